import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a reader has to load for a page, in bytes; brotli at its highest quality. */
export interface PageWeight {
  /** Of the page as it was built, without its comments. */
  html: number;
  htmlBrotli: number;
  inlineStyles: number;
  /** Those in the page and those that it loads, each compressed alone. */
  scriptsBrotli: number;
  fonts: number;
  requests: number;
}

/** What readers write is not the page's own weight. */
const comments = /<section id="comments"[\s\S]*?<\/section>/;

/**
 * @param assets the built site
 * @param path of the page, with a slash at its end
 * @param requests what a browser asked for when it loaded the page, the page itself included
 */
export async function weighPage(
  assets: string,
  path: string,
  requests: readonly { url: string; kind: string }[],
): Promise<PageWeight> {
  const html = (await readFile(join(assets, path, 'index.html'), 'utf8')).replace(comments, '');
  const loaded = (kind: string) => {
    const files = requests.filter((request) => request.kind === kind).map(({ url }) => new URL(url).pathname);
    return Promise.all(files.map((file) => readFile(join(assets, file))));
  };
  const scripts = [...inside(html, 'script').filter(isProgram), ...(await loaded('Script'))];
  return {
    html: Buffer.byteLength(html),
    htmlBrotli: brotli(html),
    inlineStyles: total(inside(html, 'style').map(({ text }) => Buffer.byteLength(text))),
    scriptsBrotli: total(scripts.map((script) => brotli('text' in script ? script.text : script))),
    fonts: total((await loaded('Font')).map((font) => font.length)),
    requests: requests.length,
  };
}

interface Inline {
  attributes: string;
  text: string;
}

function inside(html: string, element: 'script' | 'style'): Inline[] {
  return [...html.matchAll(new RegExp(`<${element}\\b([^>]*)>([^]*?)</${element}>`, 'g'))].map(
    ([, attributes = '', text = '']) => ({ attributes, text }),
  );
}

/** Facts for search engines stand in scripts too, and are data. */
function isProgram({ attributes, text }: Inline): boolean {
  return text !== '' && !/\btype="(?!module|text\/javascript)/.test(attributes);
}

function brotli(content: string | Buffer): number {
  return brotliCompressSync(content).length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
