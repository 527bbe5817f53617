import { Session } from 'node:inspector/promises';

/**
 * How much is done to get something done: how often the blocks of code in those files are entered, as V8 counts them.
 * The same work gives the same number, on a slow machine too.
 *
 * @param files what stands in the paths of the files that count
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#method-startPreciseCoverage
 */
export async function workOf(run: () => unknown, files: RegExp): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const counts = result
      .filter(({ url }) => files.test(url))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .map(({ count }) => count);
    return counts.reduce((sum, count) => sum + count, 0);
  } finally {
    await session.post('Profiler.disable');
    session.disconnect();
  }
}
