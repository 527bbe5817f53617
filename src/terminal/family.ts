import { nearest } from '#problem.ts';
import { columns, command, exitCodes, type CommandDescription, type Option, type Values } from './command.ts';

/** One of the commands of a family: `npm run data -- diff …`. */
export interface Member {
  name: string;
  /** In a few words, for the list of them. */
  short: string;
  run(argv: string[]): Promise<void>;
}

/** A member from its description and its work, which is as that of a command. */
export function member<Options extends Record<string, Option>>(
  description: CommandDescription<Options> & { short: string },
  work: (values: Values<Options>, words: string[]) => Promise<void>,
): Member {
  const { name, short } = description;
  return { name, short, run: (argv) => command(description, work, argv) };
}

/**
 * Runs the command of a family that the first word names; without one, or with --help, lists them.
 *
 * Exits as `command` does, and with 2 where there is no such member.
 */
export async function family(
  { usage, about }: { usage: string; about: string },
  members: readonly Member[],
  argv: string[] = process.argv.slice(2),
): Promise<void> {
  const [name, ...rest] = argv;
  const called = members.find((member) => member.name === name);
  if (called !== undefined) return called.run(rest);

  const list = columns(members.map(({ name, short }) => [name, short]));
  const help = `Usage: ${usage}\n\n${about}\n\n${list}\n\nEach has its own --help.`;
  if (name === '--help' || name === '-h') {
    console.log(help);
    return;
  }
  const names = members.map((member) => member.name);
  const meant = name === undefined ? undefined : nearest(name, names);
  if (name !== undefined) console.error(`\nunknown word: ${name}${meant ? ` (did you mean ${meant}?)` : ''}`);
  console.error(`\n${help}`);
  process.exitCode = exitCodes.misused;
}
