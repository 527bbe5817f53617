import { once } from 'node:events';
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
    const tell = teller(folder);
    await tell();
    server.watcher.add(folder);
    server.watcher.on(
      'all',
      settled(() => void tell()),
    );
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await server.stop();
    process.exit();
  },
);

/** Checks the folder and says what is wrong with it, if that is something else than the last time. */
function teller(folder: string): () => Promise<void> {
  let last: string | undefined;
  return async () => {
    const problems = await checkContent(folder);
    const words = problems.length === 0 ? 'Nothing is wrong.' : formatProblems(problems);
    if (words !== last) console.log(`${new Date().toLocaleTimeString()}\n${words}\n`);
    last = words;
  };
}

/** The same call, once what triggers it has been quiet for a while. */
function settled(call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, STILL);
  };
}
