import type { Block, Inline } from './shown.ts';

/** A comment in one line, without its marks: for lists, titles and search. The numbers of lists stay. */
export function lineOf(blocks: readonly Block[]): string {
  return blocks.map(wordsOfBlock).join(' ').replaceAll(/\s+/g, ' ').trim();
}

function wordsOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return wordsOf(block.children);
    case 'code-block':
      return block.text;
    case 'quote':
      return block.children.map(wordsOfBlock).join(' ');
    case 'list':
      return block.items
        .flatMap(({ number, children }) => [number === undefined ? '' : `${number}.`, ...children.map(wordsOfBlock)])
        .join(' ');
  }
}

/** What a line says, without how it looks and where it leads. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if (inline.type === 'break') return '\n';
      return inline.type === 'code' ? inline.text : wordsOf(inline.children);
    })
    .join('');
}
