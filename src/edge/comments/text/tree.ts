import type { postprocess } from 'micromark';

type Event = ReturnType<typeof postprocess>[number];

/** A part of a text, as the parser names it, with the parts that it is made of. */
export interface Part {
  name: Event[1]['type'];
  /** As it was typed. */
  source(): string;
  parts: Part[];
}

/** How many parts may be in one another: six quotes in quotes, say, with emphasis in the words of a link. */
const DEEPEST = 16;

/** What reaches over lines that are read apart. The parser can't say what was typed there. */
const CONTAINERS: ReadonlySet<string> = new Set(['blockQuote', 'listOrdered', 'listUnordered']);

/**
 * The parts of a text in their order.
 *
 * @param events of the parser that read it
 * @returns undefined where they are too deep in one another
 */
export function treeOf(text: string, events: readonly Event[]): Part[] | undefined {
  const parts: Part[] = [];
  const open = [parts];
  for (const [step, token, context] of events) {
    if (step === 'exit') {
      open.pop();
      continue;
    }
    if (open.length > DEEPEST) return undefined;
    const source = () =>
      CONTAINERS.has(token.type) ? text.slice(token.start.offset, token.end.offset) : context.sliceSerialize(token);
    const part: Part = { name: token.type, source, parts: [] };
    open.at(-1)?.push(part);
    open.push(part.parts);
  }
  return parts;
}
