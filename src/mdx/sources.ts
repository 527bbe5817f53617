import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { readYaml, type Reading } from '#site/document.ts';
import { findTagsAndScripts, type TagsAndScripts } from './tags.ts';

/** An article or a page as its editor wrote it. What is made of its text is made once, when a check first asks. */
export interface MdxSource {
  /** Relative to the folder the command was run in, as in a Problem. */
  file: string;
  /** Absolute path. */
  path: string;
  /** An article's folder, or a page's file without ".mdx". */
  name: string;
  /** Without byte-order mark; lines and columns are those that an editor shows. */
  text: string;
  frontMatter(): Reading;
  /** The tree, or undefined and the parser's error. */
  tree(): { root: MdastNode; error?: undefined } | { root?: undefined; error: Error };
  /** None where there is no tree. */
  tagsAndScripts(): TagsAndScripts;
}

/** Every article: content/articles/<slug>/index.mdx, by slug. */
export async function readArticles(contentDirectory: string): Promise<MdxSource[]> {
  const directory = join(contentDirectory, 'articles');
  const folders = (await entries(directory)).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const found = await Promise.all(folders.map(({ name }) => readSource(join(directory, name, 'index.mdx'))));
  return found.flatMap((source) => source ?? []);
}

/** Every page: content/pages/<name>.mdx, by name. */
export async function readPages(contentDirectory: string): Promise<MdxSource[]> {
  const directory = join(contentDirectory, 'pages');
  const files = (await entries(directory)).filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'));
  const found = await Promise.all(files.map(({ name }) => readSource(join(directory, name))));
  return found.flatMap((source) => source ?? []);
}

/** The language of a text, as its front matter has it, or else the site's. */
export function languageOf({ frontMatter }: MdxSource, standard: string): string {
  const { language } = (frontMatter().document?.value ?? {}) as { language?: string };
  return language ?? standard;
}

async function readSource(path: string): Promise<MdxSource | undefined> {
  const text = await readFile(path, 'utf8').catch(ifMissing);
  return text === undefined ? undefined : mdxSource(path, text);
}

/** @param path absolute */
export function mdxSource(path: string, written: string): MdxSource {
  const file = relative(process.cwd(), path);
  const text = written.replace(/^\uFEFF/, '');
  const name = basename(path) === 'index.mdx' ? basename(dirname(path)) : basename(path, '.mdx');
  const frontMatter = once(() => readFrontMatter(text, file));
  const tree = once(() => parse(text));
  const tagsAndScripts = once(() => {
    const { root } = tree();
    return root === undefined ? { tags: [], scripts: [] } : findTagsAndScripts(root, text);
  });
  return { file, path, name, text, frontMatter, tree, tagsAndScripts };
}

function parse(text: string): ReturnType<MdxSource['tree']> {
  try {
    return { root: mdxToMdast(text) };
  } catch (error) {
    return { error: error as Error };
  }
}

function readFrontMatter(text: string, file: string): Reading {
  const problem = (what: string, fix: string): Reading => ({
    document: undefined,
    problems: [{ file, line: 1, column: 1, what, fix }],
  });
  if (!/^---[ \t]*\r?\n/.test(text)) {
    return problem('there is no front matter', 'begin the file with a line "---", the keys, and another line "---"');
  }
  const [, yaml] = /^---[ \t]*\r?\n([\s\S]*?)^---/m.exec(text) ?? [];
  if (yaml === undefined) {
    return problem('the front matter is not closed', 'write a line "---" after the last of its keys');
  }
  return readYaml(yaml, file, 2);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A folder's entries by name; none where there is no such folder. */
export async function entries(directory: string) {
  const found = (await readdir(directory, { withFileTypes: true }).catch(ifMissing)) ?? [];
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
