import { basename } from 'node:path';
import { migrate, withDatabase } from '#local/database.ts';
import { step } from '#terminal/progress.ts';
import { interruptible } from '../interrupt.ts';
import { counted } from '../options.ts';
import { readAddresses } from './addresses.ts';
import { keepArrivals, notePresent } from './keep.ts';
import { readers } from './readers.ts';
import { describe, sumsOf, type Sums } from './report.ts';
import { Staging } from './staging.ts';
import type { Source } from './record.ts';

export interface Move {
  from: Source;
  file: string;
  /** Tells files of several sites on one system apart. */
  name: string | undefined;
  map: string | undefined;
  site: string;
  state: string;
  /** Whether to do it; else it is only told what would be done. */
  write: boolean;
  /** Whether to print every thread and every address. */
  all: boolean;
}

/** How often it is told how far the reading is, in comments. */
const EVERY = 1000;

/** `import --from …`: what another system kept, into threads of ours. */
export async function moveComments({ from, file, name, map, site, state, write, all }: Move): Promise<void> {
  const addresses = await readAddresses(site, map);
  const source = name === undefined ? from : `${from}:${name}`;
  const staging = await Staging.open(addresses);
  try {
    await interruptible((asked) =>
      step(
        `Reading ${basename(file)}`,
        async (tell) => {
          const now = new Date();
          for await (const record of readers[from](file)) {
            staging.add(record, now);
            if (staging.read % EVERY !== 0) continue;
            tell(counted(staging.read, 'comment'));
            asked.stopIfAsked();
          }
        },
        () => counted(staging.read, 'comment'),
      ),
    );
    await migrate(state);
    await withDatabase(state, async (database) => {
      await step('Comparing with what is here', async () => {
        await notePresent(database, source, staging);
        staging.settle();
      });
      const sums = sumsOf(staging);
      console.log(`\n${describe(staging, sums, all ? Infinity : undefined)}`);
      if (sums.come === 0) return console.log('\nThere is nothing to do.');
      if (!write) return console.log('\nNothing was changed. With --write they come.');
      await interruptible((asked) =>
        step('Writing', (tell) =>
          keepArrivals(database, source, staging, (count) => {
            const words = `${count.toLocaleString('en')} of ${counted(sums.come, 'comment')}`;
            tell(words);
            if (count < sums.come) asked.stopIfAsked(`Stopped after ${words}. The same command goes on from there.`);
          }),
        ),
      );
      console.log(`\n${await checked(database, source, sums)}`);
    });
  } finally {
    staging.close();
  }
}

/** Counts what is in the database now. */
async function checked(database: Parameters<typeof notePresent>[0], source: string, sums: Sums): Promise<string> {
  const count = await database
    .prepare('SELECT count(*) AS count FROM comments WHERE source = ?')
    .bind(source)
    .first<number>('count');
  // There may be more of an earlier, fuller file.
  if ((count ?? 0) < sums.come + sums.there) throw new Error(`only ${count} comments of ${source} are in the database`);
  return `${counted(sums.come, 'comment')} came. Of ${source}, there are ${(count ?? 0).toLocaleString('en')} here now.`;
}
