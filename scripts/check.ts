import { resolve } from 'node:path';
import { command } from '#terminal/command.ts';
import { step } from '#terminal/progress.ts';
import { checkContent } from '#checks/check.ts';
import { ContentError } from '#problem.ts';

await command(
  {
    name: 'check',
    usage: 'npm run check -- [--content DIR]',
    about: 'Checks the content as a build does, and builds nothing.',
    options: { content: { type: 'string', default: 'content', about: 'the folder that editors write in' } },
  },
  async ({ content }) => {
    await step(`Checking ${content}`, async () => {
      const problems = await checkContent(resolve(content));
      if (problems.length > 0) throw new ContentError(problems);
    });
    console.log('\nNothing is wrong.');
  },
);
