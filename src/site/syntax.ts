import type { YAMLError, YAMLWarning } from 'yaml';
import type { Problem } from '#problem.ts';

/*
 * What a YAML or JSON parser objects to, in an editor's words.
 */

interface Words {
  what: string;
  fix: string;
}

const QUOTE_IT = 'put the whole value in quotes';

/** By the parser's code; where it has several names for one slip, the words cover them. */
const yamlWords: Partial<Record<YAMLError['code'], (text: string) => Words>> = {
  BLOCK_AS_IMPLICIT_KEY: () => ({
    what: 'a colon in a value, or lines that are not indented alike',
    fix: `${QUOTE_IT}, or begin the keys of one group in the same column`,
  }),
  MULTILINE_IMPLICIT_KEY: (text) => ({
    what: `${quote(text)} is not a key with a value`,
    fix: 'write "key: value", with a space after the colon',
  }),
  MISSING_CHAR: (text) =>
    /^\S.*:|^$/.test(text)
      ? { what: 'a quotation mark is not closed', fix: 'close the quotation mark where the value ends' }
      : { what: `${quote(text)} is not a key with a value`, fix: 'write "key: value", with a space after the colon' },
  UNEXPECTED_TOKEN: (text) => ({
    what: `unexpected ${quote(text)}`,
    fix: `${QUOTE_IT}; write an apostrophe or a quotation mark inside a value in quotes of the other kind`,
  }),
  BAD_SCALAR_START: (text) => ({ what: `a value can't begin with ${quote(text.slice(0, 1))}`, fix: QUOTE_IT }),
  TAB_AS_INDENT: () => ({ what: 'a line is indented with a tab', fix: 'indent it with spaces' }),
  BAD_INDENT: () => ({ what: 'a list or group in brackets is not closed', fix: 'close it with "]" or "}"' }),
  DUPLICATE_KEY: (text) => ({
    what: `the key ${quote(text.split(':', 1)[0] ?? '')} is there twice`,
    fix: 'keep one of the two',
  }),
  BAD_DQ_ESCAPE: (text) => ({
    what: `${quote(text.slice(0, 2))} has no meaning in double quotes`,
    fix: 'write "\\\\" for one "\\"',
  }),
  MULTIPLE_DOCS: () => ({ what: 'a line "---" in the middle', fix: 'remove the line' }),
};

/** The first fault only: those after it are mostly its echo. */
export function yamlProblem(
  faults: readonly (YAMLError | YAMLWarning)[],
  text: string,
  file: string,
  place: (offset: number) => { line: number; column: number },
): Problem {
  const [first] = [...faults].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) throw new RangeError('missing fault: a YAML problem needs one');
  const from = first.pos[0];
  const line = text.slice(from).split('\n', 1)[0] ?? '';
  const words = yamlWords[first.code]?.(line.trim()) ?? { what: first.message, fix: 'correct the YAML here' };
  return { file, ...place(from), ...words };
}

/** JSON.parse says what is wrong and mostly where; its words are kept, being plain enough. */
export function jsonProblem({ message }: SyntaxError, text: string, file: string): Problem {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
  const [what = message] = message.split(/ in JSON| at position|, \.*"/, 1);
  const place = line === undefined ? placeOfExcerpt(message, text) : { line: Number(line), column: Number(column) };
  const fix = 'correct the JSON here: names and texts in double quotes, a comma between items and none after the last';
  return { file, ...place, what: `not valid JSON: ${what}`, fix };
}

/** Where the parser gives no position it quotes what is around, which is long enough to be found again. */
function placeOfExcerpt(message: string, text: string): { line: number } {
  const excerpt = /, (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const before = excerpt === undefined ? text.trimEnd() : text.slice(0, text.indexOf(excerpt) + excerpt.length / 2);
  return { line: before.split('\n').length };
}

function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
