import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mdxSource, readArticles, readPages } from '#mdx/sources.ts';
import { formatProblems } from '#problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const path = join(process.cwd(), 'content/articles/flood/index.mdx');

test('readArticles() and readPages() find what is there, by name', async () => {
  const content = await temporaryFolder({
    'articles/b/index.mdx': '',
    'articles/a/index.mdx': '',
    'articles/a/park.jpg': '',
    'articles/c/notes.txt': '',
    'pages/about.mdx': '',
    'pages/notes.txt': '',
  });
  expect((await readArticles(content)).map(({ name }) => name)).toEqual(['a', 'b']);
  expect((await readPages(content)).map(({ name }) => name)).toEqual(['about']);
  expect(await readArticles(join(content, 'pages'))).toEqual([]);
});

test('mdxSource() is called by the folder of an article and by the file of a page', () => {
  expect(mdxSource(path, '')).toMatchObject({ name: 'flood', file: 'content/articles/flood/index.mdx' });
  expect(mdxSource(join(process.cwd(), 'content/pages/about.mdx'), '').name).toBe('about');
});

test('frontMatter() counts lines as the editor sees them', () => {
  const source = mdxSource(path, '\uFEFF---\r\nheadline: Flood\r\nsection: weather\r\n---\r\n\r\nText.\r\n');
  const { document } = source.frontMatter();
  expect(document?.value).toEqual({ headline: 'Flood', section: 'weather' });
  expect(document?.place(['section'])).toEqual({ line: 3, column: 1 });
});

test.each([
  ['Text.\n', 'there is no front matter'],
  ['\n---\na: 1\n---\n', 'there is no front matter'],
  ['---\na: 1\n\nText.\n', 'the front matter is not closed'],
])('frontMatter() of %o says what is missing', (text, what) => {
  expect(formatProblems(mdxSource(path, text).frontMatter().problems)).toContain(`index.mdx:1:1  ${what}`);
});

test('tagsAndScripts() places tags and their attributes, in quotations, lists and paragraphs too', () => {
  const text = `---
a: 1
---

😀 A <Mark type="type" on/> in a line.

> - <Chart
>     title='one "two" title="x"'
>     data={["a}",
>       "filter"]}
>     filter={{ data: 1 }}
>     {...more}
>   />

export const rows = [1];

{rows}
`;
  const { tags, scripts } = mdxSource(path, text).tagsAndScripts();
  const placed = tags.map(({ name, line, column, attributes }) => [
    name,
    line,
    column,
    ...attributes.map((attribute) => [attribute.name, attribute.line, attribute.column]),
  ]);
  expect(placed).toEqual([
    ['Mark', 5, 6, ['type', 5, 12], ['on', 5, 24]],
    ['Chart', 7, 5, ['title', 8, 7], ['data', 9, 7], ['filter', 11, 7], [undefined, 12, 7]],
  ]);
  expect(tags[1]?.attributes[0]?.value).toEqual({ text: 'one "two" title="x"' });
  expect(scripts).toEqual([
    { code: 'export const rows = [1];', line: 15, column: 1, isModule: true },
    { code: 'rows', line: 17, column: 1, isModule: false },
  ]);
});

test('tagsAndScripts() finds tags inside tags, and none in code', () => {
  const text = '<Aside>\n\nA <Chart />\n\n```\n<Chart />\n```\n\n`<Chart />`\n\n{/* <Chart /> */}\n\n</Aside>\n';
  expect(
    mdxSource(path, text)
      .tagsAndScripts()
      .tags.map(({ name, line }) => [name, line]),
  ).toEqual([
    ['Aside', 1],
    ['Chart', 3],
  ]);
});

test("tree() gives the parser's error, and tagsAndScripts() nothing then", () => {
  const source = mdxSource(path, '<Aside>\n');
  expect(source.tree().error?.message).toContain('<Aside>');
  expect(source.tagsAndScripts()).toEqual({ tags: [], scripts: [] });
});
