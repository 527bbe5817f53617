import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeRedirects } from '#build/redirects.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const matter = (more: string) => `---\nheadline: Rain\n${more}---\n\nText.\n`;

test('writeRedirects() leads every former address to the article, after the site’s own lines', async () => {
  const content = await temporaryFolder({
    'articles/rain/index.mdx': matter('formerly: [drizzle]\n'),
    'articles/snow/index.mdx': matter(''),
  });
  const folder = await temporaryFolder({});
  await writeFile(join(folder, '_redirects'), '/old /new 302\n');
  await writeRedirects(folder, content);
  expect(await readFile(join(folder, '_redirects'), 'utf8')).toBe(
    '/old /new 302\n/articles/drizzle/ /articles/rain/ 301\n/articles/drizzle /articles/rain/ 301\n',
  );
});

test('writeRedirects() writes nothing where no article was renamed', async () => {
  const folder = await temporaryFolder({});
  await writeRedirects(folder, await temporaryFolder({ 'articles/snow/index.mdx': matter('') }));
  await expect(readFile(join(folder, '_redirects'))).rejects.toThrow('ENOENT');
});
