import { beforeAll, expect, test } from 'vitest';
import { drawingFailure } from '#build/drawing-failure.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let content = '';
beforeAll(async () => {
  content = await temporaryFolder({
    'articles/flood/index.mdx': '---\nheadline: Flood\n---\n\n{1 + 1} and {rivers.length}\n',
    'articles/plain/index.mdx': '---\nheadline: Plain\n---\n\nNothing but words.\n',
    'pages/about.mdx': '---\ntitle: About\n---\n\nWe are {names[0]}.\n',
  });
});

const error = new ReferenceError('rivers is not defined');
const logOf = (address: string) => ['some notice', `Caught error rendering ${address}: ${error.message}`];

test('a failing expression of an article is told with its place', async () => {
  expect(await drawingFailure(error, logOf('/articles/flood/'), content)).toMatchObject({
    problems: [{ line: 5, column: 13, what: 'the JavaScript in braces fails: rivers is not defined' }],
  });
});

test('so is one of a page, though the message names nothing in it', async () => {
  expect(await drawingFailure(error, logOf('/about/'), content)).toMatchObject({ problems: [{ line: 5, column: 8 }] });
});

test('a page whose text has no JavaScript fails with its address, and keeps the cause', async () => {
  const failure = await drawingFailure(error, logOf('/articles/plain/'), content);
  expect(failure).toMatchObject({ message: "/articles/plain/ can't be drawn", cause: error });
});

test('a failure before any page was drawn stays what it is', async () => {
  expect(await drawingFailure(error, [], content)).toBe(error);
});
