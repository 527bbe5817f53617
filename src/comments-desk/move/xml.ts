import { SaxesParser } from 'saxes';
import { ContentError } from '#problem.ts';
import { bytesOf } from '../lines.ts';

/** An element with all that is in it. */
export interface Element {
  /** With its prefix: `wp:comment`. */
  name: string;
  attributes: Record<string, string>;
  /** Its own text, without that of the elements in it. */
  text: string;
  children: Element[];
}

/** The text of the first child of that name, without the space around it; empty where there is none. */
export function textOf(element: Element | undefined, ...path: string[]): string {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found?.text.trim() ?? '';
}

/** More than any record is, in characters: a file of one endless element is not read into memory. */
const LARGEST = 8 * 1024 * 1024;

/** XML has no place for these signs; exports have them all the same, where somebody pasted them. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** What is wrong in many exports and does no harm: names of signs that only HTML knows stay as they are written. */
const HARMLESS = /undefined entity|disallowed character/;

/**
 * The elements at certain places of an XML file, one after the other: `['disqus/post']`. Whatever stands elsewhere is read
 * over. Entities that a file defines itself are not expanded, and nothing outside of the file is asked for.
 *
 * @param isRoot whether the file's outermost element is the right one
 * @throws {ContentError} where the file is no such XML, is malformed or cut
 */
export async function* elementsOf(
  file: string,
  places: readonly string[],
  isRoot: (root: Element) => boolean,
  kind: string,
): AsyncGenerator<{ place: string; element: Element }> {
  const found: { place: string; element: Element }[] = [];
  const wanted = new Set(places);
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  const open: Element[] = [];
  let size = 0;
  let place = '';
  let hasRoot = false;

  const wrong = (what: string, fix: string) =>
    new ContentError([{ file, line: parser.line, column: parser.columnIndex + 1, what, fix }]);
  const stranger = () => new ContentError([{ file, what: `is no export of ${kind}`, fix: 'say --from which it is' }]);
  parser.on('error', ({ message }) => {
    if (HARMLESS.test(message)) return;
    if (!hasRoot) throw stranger();
    throw wrong(`the XML is broken: ${message.replace(/^\d+:\d+: /, '')}`, 'export it again: it was cut or altered');
  });
  parser.on('opentag', ({ name, attributes }) => {
    size = 0;
    path.push(name);
    const element: Element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    if (!hasRoot) {
      if (!isRoot(element)) throw stranger();
      hasRoot = true;
    }
    if (open.length > 0) open.at(-1)?.children.push(element);
    else if (wanted.has(path.join('/'))) place = path.join('/');
    else return;
    open.push(element);
  });
  const text = (words: string) => {
    size = 0;
    const element = open.at(-1);
    if (element) element.text += words;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    path.pop();
    const element = open.pop();
    if (element && open.length === 0) found.push({ place, element });
  });

  const decoder = new TextDecoder('utf-8');
  for await (const piece of bytesOf(file)) {
    size += piece.length;
    if (size > LARGEST) throw wrong('has a text of more than 8 MB', 'export it again: it was altered');
    parser.write(decoder.decode(piece, { stream: true }).replaceAll(FORBIDDEN, ' '));
    yield* found.splice(0);
  }
  parser.write(decoder.decode().replaceAll(FORBIDDEN, ' '));
  if (!hasRoot) throw stranger();
  parser.close();
  yield* found.splice(0);
}
