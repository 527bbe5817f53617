/** Finds many words in a text at once, in time that grows with the text and with what is found in it alone. */
export interface Automaton {
  /** Every place where one of the words stands: which of them, and where it ends. */
  find(text: string, found: (word: number, end: number) => void): void;
}

interface Node {
  next: Map<number, Node>;
  /** The node of the longest ending of this one that is the beginning of a word. */
  fallback: Node | undefined;
  /** The words that end here. */
  words: number[];
  /** The nearest node on the way of the fallbacks at which a word ends. */
  shorter: Node | undefined;
}

/**
 * @param words none empty; one may stand in another
 * @see Aho and Corasick, Efficient string matching (1975), https://doi.org/10.1145/360825.360855
 */
export function createAutomaton(words: readonly string[]): Automaton {
  const root = node();
  words.forEach((word, n) => plant(root, word, n));
  link(root);
  return {
    find(text, found) {
      let at = root;
      for (let end = 1; end <= text.length; end++) {
        at = step(at, text.charCodeAt(end - 1), root);
        for (let one: Node | undefined = at; one; one = one.shorter) {
          for (const word of one.words) found(word, end);
        }
      }
    },
  };
}

function node(): Node {
  return { next: new Map(), fallback: undefined, words: [], shorter: undefined };
}

function plant(root: Node, word: string, n: number): void {
  let at = root;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    let next = at.next.get(unit);
    if (!next) at.next.set(unit, (next = node()));
    at = next;
  }
  at.words.push(n);
}

/** Level by level: a fallback is always nearer to the root. */
function link(root: Node): void {
  const queue = [root];
  for (const parent of queue) {
    for (const [unit, child] of parent.next) {
      child.fallback = parent.fallback ? step(parent.fallback, unit, root) : root;
      child.shorter = child.fallback.words.length > 0 ? child.fallback : child.fallback.shorter;
      queue.push(child);
    }
  }
}

function step(from: Node, unit: number, root: Node): Node {
  for (let at: Node | undefined = from; at; at = at.fallback) {
    const next = at.next.get(unit);
    if (next) return next;
  }
  return root;
}
