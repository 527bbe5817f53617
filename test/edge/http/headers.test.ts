import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look, signIn } from '../../support/moderator.ts';
import { ask, comment, send } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { Answer } from '../../support/reader.ts';
import type { Site } from '../../support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
});

afterAll(() => site.stop());

/** As test/edge/fixture/_headers has it. */
const built = "default-src 'self'; frame-ancestors 'none'";
const own = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

function expectSafe({ headers }: Answer, policy: string | null) {
  expect(headers.get('content-security-policy')).toBe(policy);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBeTruthy();
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
}

describe('a page of the build', () => {
  test.each([
    ['with a thread', '/articles/flood/', 200],
    ['with counts', '/', 200],
    ['with neither', '/articles/plain/', 200],
    ['of a dataset', '/data/rain/', 200],
    ['for what is not there', '/nowhere/', 404],
    ['that is empty', '/shell/reader/', 404],
    ['that is a file', '/feed.xml', 200],
  ])('%s keeps the policy that it came with', async (_what, path, status) => {
    const answer = await ask(site, path);
    expect(answer.status).toBe(status);
    expectSafe(answer, built);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('that the browser has keeps its policy too: the headers of a 304 are the page’s from then on', async () => {
    for (const path of ['/articles/flood/', '/', '/discussion/', '/feed.xml']) {
      const tag = (await ask(site, path)).headers.get('etag') ?? '';
      const same = await ask(site, path, { headers: { 'if-none-match': tag } });
      expect(same.status).toBe(304);
      expectSafe(same, built);
    }
  });
});

describe('a page that the Worker fills', () => {
  test('keeps the policy of the empty one', async () => {
    const ana = await signIn(site, 'Ana');
    const status = await comment(site, 'flood', 'Pia', 'A word');
    const answers = await Promise.all([
      ask(site, '/discussion/'),
      ask(site, '/comments/flood/'),
      ask(site, status),
      ask(site, '/comments/status/guess'),
      ask(site, '/moderate/sign-in/'),
      ask(site, '/moderate/', { headers: { cookie: ana.cookie } }),
      send(site, '/comments/flood/', { name: 'Pia', text: 'Another' }),
    ]);
    expect(await look(site, ana)).toContain('A word');
    for (const answer of answers) {
      expectSafe(answer, built);
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });
});

describe('what the Worker makes itself loads nothing', () => {
  test.each([
    ['the redirect of one who is signed out', '/moderate/', {}, 303],
    ['a feed', '/comments/feed.xml', {}, 200],
    ['JSON', '/moderate/sign-in/verify', { method: 'POST', body: '{}', headers: { accept: 'application/json' } }, 403],
  ])('%s', async (_what, path, init: RequestInit, status) => {
    const answer = await ask(site, path, {
      ...init,
      headers: { origin: site.address, ...(init.headers as Record<string, string>) },
    });
    expect(answer.status).toBe(status);
    expectSafe(answer, own);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('a feed that the reader has', async () => {
    const tag = (await ask(site, '/comments/feed.xml')).headers.get('etag') ?? '';
    const same = await ask(site, '/comments/feed.xml', { headers: { 'if-none-match': tag } });
    expect(same.status).toBe(304);
    expectSafe(same, own);
  });

  test('the choice of a reader', async () => {
    expectSafe(await send(site, '/reading/', { size: 'l', width: 'wide', theme: 'dark', back: '/' }), own);
  });
});

describe('what other sites may use', () => {
  // Only the Worker adds the opener policy: these are answered without it.
  test.each(['/charts/rain/embed/', '/charts/rain/rain.svg', '/charts/embed.js', '/data/rain/rain.csv'])(
    '%s is answered without the Worker',
    async (path) => {
      const { status, headers } = await ask(site, path);
      expect(status).toBe(200);
      expect(headers.get('cross-origin-opener-policy')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBeNull();
      if (path.endsWith('/embed/')) expect(headers.get('content-security-policy')).toBeNull();
    },
  );

  test('a chart’s page is held back from nobody', async () => {
    const answer = await ask(site, '/charts/rain/');
    expectSafe(answer, built);
    expect(answer.headers.get('cross-origin-resource-policy')).toBeNull();
  });
});

describe('by https', () => {
  let secure: Site;

  beforeAll(async () => {
    secure = await startSite('test/edge/fixture', { https: true });
  });

  afterAll(() => secure.stop());

  test.each(['/', '/articles/flood/', '/comments/flood/', '/comments/feed.xml', '/discussion/', '/nowhere/'])(
    '%s has to come by https from then on',
    async (path) => {
      const { headers } = await ask(secure, path);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect((await ask(site, path)).headers.get('strict-transport-security')).toBeNull();
    },
  );

  test('the choice of a reader goes by https alone', async () => {
    const origin = secure.address.replace('http:', 'https:');
    const fields = { size: 'l', width: 'wide', theme: 'dark', back: '/' };
    const { status, headers } = await send(secure, '/reading/', fields, { origin });
    expect([status, headers.get('set-cookie')]).toEqual([303, expect.stringContaining('Secure')]);
  });
});
