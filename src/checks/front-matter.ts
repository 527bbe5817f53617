import { nearest, type Problem } from '#problem.ts';
import { articleSchema, pageSchema } from '#site/article.ts';
import type { WrittenDocument } from '#site/document.ts';
import { checkDocument } from '#site/faults.ts';
import type { Check, Content } from './content.ts';
import type { MdxSource } from '#mdx/sources.ts';

/** How many ids a mend lists. */
const LISTED = 12;

/** Front matter can be read, has what its schema wants, and names sections, authors and threads that fit the site. */
export const frontMatter: Check = (content) => {
  const threads = new Map<string, string>();
  return [
    ...content.articles.flatMap((article) => checkArticle(article, content, threads)),
    ...content.pages.flatMap((page) => {
      const { document, problems } = page.frontMatter();
      return document === undefined ? problems : checkDocument(pageSchema, document).problems;
    }),
  ];
};

/** @param threads the file of each thread id so far */
function checkArticle(article: MdxSource, content: Content, threads: Map<string, string>): Problem[] {
  const { document, problems } = article.frontMatter();
  if (document === undefined) return problems;
  const checked = checkDocument(articleSchema, document);
  return [
    ...checked.problems,
    ...unknownSection(document, content),
    ...unknownAuthors(document, content),
    ...sharedThread(article, document, threads),
    ...(checked.value === undefined ? [] : updatedBeforePublished(checked.value, document)),
    ...(checked.value === undefined ? [] : noteWithoutUpdate(checked.value, document)),
  ];
}

// The rules below look at the keys themselves, so that they speak up though another key has a fault.

function unknownSection(document: WrittenDocument, { site }: Content): Problem[] {
  const section = key(document, 'section');
  if (site === undefined || typeof section !== 'string') return [];
  const ids = site.sections.map(({ id }) => id);
  return ids.includes(section) ? [] : [unknown(document, ['section'], 'section', section, ids, 'add it to site.yaml')];
}

function unknownAuthors(document: WrittenDocument, { authors }: Content): Problem[] {
  const named = key(document, 'authors');
  if (!Array.isArray(named)) return [];
  return named.flatMap((id: unknown, index) => {
    if (typeof id !== 'string' || authors.includes(id)) return [];
    return [unknown(document, ['authors', index], 'author', id, authors, `add authors/${id}.yaml`)];
  });
}

/** @param add the mend where none of the known ids is meant */
function unknown(
  document: WrittenDocument,
  path: PropertyKey[],
  kind: string,
  id: string,
  known: readonly string[],
  add: string,
): Problem {
  const meant = nearest(id, known);
  const some = known.slice(0, LISTED).join(', ');
  const fix =
    meant !== undefined ? `did you mean "${meant}"? Otherwise ${add}` : some === '' ? add : `use ${some}, or ${add}`;
  return { file: document.file, ...document.place(path), what: `unknown ${kind} "${id}"`, fix };
}

function sharedThread({ name, file }: MdxSource, document: WrittenDocument, threads: Map<string, string>): Problem[] {
  const own = key(document, 'id');
  const id = typeof own === 'string' ? own : name;
  const other = threads.get(id);
  if (other === undefined) {
    threads.set(id, file);
    return [];
  }
  const what = `the comment thread "${id}" is also that of ${other}`;
  return [{ file, ...document.place(['id']), what, fix: 'give one of the two articles another id' }];
}

function updatedBeforePublished(
  { published, updated }: { published: string; updated?: string },
  document: WrittenDocument,
): Problem[] {
  if (updated === undefined || Date.parse(updated) >= Date.parse(published)) return [];
  const what = `updated "${updated}" is before published "${published}"`;
  return [{ file: document.file, ...document.place(['updated']), what, fix: 'correct one of the two' }];
}

/** What was changed can be told only beside when. */
function noteWithoutUpdate(
  { updated, updateNote }: { updated?: string; updateNote?: string },
  document: WrittenDocument,
): Problem[] {
  if (updateNote === undefined || updated !== undefined) return [];
  const what = 'updateNote says what was changed, and nothing says when';
  const fix = 'add updated, with date, time and offset from UTC in quotes, or remove updateNote';
  return [{ file: document.file, ...document.place(['updateNote']), what, fix }];
}

function key(document: WrittenDocument, name: string): unknown {
  return (document.value as Record<string, unknown> | null)?.[name];
}
