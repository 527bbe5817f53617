import { parseArgs } from 'node:util';
import { ContentError, nearest } from '#problem.ts';
import { Interrupted } from './ask.ts';

/** An option of a command, as node:util's parseArgs reads it, with the words that --help says of it. */
export interface Option {
  type: 'string' | 'boolean';
  default?: string | boolean;
  about: string;
}

export interface CommandDescription<Options extends Record<string, Option> = Record<string, Option>> {
  name: string;
  usage: string;
  about: string;
  options: Options;
  /** Names of the words that follow the options, for the message when one is missing. `NAME?` may be left out, `NAME…` repeated. */
  words?: readonly string[];
}

export type Values<Options extends Record<string, Option>> = {
  [Name in keyof Options]: Options[Name]['type'] extends 'boolean'
    ? boolean
    : Options[Name]['default'] extends string
      ? string
      : string | undefined;
};

/** Exit codes that a script can rely on. */
export const exitCodes = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const;

/** Thrown by a command that was called in a way it can't serve. */
export class Misuse extends Error {}

/**
 * Runs a command of the terminal: reads its options, answers --help, prints problems as an editor reads them, and
 * keeps the stack for --trace.
 *
 * Exits with 0 when done, 1 when the work failed, 2 when the command was misused, 130 when whoever was asked left.
 */
export async function command<Options extends Record<string, Option>>(
  description: CommandDescription<Options>,
  work: (values: Values<Options>, words: string[]) => Promise<void>,
  argv: string[] = process.argv.slice(2),
): Promise<void> {
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(help(description));
    return;
  }
  const trace = argv.includes('--trace');
  try {
    const { values, words } = read(
      description,
      argv.filter((argument) => argument !== '--trace'),
    );
    await work(values, words);
  } catch (error) {
    console.error(`\n${explain(error, trace)}`);
    if (error instanceof Misuse) console.error(`\n${help(description)}`);
    process.exitCode = codeOf(error);
  }
}

function codeOf(error: unknown): number {
  if (error instanceof Misuse) return exitCodes.misused;
  return error instanceof Interrupted ? exitCodes.interrupted : exitCodes.failed;
}

function read<Options extends Record<string, Option>>(description: CommandDescription<Options>, argv: string[]) {
  const { options, words: wanted = [] } = description;
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) throw new Misuse(`unknown option: ${token.rawName}${meant(token.name, Object.keys(options))}`);
    if (option.type === 'string' && token.value === undefined) throw new Misuse(`missing value: ${token.rawName}`);
  }
  const repeats = wanted.at(-1)?.endsWith('…') ?? false;
  if (positionals.length > wanted.length && !repeats) throw new Misuse(`unknown word: ${positionals[wanted.length]}`);
  const missing = wanted.slice(positionals.length).find((name) => !name.endsWith('?'));
  if (missing !== undefined && !missing.endsWith('?…')) throw new Misuse(`missing word: ${missing.replace('…', '')}`);
  const defaults = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
  return { values: { ...defaults, ...values } as Values<Options>, words: positionals };
}

function meant(word: string, known: string[]): string {
  const guess = nearest(word, known);
  return guess ? ` (did you mean --${guess}?)` : '';
}

function help({ usage, about, options }: CommandDescription): string {
  const rows: [string, string][] = [
    ...Object.entries(options).map(
      ([name, { type, default: standard, about: words }]) =>
        [
          `--${name}${type === 'string' ? ' VALUE' : ''}`,
          words + (standard ? ` (default: ${standard})` : ''),
        ] satisfies [string, string],
    ),
    ['--trace', 'where something fails, print the stack'],
    ['--help', 'print this'],
  ];
  return [`Usage: ${usage}`, '', about, '', columns(rows)].join('\n');
}

/** Lines of a name and what it is about, the second parts under each other. */
export function columns(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}

function explain(error: unknown, trace: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ContentError) {
    const count = error.problems.length;
    return `${error.message}\n\n${count === 1 ? '1 problem' : `${count} problems`}. Nothing was changed.`;
  }
  if (trace) return error.stack ?? error.message;
  const cause = error.cause instanceof Error ? `\n    because: ${error.cause.message}` : '';
  const isExpected = error instanceof Misuse || error instanceof Interrupted;
  return `${error.message}${cause}${isExpected ? '' : '\n    (add --trace for the stack)'}`;
}
