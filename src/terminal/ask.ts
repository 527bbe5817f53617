import { createInterface } from 'node:readline/promises';

/** Whoever answers the questions of a command: a person at a terminal, or a test. */
export interface Asker {
  /** Whether there is a person who can be asked. */
  isThere: boolean;
  /**
   * @returns what was answered, without spaces around it
   * @throws {Interrupted} where the person leaves instead
   */
  ask(question: string): Promise<string>;
}

/** The person at the terminal has left, with Ctrl+C or Ctrl+D. */
export class Interrupted extends Error {
  constructor(message = 'Stopped. Nothing was changed.') {
    super(message);
  }
}

export const terminalAsker: Asker = {
  get isThere() {
    return process.stdin.isTTY === true && process.stdout.isTTY;
  },
  async ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    const left = new Promise<never>((_, reject) => lines.once('close', () => reject(new Interrupted())));
    try {
      return (await Promise.race([lines.question(question), left])).trim();
    } catch {
      throw new Interrupted();
    } finally {
      lines.close();
      left.catch(() => undefined);
    }
  },
};
