import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeRedirects } from '#build/redirects.ts';
import { ask } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import type { Site } from '../../support/site.ts';

let site: Site;

/** The fixture, with the addresses that the build would write for an article of two former names. */
beforeAll(async () => {
  const content = await temporaryFolder({
    'articles/flood/index.mdx': '---\nheadline: The flood\nformerly: [deluge, high-water]\n---\n\nText.\n',
  });
  const built = await temporaryFolder({});
  await cp('test/edge/fixture', built, { recursive: true });
  await writeRedirects(built, content);
  site = await startSite(built);
});

afterAll(() => site.stop());

test.each([
  ['/articles/deluge/', '/articles/flood/'],
  ['/articles/deluge', '/articles/flood/'],
  ['/articles/high-water/', '/articles/flood/'],
  ['/articles/high-water?after=1_x', '/articles/flood/?after=1_x'],
])('%s leads to %s, although the Worker is asked first', async (from, to) => {
  for (const method of ['GET', 'HEAD']) {
    const { status, headers } = await ask(site, from, { method });
    expect([status, headers.get('location')]).toEqual([301, to]);
    expect(headers.get('cache-control')).toBe('public, max-age=86400');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('the article that they lead to has its thread, and what begins alike is not led anywhere', async () => {
  expect((await ask(site, '/articles/deluge/', { redirect: 'follow' })).html).toContain('No comments yet.');
  for (const path of ['/articles/deluge/more/', '/articles/deluges/', '/deluge/']) {
    expect((await ask(site, path)).status).toBe(404);
  }
});
