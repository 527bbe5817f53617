import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite, siteSchema } from '#site/site.ts';

const site = {
  name: 'The Test',
  description: 'A site for tests.',
  address: 'https://test.example',
  language: 'en',
  sections: [{ id: 'weather', title: 'Weather' }],
  comments: { policy: 'held', rules: 'Be kind.' },
};

afterEach(() => vi.unstubAllEnvs());

test('readSite() reads site.yaml', async () => {
  expect(await readSite(join(import.meta.dirname, '../sites/good'))).toMatchObject({ ...site, navigation: ['about'] });
});

test.each([
  ['an address without https', { address: 'http://test.example' }],
  ['no section', { sections: [] }],
  ['an unknown comment policy', { comments: { policy: 'open', rules: 'Be kind.' } }],
  ['an unknown key', { titel: 'x' }],
])('siteSchema refuses %s', (_, change) => {
  expect(siteSchema.safeParse(site).success).toBe(true);
  expect(siteSchema.safeParse({ ...site, ...change }).success).toBe(false);
});

test('contentDirectory() is content/, or what DATELINE_CONTENT says', () => {
  vi.stubEnv('DATELINE_CONTENT', '');
  expect(contentDirectory()).toBe(join(process.cwd(), 'content'));
  vi.stubEnv('DATELINE_CONTENT', 'test/sites/good');
  expect(contentDirectory()).toBe(join(process.cwd(), 'test/sites/good'));
});
