import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { contrast } from '#charts/picture/colour.ts';
import { nearest, type Problem } from '#problem.ts';
import { mergeTokens, readTokens, TOKENS_FILE, type Token } from '#site/tokens.ts';
import { ifMissing } from '#mdx/sources.ts';
import type { Check } from './content.ts';

const STANDARD = join(import.meta.dirname, '../styles/tokens.css');

/** WCAG 2.2, 1.4.3: of text against its ground. */
const READABLE = 4.5;

/** What text is written in, and on what. */
const PAIRS = [
  ['--ink', '--paper'],
  ['--ink-soft', '--paper'],
  ['--accent', '--paper'],
  ['--accent-strong', '--paper'],
  ['--alert', '--paper'],
  ['--ink', '--paper-raised'],
  ['--ink-soft', '--paper-raised'],
  ['--alert', '--alert-paper'],
] as const;

/** content/tokens.css sets tokens that there are, nothing else, and text can be read in both modes. */
export const tokens: Check = async ({ directory }) => {
  const path = join(directory, TOKENS_FILE);
  const own = await readFile(path, 'utf8').catch(ifMissing);
  if (own === undefined) return [];
  const file = relative(process.cwd(), path);
  const standard = await readFile(STANDARD, 'utf8');
  const names = readTokens(standard).tokens.map(({ name }) => name);
  const read = readTokens(own);
  const at = ({ at }: Token) => placeIn(own, at);

  const unknown = read.tokens
    .filter(({ name }) => !names.includes(name))
    .map((token): Problem => {
      const meant = nearest(token.name, names);
      const fix = meant === undefined ? 'use one of src/styles/tokens.css' : `did you mean ${meant}?`;
      return { file, ...at(token), what: `unknown token ${token.name}`, fix };
    });
  const more: Problem[] =
    read.rest === ''
      ? []
      : [{ file, what: 'it holds more than tokens', fix: 'write one rule, :root { --accent: …; }, and nothing else' }];
  return [...unknown, ...more, ...unreadable(read.tokens, mergeTokens(standard, own), file, at)];
};

function unreadable(
  own: readonly Token[],
  merged: string,
  file: string,
  at: (token: Token) => { line: number; column: number },
): Problem[] {
  const values = new Map(readTokens(merged).tokens.map(({ name, value }) => [name, value]));
  return PAIRS.flatMap(([text, ground]) => {
    const culprit = own.find(({ name }) => name === text) ?? own.find(({ name }) => name === ground);
    if (culprit === undefined) return [];
    return (['light', 'dark'] as const).flatMap((mode): Problem[] => {
      const [front, back] = [colourIn(values.get(text), mode), colourIn(values.get(ground), mode)];
      if (front === undefined || back === undefined) return [];
      const found = contrast(front, back);
      if (found >= READABLE) return [];
      const what = `${text} ${front} on ${ground} ${back} has a contrast of ${found.toFixed(1)}:1 in ${mode} mode`;
      const fix = `take colours farther apart, ${READABLE}:1 or more, so that everybody can read`;
      return [{ file, ...at(culprit), what, fix }];
    });
  });
}

/** Undefined for what is no pair of colours in six digits, whose contrast is not known. */
function colourIn(value: string | undefined, mode: 'light' | 'dark'): string | undefined {
  const [, light, dark] = /^light-dark\((#[\da-f]{6}), ?(#[\da-f]{6})\)$/i.exec(value ?? '') ?? [];
  if (light === undefined) return /^#[\da-f]{6}$/i.test(value ?? '') ? value : undefined;
  return mode === 'light' ? light : dark;
}

function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
