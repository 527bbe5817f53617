import { expect, test, vi } from 'vitest';
import { ContentError } from '#problem.ts';
import { datasets, versionFiles } from '../../src/pages/_datasets.ts';

test('datasets() describes each by its newest version, with quotes set', async () => {
  vi.stubEnv('DATELINE_CONTENT', 'content');
  const listed = await datasets();
  expect(listed.map(({ version }) => version)).toEqual([...listed.map(({ version }) => version)].sort().reverse());
  expect(listed.find(({ name }) => name === 'beijing-cybersecurity-park')).toMatchObject({
    title: 'Beijing’s cybersecurity industrial park: the plan',
  });
});

test('datasets() refuses a site whose data packages have problems', async () => {
  vi.stubEnv('DATELINE_CONTENT', 'test/sites/bad-descriptor');
  await expect(datasets()).rejects.toThrow(ContentError);
});

test('versionFiles() are the description and every resource', async () => {
  vi.stubEnv('DATELINE_CONTENT', 'content');
  const gdp = (await datasets()).find(({ name }) => name === 'gdp');
  expect(gdp && versionFiles(gdp.newest)).toEqual(['datapackage.json', 'gdp.csv', 'top-economies.csv']);
});
