import { limits } from '#edge/comments/comment.ts';
import { table } from '#terminal/table.ts';
import { counted } from '../options.ts';
import type { Staging } from './staging.ts';

/** How many threads and addresses are printed unless all are asked for. */
export const SHOWN = 30;

/** What becomes of the comments that were read. In and out are equal, or the sums are wrong. */
export interface Sums {
  read: number;
  come: number;
  there: number;
  leftOut: number;
}

/** @throws {Error} where the numbers do not add up: then nothing that is told of the file can be believed */
export function sumsOf(staging: Staging): Sums {
  let [come, there] = [0, 0];
  for (const thread of staging.byThread()) {
    come += thread.approved + thread.pending + thread.spam + thread.tombstones;
    there += thread.there;
  }
  const leftOut = [...staging.leftOut.values()].reduce((sum, count) => sum + count, 0);
  if (staging.read !== come + there + leftOut) {
    throw new Error(`${staging.read} comments were read, and ${come} + ${there} + ${leftOut} accounted for`);
  }
  return { read: staging.read, come, there, leftOut };
}

/** What would come of a file, and what not, in words and tables. */
export function describe(staging: Staging, { read, come, there, leftOut }: Sums, shown = SHOWN): string {
  const number = (count: number) => (count === 0 ? '' : count.toLocaleString('en'));
  const threads = staging
    .byThread()
    .map((row) => [row.thread, ...[row.approved, row.pending, row.spam, row.tombstones, row.there].map(number)]);
  const unmapped = [...staging.unmapped].sort(([, a], [, b]) => b - a);
  const parts = [
    threads.length === 0
      ? ''
      : cut(
          ['thread', 'approved', 'waiting', 'spam', 'deleted, with replies', 'here already'],
          threads,
          shown,
          'thread',
        ),
    ...notesOn(staging).map((note) => `Note: ${note}`),
    leftOut === 0
      ? ''
      : [
          'Left out:',
          ...[...staging.leftOut].map(([reason, count]) => `  ${count.toLocaleString('en')} ${reason}`),
        ].join('\n'),
    unmapped.length === 0
      ? ''
      : `${cut(
          ['address without a thread', 'comments'],
          unmapped.map(([address, count]) => [address.trim() || '(none)', number(count)]),
          shown,
          'address',
        )}\n\nWhere such an address is an article of this site, say so in a file for --map, a line each: /old/address -> thread`,
    `${counted(read, 'comment')} in the file = ${come.toLocaleString('en')} that come + ${there.toLocaleString('en')} here already + ${leftOut.toLocaleString('en')} left out`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function notesOn({ personal, longTexts, shortenedNames, orphans }: Staging): string[] {
  const notes: [number, string][] = [
    [personal, 'had an e-mail address, an IP address, a website or a picture: none of these is taken'],
    [longTexts, `longer than readers may write here (${limits.text.toLocaleString('en')} characters): taken whole`],
    [shortenedNames, `with a name of more than ${limits.name} characters: the name is cut`],
    [orphans, 'in reply to what the file does not have on that page: taken as comments of their own'],
  ];
  return notes.filter(([count]) => count > 0).map(([count, words]) => `${counted(count, 'comment')} ${words}`);
}

function cut(header: string[], rows: string[][], shown: number, what: string): string {
  const rest = rows.length - shown;
  const more =
    rest > 0 ? `\n… and ${counted(rest, what, what === 'address' ? 'addresses' : `${what}s`)} more (see --all)` : '';
  return table(header, rows.slice(0, shown)) + more;
}
