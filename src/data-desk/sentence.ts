import type { MdxSource } from '#mdx/sources.ts';
import type { Tag } from '#mdx/tags.ts';
import { withoutMarks } from '#site/plain-text.ts';

/** Signs of no language, which stand around a value while its sentence is looked for. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/**
 * The sentence in which a tag stands, as a reader has it: tags as what they say, links and emphasis as their words.
 *
 * @param said what a tag of the text says; nothing for those that stand for no words
 * @param language BCP 47, by which sentences are told apart
 * @returns the sentence, what the tag itself says in brackets
 */
export function sentenceAround(
  { text, tagsAndScripts }: Pick<MdxSource, 'text' | 'tagsAndScripts'>,
  tag: Tag,
  said: (tag: Tag) => string,
  language: string,
): string {
  const { from, to } = paragraphAround(text, tag);
  let spoken = '';
  let at = from;
  for (const other of tagsAndScripts().tags) {
    if (other.span.from < at || other.span.to > to) continue;
    const words = other.span.from === tag.span.from ? OPEN + said(other) + CLOSE : said(other);
    spoken += text.slice(at, other.span.from) + words;
    at = other.span.to;
  }
  spoken = withoutMarks((spoken + text.slice(at, to)).replace(/^(?:#+\s|>\s?)/gm, ''));
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(spoken)];
  const begin = sentences.findLast(({ index }) => index <= spoken.indexOf(OPEN))?.index ?? 0;
  const after = sentences.find(({ index }) => index > spoken.indexOf(CLOSE))?.index ?? spoken.length;
  return spoken.slice(begin, after).trim().replace(OPEN, '[').replace(CLOSE, ']');
}

/** Between the blank lines around a tag. */
function paragraphAround(text: string, { span }: Tag): { from: number; to: number } {
  const before = [...text.slice(0, span.from).matchAll(/\n[ \t]*\r?\n/g)].at(-1);
  const after = /\n[ \t]*\r?\n/.exec(text.slice(span.to));
  return {
    from: before === undefined ? 0 : before.index + before[0].length,
    to: after === null ? text.length : span.to + after.index,
  };
}
