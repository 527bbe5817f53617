import { withoutMarks } from '#site/plain-text.ts';
import { readAttributes } from './attributes.ts';
import type { MdxSource } from './sources.ts';

/** A correction as it stands in an article. */
export interface Correction {
  /** The slug of the article. */
  article: string;
  /** `2026-03-05` */
  on: string;
  /** What it is called in the article's address; the same for the tag that shows it there. */
  id: string;
  /** In words, without marks. */
  text: string;
}

/** The corrections in an article, in the order of its text: `<Correction on="2026-03-05">…</Correction>`. */
export function correctionsIn(source: MdxSource): Correction[] {
  return source.tagsAndScripts().tags.flatMap((tag) => {
    if (tag.name !== 'Correction') return [];
    const { values } = readAttributes(tag);
    if (typeof values['on'] !== 'string') return [];
    const inner = source.text.slice(tag.span.from, tag.span.to).replace(/^<Correction\b[^>]*>|<\/Correction>$/g, '');
    const text = withoutMarks(inner.replace(/<[^>]*>/g, ' '));
    return [{ article: source.name, on: values['on'], id: correctionId(values), text }];
  });
}

/** The day, or the name that an editor gives where a day has two. */
export function correctionId({ on, id }: Readonly<Record<string, unknown>>): string {
  return String(id ?? on);
}
