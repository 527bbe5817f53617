import { inlinesOf, linesOf } from './inlines.ts';
import { lineOf } from './words.ts';
import type { Block, ListItem } from './shown.ts';
import type { Part } from './tree.ts';

/** The blocks among the parts of a text or of a quote. */
export function blocksOf(parts: readonly Part[]): Block[] {
  return parts.flatMap((part): Block[] => {
    switch (part.name) {
      case 'content':
        return blocksOf(part.parts);
      case 'paragraph':
        return [{ type: 'paragraph', children: inlinesOf(part.parts) }];
      case 'blockQuote':
        return [filled({ type: 'quote', children: blocksOf(part.parts) }, part)];
      case 'listOrdered':
      case 'listUnordered':
        return isCount(part) ? [filled({ type: 'list', items: itemsOf(part) }, part)] : sentencesOf(part);
      case 'codeFenced':
        return [filled({ type: 'code-block', text: codeOf(part) }, part)];
      case 'thematicBreak':
        return [{ type: 'paragraph', children: [part.source()] }];
      default:
        return [];
    }
  });
}

/** Marks around nothing are no quote, list or code: they stay what was typed. */
function filled(block: Block, part: Part): Block {
  return lineOf([block]) === '' ? { type: 'paragraph', children: linesOf(part.source().trim()) } : block;
}

/** Lists are numbered from one to some hundreds. What has a year before its full stop is a sentence. */
function isCount({ parts }: Part): boolean {
  return parts.every(
    (part) => part.name !== 'listItemPrefix' || /^(?:\D*|0|[1-9]\d{0,2})[.)]?\s*$/.test(part.source()),
  );
}

/** What looked like a numbered list and is none. */
function sentencesOf(list: Part): Block[] {
  const prefixes = list.parts.filter(({ name }) => name === 'listItemPrefix');
  return itemsOf(list).flatMap(({ children: [first, ...rest] }, n): Block[] => {
    const number = prefixes[n]?.source().trim() ?? '';
    return first?.type === 'paragraph'
      ? [{ type: 'paragraph', children: [`${number} `, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: [number] }, ...(first ? [first] : []), ...rest];
  });
}

/** A list is not made of items but of what they begin with and what follows. */
function itemsOf({ parts }: Part): ListItem[] {
  const starts = parts.flatMap(({ name }, index) => (name === 'listItemPrefix' ? [index] : []));
  return starts.map((start, n) => {
    const value = parts[start]?.parts.find(({ name }) => name === 'listItemValue');
    return {
      ...(value && { number: Number(value.source()) }),
      children: blocksOf(parts.slice(start + 1, starts[n + 1])),
    };
  });
}

/** What stands beside the opening fence may be the language of the code, or words: it stays, above the code. */
function codeOf(fenced: Part): string {
  const lines = [''];
  for (const part of fenced.parts) {
    if (part.name === 'lineEnding' || part.name === 'lineEndingBlank') lines.push('');
    if (part.name === 'codeFlowValue') lines[lines.length - 1] += part.source();
  }
  const [fence] = fenced.parts;
  const beside = fence?.parts.find(({ name }) => name === 'codeFencedFenceInfo')?.source();
  const rest = fence?.parts.find(({ name }) => name === 'codeFencedFenceMeta')?.source();
  const isClosed = fenced.parts.filter(({ name }) => name === 'codeFencedFence').length > 1;
  const code = lines.slice(1, isClosed ? -1 : undefined);
  const said = [...(beside ? [[beside, rest].filter(Boolean).join(' ')] : []), ...code];
  return said.join('\n');
}
