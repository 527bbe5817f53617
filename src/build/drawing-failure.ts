import { readArticles, readPages, type MdxSource } from '#mdx/sources.ts';
import { ContentError } from '#problem.ts';

/**
 * Tells of a page that could not be drawn: in the editor's words where it is JavaScript in an article's text that
 * failed, otherwise with the page's address.
 *
 * @param error what the drawing threw
 * @param log what Astro logged of it
 * @param content the folder that editors write in
 */
export async function drawingFailure(error: unknown, log: readonly string[], content: string): Promise<unknown> {
  const address = log.map((message) => /^Caught error rendering (\S+): /.exec(message)?.[1]).find(Boolean);
  if (!(error instanceof Error) || address === undefined) return error;
  const script = failedScript(error.message, await sourceOf(address, content));
  if (script !== undefined) {
    const what = `the JavaScript in braces fails: ${error.message}`;
    return new ContentError([
      { ...script, what, fix: 'correct it, or write a backslash before a brace that is meant' },
    ]);
  }
  return new Error(`${address} can't be drawn`, { cause: error });
}

async function sourceOf(address: string, content: string): Promise<MdxSource | undefined> {
  const [, article, page] = /^\/(?:articles\/([^/]+)|([^/]+))\/$/.exec(address) ?? [];
  if (article !== undefined) return (await readArticles(content)).find(({ name }) => name === article);
  return (await readPages(content)).find(({ name }) => name === page);
}

/** Where the text has an expression that can have failed: the first that has a word of the message, or the first. */
function failedScript(message: string, source: MdxSource | undefined) {
  const scripts = source?.tagsAndScripts().scripts.filter(({ isModule }) => !isModule) ?? [];
  const words = message.match(/[\w$]{3,}/g) ?? [];
  const script = scripts.find(({ code }) => words.some((word) => code.includes(word))) ?? scripts[0];
  return source && script && { file: source.file, line: script.line, column: script.column };
}
