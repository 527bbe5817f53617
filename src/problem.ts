/** Something that an editor wrote and a build refuses: where it is, what it is, and the mend. */
export interface Problem {
  /** Path as the editor knows it, relative to the folder the command was run in. */
  file: string;
  /** 1-based. */
  line?: number;
  /** 1-based. */
  column?: number;
  /** One clause that quotes the offending value: `unknown chart type "barr"`. */
  what: string;
  /** What to do about it, in the imperative, without a full stop: `use bar, line or waffle`. */
  fix: string;
}

/** How many problems are printed; the rest are counted. */
const SHOWN = 50;

/** Thrown where work can't go on because of problems in the content; carries all of them. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/**
 * The problems as text, sorted by place, at most 50 of them, the rest counted.
 *
 * ```
 * content/articles/flood/index.mdx:14:1  unknown chart type "barr"
 *     fix: use bar, line or waffle
 * ```
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(byPlace);
  const lines = sorted.slice(0, SHOWN).map((problem) => `${place(problem)}  ${problem.what}\n    fix: ${problem.fix}`);
  const rest = sorted.length - SHOWN;
  if (rest > 0) lines.push(`… and ${rest} more.`);
  return lines.join('\n\n');
}

function place({ file, line, column }: Problem): string {
  if (line === undefined) return file;
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The word of `known` that `word` was probably meant to be, for "did you mean" hints.
 *
 * @returns undefined where nothing is near (more than a third of the letters would have to change)
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** Letters to add, remove, change or swap with their neighbour to get from one word to the other (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      rows[i]?.push(Math.min(changed, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}
