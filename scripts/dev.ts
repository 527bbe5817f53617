import { once } from 'node:events';
import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { checkContent } from '#checks/check.ts';
import { formatProblems } from '#problem.ts';
import { command } from '#terminal/command.ts';
import { step } from '#terminal/progress.ts';

/** How long the folder must be still before it is checked again, in milliseconds: editors save in several writes. */
const STILL = 150;

await command(
  {
    name: 'dev',
    usage: 'npm run dev -- [--content DIR] [--port VALUE]',
    about:
      'Shows the site while it is being written, without comments: a saved file is on the screen at once, and what is\nwrong with it is told here.',
    options: {
      content: { type: 'string', default: 'content', about: 'the folder that editors write in' },
      port: { type: 'string', default: '4322', about: 'the port of the preview' },
    },
  },
  async ({ content, port }) => {
    const folder = resolve(content);
    process.env['DATELINE_CONTENT'] = folder;
    const { dev } = await import('astro');
    const server = await step('Starting the preview', () =>
      dev({ root: process.cwd(), logLevel: 'error', server: { host: '127.0.0.1', port: Number(port) } }),
    );
    console.log(`\nThe preview is at http://localhost:${server.address.port}/. Ctrl+C ends it.\n`);
    await tell(folder);
    const watcher = watch(
      folder,
      { recursive: true },
      settled(() => void tell(folder)),
    );
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    watcher.close();
    await server.stop();
    process.exit();
  },
);

async function tell(folder: string): Promise<void> {
  const problems = await checkContent(folder);
  const time = new Date().toLocaleTimeString();
  console.log(problems.length === 0 ? `${time}  Nothing is wrong.` : `${time}\n${formatProblems(problems)}\n`);
}

/** The same call, once what triggers it has been quiet for a while. */
function settled(call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, STILL);
  };
}
