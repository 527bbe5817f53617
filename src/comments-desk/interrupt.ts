import { Interrupted } from '#terminal/ask.ts';

/** Whether somebody has pressed Ctrl+C, for work that first comes to a place where it can stop. */
export interface Interruption {
  /** @throws {Interrupted} with these words, where somebody has */
  stopIfAsked(words?: string): void;
}

/** Does work that Ctrl+C does not cut in the middle. Pressed again, it does. */
export async function interruptible<Result>(work: (asked: Interruption) => Promise<Result>): Promise<Result> {
  let isAsked = false;
  const ask = () => void (isAsked = true);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, ask);
  try {
    return await work({
      stopIfAsked(words) {
        if (isAsked) throw new Interrupted(words);
      },
    });
  } finally {
    for (const signal of signals) process.off(signal, ask);
  }
}
