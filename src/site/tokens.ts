import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A site's own values for what tokens.css sets; in content/. */
export const TOKENS_FILE = 'tokens.css';

/** `--accent: light-dark(#0b5a66, #6cc5d1);` with where it begins in the text. */
export interface Token {
  name: string;
  value: string;
  /** In characters from 0. */
  at: number;
}

/** The custom properties that a text sets, in its order, and what stands in it besides rules for `:root`. */
export function readTokens(css: string): { tokens: Token[]; rest: string } {
  // Comments become spaces, so that places stay what they are.
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const tokens = Array.from(bare.matchAll(/(--[\w-]+)\s*:\s*([^;{}]*?)\s*(?:;|(?=\}))/g), (match) => ({
    name: match[1] ?? '',
    value: (match[2] ?? '').replace(/\s+/g, ' '),
    at: match.index,
  }));
  const rest = bare
    .replace(/(--[\w-]+)\s*:\s*([^;{}]*?)\s*(?:;|(?=\}))/g, '')
    .replace(/:root\s*\{\s*\}/g, '')
    .trim();
  return { tokens, rest };
}

/**
 * tokens.css with a site's own values in the places of its own: one text, from which pages, pictures and icons all
 * read.
 *
 * @param own the text of content/tokens.css
 */
export function mergeTokens(standard: string, own: string): string {
  const values = new Map(readTokens(own).tokens.map(({ name, value }) => [name, value]));
  return standard.replace(/(--[\w-]+)(\s*:\s*)[^;{}]*?\s*;/g, (declaration, name: string, colon: string) => {
    const value = values.get(name);
    return value === undefined ? declaration : `${name}${colon}${value};`;
  });
}

/**
 * A colour of tokens.css in both modes.
 *
 * @param css with `--paper: light-dark(#fbf9f4, #14171a);`, or one colour for both
 * @param name `--paper`
 * @throws {Error} `missing token: …`
 */
export function colourToken(css: string, name: string): { light: string; dark: string } {
  const value = readTokens(css).tokens.find((token) => token.name === name)?.value ?? '';
  const [, light = value, dark = value] = /^light-dark\((#\w+),\s*(#\w+)\)$/.exec(value) ?? [];
  if (!/^#[\da-f]{6}$/i.test(light)) throw new Error(`missing token: ${name}`);
  return { light, dark };
}

/** tokens.css as a site has it. */
export function siteTokens(standard: string, contentDirectory: string): string {
  try {
    return mergeTokens(standard, readFileSync(join(contentDirectory, TOKENS_FILE), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return standard;
    throw error;
  }
}
