import type { Block, Inline } from './shown.ts';

/** Whatever may be a mark of anything. Most comments have none, and are not worth a parser's time. */
const MARK = /[*_`~[\]<>\\]|https?:\/\/|^[ \t]*(?:[-+]|\d{1,10}[.)])/im;

/** Whether a text has nothing but words and lines. */
export function isPlain(text: string): boolean {
  return !MARK.test(text);
}

/** Far more than the longest comment in UTF-16 code units: a character as readers count them may be of many. */
const LONGEST = 16_000;

/** Signs that open or close something, lines, and what opens one quote or list in another in a line. */
const MOST = { signs: 300, lines: 200, openings: 6 } as const;

/** Lists in lists get deep by the space before their lines, too. */
const FAR_IN = /^(?: {4}|\t){8}/;

/**
 * Whether a text is so long or so full of marks that nobody wrote it to be read. A parser of Markdown takes time that
 * grows with their square; so it is not given such a text.
 */
export function isBeyondReason(text: string): boolean {
  if (text.length > LONGEST || countOf(text, /[*_`~[\]<>()\\]/g) > MOST.signs) return true;
  const lines = text.split('\n');
  if (lines.length > MOST.lines) return true;
  return lines.some((line) => {
    if (FAR_IN.test(line)) return true;
    const [head = ''] = /^[ \t>\-+*.)\d]*/.exec(line) ?? [];
    return countOf(head, />|[-+*](?=[ \t]|$)|\d[.)](?=[ \t]|$)/g) > MOST.openings;
  });
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** Paragraphs where the author left a line empty, line breaks where there was one. */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: Inline[] | undefined;
  for (const line of text.split('\n').map(trimmed)) {
    if (line === '') paragraph = undefined;
    else if (paragraph) paragraph.push({ type: 'break' }, line);
    else blocks.push({ type: 'paragraph', children: (paragraph = [line]) });
  }
  return blocks;
}

/** Without the spaces and tabs around it. An ideographic space is a sign of its own: paragraphs begin with two. */
function trimmed(line: string): string {
  let [start, end] = [0, line.length];
  const isBlank = (index: number) => line[index] === ' ' || line[index] === '\t';
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return line.slice(start, end);
}
