import { styleText } from 'node:util';

/** Where progress is told: standard error and its terminal in life, a recorder in tests. */
export interface Teller {
  write(text: string): void;
  /** Whether what was written can be overwritten, as on a terminal. */
  isTerminal: boolean;
  /** Milliseconds, from any fixed point. */
  now(): number;
}

export const standardTeller: Teller = {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY ?? false,
  now: () => performance.now(),
};

/** How often a running step's clock is redrawn on a terminal, in milliseconds. */
const REDRAW = 500;

/**
 * Runs one step of a long command and tells of it: its name at once, how long it has been going where a terminal can
 * show that, and its time (with the result's own words) at the end.
 *
 * @param outcome words for what came out, printed after the name: `2 articles`
 * @throws whatever `work` throws, after marking the step as failed
 */
export async function step<Result>(
  name: string,
  work: (tell: (words: string) => void) => Result | Promise<Result>,
  outcome: (result: Result) => string = () => '',
  teller: Teller = standardTeller,
): Promise<Result> {
  const start = teller.now();
  const seconds = () => `${((teller.now() - start) / 1000).toFixed(1)} s`;
  const clock = showRunning(name, seconds, teller);
  try {
    const result = await work(clock.tell);
    clock.stop();
    const words = outcome(result);
    teller.write(`${mark('✓', 'green', teller)} ${name}${words && `: ${words}`}  ${dim(seconds(), teller)}\n`);
    return result;
  } catch (error) {
    clock.stop();
    teller.write(`${mark('✗', 'red', teller)} ${name}  ${dim(seconds(), teller)}\n`);
    throw error;
  }
}

function showRunning(name: string, seconds: () => string, teller: Teller) {
  if (!teller.isTerminal) {
    teller.write(`  ${name} …\n`);
    return { stop: () => undefined, tell: () => undefined };
  }
  let told = '';
  const draw = () => teller.write(`\r\u001b[K  ${name} … ${told}${dim(seconds(), teller)}`);
  draw();
  const timer = setInterval(draw, REDRAW);
  return {
    tell: (words: string) => void (told = `${words}  `),
    stop() {
      clearInterval(timer);
      teller.write('\r\u001b[K');
    },
  };
}

function mark(sign: string, colour: 'green' | 'red', teller: Teller): string {
  return teller.isTerminal ? styleText(colour, sign) : sign;
}

function dim(text: string, teller: Teller): string {
  return teller.isTerminal ? styleText('dim', text) : text;
}
