import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export interface Ran {
  code: number;
  /** What it printed, both streams in the order of arrival. */
  output: string;
}

/** Runs a program to its end and keeps what it prints. A program that can't be started has the code 127, and none outlives us. */
export function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const interrupt = () => child.kill('SIGINT');
  process.once('exit', interrupt);
  child.once('close', () => process.off('exit', interrupt));
  return new Promise((resolve) => {
    const output: string[] = [];
    collect(child, output);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.join('') }));
  });
}

function collect(child: ChildProcess, output: string[]): void {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (text: string) => output.push(text));
  }
}
