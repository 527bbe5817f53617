import { withoutMarks } from './plain-text.ts';

/**
 * The first paragraph of an article as plain text, for the front page.
 *
 * @param source the article's MDX without its front matter
 * @returns undefined where the article begins with anything but a paragraph, or where that holds tags or expressions
 */
export function openingParagraph(source: string): string | undefined {
  const paragraph = source
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .find((block) => !/^(?:import|export)\s/.test(block));
  return paragraph !== undefined && isPlain(paragraph) ? withoutMarks(paragraph) : undefined;
}

/** Whether a block is a paragraph whose words stand in the source: no list, heading, quotation, tag or expression. */
function isPlain(block: string): boolean {
  return (
    /^[\p{L}\p{N}“‘"'*_[(¿¡]/u.test(block) && !/^(?:[*_-]\s|[*_]{3,}$|\d+[.)]\s)/.test(block) && !/[{}<>]/.test(block)
  );
}
