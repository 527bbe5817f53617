import { createAutomaton } from './automaton.ts';
import { isBoundary, foldText } from './fold.ts';
import { readRules, usualRules } from './rules.ts';
import type { Rules, WordRule } from './rules.ts';

/** Where rules are kept, by version. */
export interface RulesStore {
  /** The newest version, if it is above that. */
  newerThan(version: number): Promise<{ version: number; body: string } | undefined>;
  /**
   * Makes a text in JSON the next version.
   *
   * @param after the version that its writer saw, 0 for none
   * @returns false where somebody has written another one since
   * @throws {RangeError} where it has something that is no rule
   */
  write(body: string, after: number, now: Date): Promise<boolean>;
}

/** Rules, ready to be asked. */
export interface PreparedRules extends Omit<Rules, 'words' | 'swaps'> {
  /** The rules of which a word stands in the text, each once. */
  wordsIn(text: string): readonly WordRule[];
}

/**
 * The rules that hold, made ready once for each of their versions.
 *
 * @throws {RangeError} when the newest version can't be read; the one before it holds no longer
 */
export function rememberRules(store: RulesStore): () => Promise<PreparedRules> {
  let known = { version: 0, rules: prepareRules(usualRules) };
  return async () => {
    const newer = await store.newerThan(known.version);
    if (newer) known = { version: newer.version, rules: prepareRules(readRules(newer.body)) };
    return known.rules;
  };
}

export function prepareRules({ words, swaps, ...others }: Rules): PreparedRules {
  const beginnings = words.map(({ match }) => match.endsWith('*'));
  const folded = words.map(({ match }) => foldText(match, swaps));
  const automaton = createAutomaton(folded);
  return {
    ...others,
    wordsIn(text) {
      const found = new Set<number>();
      const read = foldText(text, swaps);
      automaton.find(read, (word, end) => {
        const starts = isBoundary(read, end - (folded[word] ?? '').length);
        if (starts && (beginnings[word] || isBoundary(read, end))) found.add(word);
      });
      return [...found].sort((a, b) => a - b).map((word) => words[word]!);
    },
  };
}
