import { table } from '#terminal/table.ts';
import type { Arrivals } from './arrivals.ts';

/** What was measured at a size of the database. */
export interface MeasuredSize {
  /** Comments in the database. */
  size: number;
  /** Comments on the measured page. */
  shown: number;
  bare: Arrivals;
  cached: Arrivals;
  unchanged: Arrivals;
  drawn: Arrivals;
  posted: Arrivals;
}

const kinds = {
  bare: 'the page alone',
  cached: 'with comments, from the cache',
  unchanged: 'not modified',
  drawn: 'with comments, drawn anew',
  posted: 'a comment sent',
} as const;

/** The figures as a table: milliseconds, and ratios to the bare page of the same size and to the smallest size. */
export function reportComments(sizes: readonly MeasuredSize[], rate: number): string {
  const header = ['comments', 'request', 'p50', 'p95', 'p99', 'to the page alone', 'growth', 'failed'];
  const [smallest] = sizes;
  const rows = sizes.flatMap((measured) =>
    (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
      const { p50, p95, p99, failed } = measured[kind];
      return [
        measured.size.toLocaleString('en'),
        kinds[kind],
        ...[p50, p95, p99].map((time) => `${time.toFixed(1)} ms`),
        (p50 / measured.bare.p50).toFixed(2),
        (p50 / (smallest?.[kind].p50 ?? NaN)).toFixed(2),
        String(failed),
      ];
    }),
  );
  const posting = sizes[0]?.posted.rate ?? NaN;
  return [
    `\n${rate} requests a second (${posting} comments a second), ${smallest?.bare.count ?? 0} of each; Node ${process.version}. The page shows ${smallest?.shown ?? 0} comments.`,
    table(header, rows),
    'Times begin when a request was due. Ratios are those of the medians.',
  ].join('\n\n');
}
