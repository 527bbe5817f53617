import { table } from '#terminal/table.ts';
import { categories, type Category, type Fault, type Preset } from './lighthouse.ts';
import type { PageWeight } from './page-weight.ts';

/** A page over all of its runs; a figure without a spread is the median. */
export interface MeasuredPage {
  path: string;
  runs: number;
  /** Of Lighthouse. */
  version: string;
  scores: Record<Category, { median: number; least: number; most: number }>;
  lcp: number;
  cls: number;
  tbt: number;
  transferred: number;
  /** With the number of runs in which each was found. */
  faults: (Fault & { times: number })[];
  weight: PageWeight;
}

/** What an article may weigh, in bytes after brotli: its first round trip, and its scripts. */
const budget = { path: '/articles/beijing-cybersecurity-park/', html: 14_600, scripts: 6_000 } as const;

/** The figures as tables, what they were lost by, and whether the budget holds. */
export function reportPages(pages: readonly MeasuredPage[], preset: Preset): string {
  const { version = '', runs = 0 } = pages[0] ?? {};
  const article = pages.find(({ path }) => path === budget.path);
  return [
    `\nLighthouse ${version}, ${preset}, the median of ${runs} ${runs === 1 ? 'run' : 'runs'}, Node ${process.version}`,
    judgements(pages),
    weights(pages),
    ...(article ? [budgetLine(article.weight)] : []),
    faults(pages),
  ].join('\n\n');
}

function judgements(pages: readonly MeasuredPage[]): string {
  const header = ['page', ...categories, 'LCP', 'CLS', 'TBT', 'transferred'];
  const rows = pages.map(({ path, scores, lcp, cls, tbt, transferred }) => [
    path,
    ...categories.map((name) => spread(scores[name])),
    `${(lcp / 1000).toFixed(2)} s`,
    cls.toFixed(3),
    `${Math.round(tbt)} ms`,
    bytes(transferred),
  ]);
  return table(header, rows);
}

function spread({ median, least, most }: MeasuredPage['scores'][Category]): string {
  return least === most ? String(median) : `${median} (${least}–${most})`;
}

function weights(pages: readonly MeasuredPage[]): string {
  const header = ['bytes', 'HTML', 'HTML, brotli', 'inline styles', 'scripts, brotli', 'fonts', 'requests'];
  const rows = pages.map(({ path, weight }) => [
    path,
    bytes(weight.html),
    bytes(weight.htmlBrotli),
    bytes(weight.inlineStyles),
    bytes(weight.scriptsBrotli),
    bytes(weight.fonts),
    String(weight.requests),
  ]);
  return `${table(header, rows)}\n\nHTML is the page without its comments.`;
}

function budgetLine({ htmlBrotli, scriptsBrotli }: PageWeight): string {
  const part = (name: string, is: number, limit: number) =>
    `${name} ${bytes(is)} of ${bytes(limit)} bytes, ${is <= limit ? 'met' : 'missed'}`;
  const parts = [part('HTML', htmlBrotli, budget.html), part('scripts', scriptsBrotli, budget.scripts)];
  return `Budget of ${budget.path}: ${parts.join('; ')}`;
}

function faults(pages: readonly MeasuredPage[]): string {
  const lines = pages.flatMap(({ path, runs, faults: found }) =>
    found.map(({ id, reason, counts, times }) => {
      const notes = [...(counts ? [] : ['no points']), ...(times < runs ? [`${times} of ${runs} runs`] : [])];
      return `  ${path}  ${id}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}: ${reason}`;
    }),
  );
  return lines.length === 0 ? 'No audit is below 1.' : `Audits below 1:\n${lines.join('\n')}`;
}

function bytes(count: number): string {
  return Math.round(count).toLocaleString('en');
}
