import { mdxToJs } from 'satteri';
import type { Problem } from '#problem.ts';
import type { Check } from './content.ts';
import type { MdxSource } from '#mdx/sources.ts';

/** Every article and page is MDX that can be parsed. The parser stops at the first fault of a file. */
export const mdxSyntax: Check = ({ articles, pages }) =>
  [...articles, ...pages].flatMap((source) => {
    const error = source.tree().error ?? scriptError(source);
    return error === undefined ? [] : [toProblem(error, source)];
  });

/** The tree leaves imports and exports as they are; only compiling reads them. */
function scriptError({ text }: MdxSource): Error | undefined {
  try {
    mdxToJs(text);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

function toProblem({ message }: Error, { file, text }: MdxSource): Problem {
  const [, line, column, said = message] = /^(\d+):(\d+): (.*?)(?: \(mdx[^()]*\))?$/s.exec(message) ?? [];
  if (line === undefined) return { file, what: said, fix: 'correct the MDX' };
  const from =
    text
      .split('\n', Number(line))
      .at(-1)
      ?.slice(Number(column) - 1) ?? '';
  return { file, line: Number(line), column: Number(column), ...inWords(said, from) };
}

interface Words {
  what: string;
  fix: string;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * The parser's faults in an editor's words.
 *
 * @param from the rest of the line at which the parser stopped
 */
function inWords(said: string, from: string): Words {
  for (const [pattern, words] of wordings) {
    const found = pattern.exec(said);
    if (found !== null) return words(found, from);
  }
  return { what: said, fix: 'correct the MDX here' };
}

const wordings: [pattern: RegExp, words: (found: RegExpExecArray, from: string) => Words][] = [
  [
    /^Expected a closing tag for `<(.*?)>`/,
    ([, tag = '']) => ({
      what: `<${tag}> is never closed`,
      fix: VOID.test(tag) ? `write <${tag} />` : `write </${tag}> where it ends, or close the tag itself: <${tag} />`,
    }),
  ],
  [
    /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>` \((\d+):/,
    ([, found = '', due = '', line = '']) => ({
      what: `</${found}> stands where </${due}> is due: <${due}> is opened in line ${line}`,
      fix: `write </${due}> before it, or correct the name`,
    }),
  ],
  [
    /^Unexpected closing tag `<\/(.*?)>`/,
    ([, tag = '']) => ({ what: `</${tag}> closes nothing`, fix: `remove it, or write <${tag}> where it begins` }),
  ],
  [
    /^Unexpected end of file in expression/,
    () => ({ what: 'a "{" is never closed', fix: 'close it with "}"; for a brace in the text write \\{' }),
  ],
  [
    /^Could not parse expression with oxc: (.*)/s,
    ([, reason = '']) => ({
      what: `what stands in the braces can't be read: ${reason}`,
      fix: 'correct it; for a brace in the text write \\{',
    }),
  ],
  [
    /^Could not parse esm with oxc: (.*)/s,
    ([, reason = '']) => ({
      what: `the import or export can't be read: ${reason}`,
      fix: 'correct it; for a paragraph that begins with that word write another first',
    }),
  ],
  [
    /to create a comment in MDX/,
    () => ({ what: "a comment can't be written as <!-- … -->", fix: 'write it as {/* … */}' }),
  ],
  [/^Unexpected character after `<`/, (_, from) => afterAngle(from)],
];

function afterAngle(from: string): Words {
  const address = /^<((?:https?:|mailto:)?[^\s<>]*[.@][^\s<>]*)>/.exec(from)?.[1];
  if (address !== undefined && !/^[A-Z]/.test(address)) {
    return {
      what: `an address in angle brackets: <${address}>`,
      fix: `write [${address}](${address.includes('@') && !address.startsWith('mailto:') ? 'mailto:' : ''}${address})`,
    };
  }
  const tag = /^<([A-Za-z][\w.]*)/.exec(from)?.[1];
  if (tag === undefined) return { what: 'a "<" in the text', fix: 'write &lt; for it' };
  return {
    what: `the tag <${tag}> can't be read`,
    fix: `close it with "/>", and write its attributes as name="text" or name={value}; for a "<" in the text write &lt;`,
  };
}
