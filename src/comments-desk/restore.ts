import { migrate, withDatabase } from '#local/database.ts';
import { step } from '#terminal/progress.ts';
import { checkBackup } from './backup/read.ts';
import { presentOf, restore } from './backup/restore.ts';
import { interruptible } from './interrupt.ts';
import { counted } from './options.ts';

/** `import FILE`: a backup into an empty database. */
export async function restoreBackup(file: string, state: string): Promise<void> {
  const { head, counts } = await step(
    'Checking the file',
    () => checkBackup(file),
    ({ counts: { comment = 0 } }) => counted(comment, 'comment'),
  );
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  await migrate(state);
  const { there, standing } = await withDatabase(state, async (database) => {
    const present = await step('Looking at the database', () => presentOf(database, file));
    const there = Object.values(present).reduce((sum, count) => sum + count, 0);
    const standing = await step('Restoring', (tell) =>
      interruptible((asked) =>
        restore(database, file, present, (rows) => {
          const words = `${(there + rows).toLocaleString('en')} of ${counted(all, 'row')}`;
          tell(words);
          asked.stopIfAsked(`Stopped after ${words}. The same command goes on from there.`);
        }),
      ),
    );
    return { there, standing };
  });
  if (there > 0) console.log(`\n${counted(there, 'row')} were there already, from a restore that was stopped.`);
  for (const name of standing) {
    console.log(`\nThere is a moderator ${name} already: the decisions under that name are theirs now.`);
  }
  const from = head.site === null ? '' : ` of ${head.site}`;
  console.log(`\nRestored the comments${from} as they were at ${head.exportedAt}.`);
}
