import type { ThreadEntry } from './store.ts';

/** An entry of a thread with those that reply to it. */
export interface Nested {
  entry: ThreadEntry;
  replies: Nested[];
}

/**
 * Puts replies below what they reply to, in the order given.
 *
 * @param below of which one whose parent is not there stands right below the top
 */
export function nest(top: ThreadEntry, below: readonly ThreadEntry[]): Nested {
  const root: Nested = { entry: top, replies: [] };
  const nodes = new Map([root, ...below.map((entry): Nested => ({ entry, replies: [] }))].map((n) => [n.entry.id, n]));
  for (const { id, parentId } of below) {
    const node = nodes.get(id);
    if (node) (nodes.get(parentId ?? '') ?? root).replies.push(node);
  }
  return root;
}
