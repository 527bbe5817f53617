import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look, signIn } from '../../support/moderator.ts';
import { anyAddress, ask, comment, hidden, send, solve } from '../../support/reader.ts';
import { anyText } from '../../support/sending.ts';
import { startSite } from '../../support/site.ts';
import type { Answer } from '../../support/reader.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
});

afterAll(() => site.stop());

const thread = '/comments/flood/';

async function post(text: string, headers: Record<string, string> = {}): Promise<Answer> {
  const preview = await send(site, thread, { name: 'Mira', text });
  const form = { name: 'Mira', text, token: hidden(preview.html, 'token'), answer: solve(preview.html) };
  return send(site, thread, form, headers);
}

/** As a program sends it, that writes paths as it likes. */
function raw(method: string, path: string, body = ''): Promise<{ status: number; html: string; location?: string }> {
  const { hostname, port, origin } = new URL(site.address);
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded', 'cf-connecting-ip': anyAddress() };
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path, headers }, (response) => {
      let html = '';
      response.on('data', (chunk: Buffer) => (html += chunk.toString()));
      const { statusCode: status = 0, headers: got } = response;
      response.on('end', () => resolve({ status, html, ...(got.location && { location: got.location }) }));
    })
      .on('error', reject)
      .end(body);
  });
}

/** Uses up what one reader may send in ten minutes, and in the ten after them, which may begin at any moment. */
async function useUp(address: string): Promise<void> {
  const headers = { 'cf-connecting-ip': address };
  expect((await post(anyText(), headers)).status).toBe(303);
  await site.database((database) =>
    database.batch([
      database.prepare(
        `INSERT INTO counters (key, starts_at, count, ends_at)
         SELECT key, ends_at, 20, ends_at + 600000 FROM counters WHERE key LIKE 'reader:10:%' AND count = 1`,
      ),
      database.prepare("UPDATE counters SET count = 20 WHERE key LIKE 'reader:10:%' AND count = 1"),
    ]),
  );
}

describe('limits', () => {
  test('over the limit a reader has the text again, and is told when to send it', async () => {
    const address = '203.0.113.5';
    await useUp(address);
    const answer = await post('What I wanted to say', { 'cf-connecting-ip': address });
    expect(answer.status).toBe(429);
    expect(answer.html).toContain('What I wanted to say</textarea>');
    expect(answer.html).toMatch(
      /Many comments came within a short time.* Please send it again in (a minute|\d+ minutes)\./,
    );
    const wait = Number(answer.headers.get('retry-after'));
    expect(wait > 0 && wait <= 600).toBe(true);
  });

  test('nobody gets round them with a header that anybody can write (A12)', async () => {
    const address = '203.0.113.6';
    await useUp(address);
    for (const name of ['x-forwarded-for', 'x-real-ip', 'true-client-ip', 'forwarded', 'client-ip']) {
      const headers = { 'cf-connecting-ip': address, [name]: '198.51.100.9' };
      expect([name, (await post(anyText(), headers)).status]).toEqual([name, 429]);
    }
  });

  test('all addresses of one network of IPv6 are one reader, and those of the next another (A13)', async () => {
    await useUp('2001:db8:1:2::1');
    const same = await post(anyText(), { 'cf-connecting-ip': '2001:db8:1:2:ffff::2' });
    const next = await post(anyText(), { 'cf-connecting-ip': '2001:db8:1:3::1' });
    expect([same.status, next.status]).toEqual([429, 303]);
  });

  test('who sends without a pause is stopped before the database is asked, with the text kept', async () => {
    const headers = { 'cf-connecting-ip': '203.0.113.7' };
    const statuses = new Map<number, number>();
    let last: Answer | undefined;
    // More than twice the limit: the minute may end in between.
    for (let n = 0; n < 130; n++) {
      const answer = await send(site, thread, { name: 'Mira', text: 'Over and over' }, headers);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 429) last = answer;
    }
    expect([...statuses.keys()].sort()).toEqual([200, 429]);
    expect(statuses.get(200)).toBeLessThanOrEqual(120);
    expect(last?.html).toContain('Over and over</textarea>');
    expect(last?.headers.get('retry-after')).toBe('60');
  });

  test('the words are of the article’s language', async () => {
    const address = '203.0.113.8';
    await useUp(address);
    for (const [path, words] of [
      ['/comments/tide/', /短时间内评论过多.*请在 \d+ 分钟后再次提交。/],
      ['/comments/well/', /وصلت تعليقات كثيرة.*يرجى إرساله مرة أخرى بعد /],
    ] as const) {
      const headers = { 'cf-connecting-ip': address };
      const preview = await send(site, path, { name: 'Mira', text: 'A text' });
      const form = { name: 'Mira', text: 'A text', token: hidden(preview.html, 'token'), answer: solve(preview.html) };
      expect((await send(site, path, form, headers)).html).toMatch(words);
    }
  });
});

describe('what no form of ours sends', () => {
  test.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, identity'])(
    'is refused when it is packed: %s (A17)',
    async (encoding) => {
      const bomb = gzipSync(`name=Mira&text=${'x'.repeat(20_000_000)}`);
      const answer = await ask(site, thread, {
        method: 'POST',
        body: bomb,
        headers: {
          origin: site.address,
          'content-type': 'application/x-www-form-urlencoded',
          'content-encoding': encoding,
        },
      });
      expect(answer.status).toBe(415);
    },
  );

  test.each([
    '/comments/../../etc/passwd/',
    '/comments/..%2f..%2fetc%2fpasswd/',
    '/comments/%2e%2e%2fsecret/',
    '/comments/..%5c..%5csecret/',
    '/comments/flood%00/',
    '/comments/%E0%A4%A/',
    '/comments/status/..%2f..%2fsecret',
  ])('a path out of its place leads nowhere, and is not repeated: %s (A15)', async (path) => {
    for (const method of ['GET', 'POST']) {
      const { status, html } = await raw(method, path, 'name=Mira&text=Text');
      expect([method, status >= 400 && status < 500]).toEqual([method, true]);
      // The form of how pages are read leads back to where it stands, and is the reader's own address.
      expect(html.replace(/<input [^>]*name="back"[^>]*>/, '')).not.toMatch(/passwd|secret|%2f|%5c/i);
    }
  });

  test('a path that hides the empty pages leads to where they are not (A15)', async () => {
    for (const path of [
      '/articles/..%2fshell%2freader/',
      '/articles/%2e%2e/shell/reader/',
      '/articles/..%2f..%2fshell/',
    ]) {
      let { status, html, location } = await raw('GET', path);
      for (let hops = 0; location !== undefined && hops < 5; hops++) {
        ({ status, html, location } = await raw('GET', location));
      }
      expect([path, status]).toEqual([path, 404]);
      expect(html).not.toContain('<main id="main"></main>');
    }
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    'a thread of the name %s is none (A19)',
    async (name) => {
      const answer = await send(site, `/comments/${name}/`, { name: 'Mira', text: 'All my words' });
      expect(answer.status).toBe(404);
      expect(answer.html).toContain('All my words');
      expect((await ask(site, `/comments/${name}/`)).status).toBe(404);
    },
  );

  test('fields of such names change nothing (A19)', async () => {
    const fields = { __proto__: 'x', 'constructor[prototype][isAdmin]': '1', name: 'Mira', text: 'All my words' };
    const answer = await send(site, thread, { ...fields, ['__proto__']: 'polluted', step: 'constructor' });
    expect(answer.status).toBe(200);
    expect(answer.html).not.toContain('polluted');
  });

  test.each(['//comments/flood/', '/comments//flood/', '/comments/flood//', '/comments/flood/x/', '/Comments/flood/'])(
    'a path that is nearly the right one takes no comment: %s (A23)',
    async (path) => {
      const { status } = await raw('POST', path, 'name=Mira&text=Text');
      expect([404, 405]).toContain(status);
    },
  );

  test.each(['//moderate/', '/moderate//', '/moderate//log/', '/moderate/./log/', '/x/../moderate/', '/%6doderate/'])(
    'a path that is nearly the console’s shows nothing of it: %s (A23)',
    async (path) => {
      const { status, html } = await raw('GET', path);
      expect([303, 307, 404]).toContain(status);
      expect(html).not.toContain('console-');
    },
  );

  test('a body without a length is counted as it comes (A23)', async () => {
    const chunks = new ReadableStream({
      start(stream) {
        for (let n = 0; n < 100; n++) stream.enqueue(new TextEncoder().encode('x'.repeat(1000)));
        stream.close();
      },
    });
    const headers = { origin: site.address, 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', body: chunks, headers, duplex: 'half' };
    expect((await ask(site, thread, init as RequestInit)).status).toBe(413);
  });
});

describe('a form used twice', () => {
  test('brings its first comment alone, and the other text back, with a fresh form (A22)', async () => {
    const preview = await send(site, thread, { name: 'Mira', text: 'The first text' });
    const form = { name: 'Mira', token: hidden(preview.html, 'token'), answer: solve(preview.html) };
    expect((await send(site, thread, { ...form, text: 'The first text' })).status).toBe(303);
    const other = await send(site, thread, { ...form, text: 'Another text' });
    expect(other.status).toBe(422);
    expect(other.html).toContain('This form has brought another comment already.');
    expect(hidden(other.html, 'text')).toBe('Another text');
    const again = { token: hidden(other.html, 'token'), answer: solve(other.html), text: 'Another text' };
    expect((await send(site, thread, { name: 'Mira', ...again })).status).toBe(303);
  });
});

describe('rules', () => {
  test('hold from the next comment on when they are written, and rules that can’t be read hold everything', async () => {
    const write = (version: number, body: string) =>
      site.database((database) =>
        database.prepare('INSERT INTO rules (version, body, written_at) VALUES (?, ?, 0)').bind(version, body).run(),
      );
    await write(1, '{"words": [{"match": "easy mon*", "action": "spam"}]}');
    await post('Make easy money at home');
    await write(2, '{"words": "no list"}');
    await post('Whatever else there is to say');
    const queue = (await look(site, ana)).split('<li class="console-entry"');
    expect(queue.find((one) => one.includes('Make easy money'))).toContain('<b>words</b> “easy mon*”');
    expect(queue.find((one) => one.includes('Whatever else'))).toContain('<b>check-failed</b> words');
    await write(3, '{}');
  });
});

describe('a thread closed by hand', () => {
  test('takes nothing until it is opened again, and its page says so at once', async () => {
    await comment(site, 'maree', 'Mira', 'Un commentaire');
    const article = '/articles/flood/';
    const open = await ask(site, article);
    expect(open.html).toContain('<form class="comment-form"');
    const csrf = hidden(await look(site, ana), 'csrf');
    const to = (state: string, cookie = ana.cookie) =>
      send(site, '/moderate/threads/flood/', { csrf, to: state, list: '' }, { cookie });
    expect((await to('closed')).status).toBe(303);
    const tag = open.headers.get('etag') ?? '';
    const closed = await ask(site, article, { headers: { 'if-none-match': tag } });
    expect([closed.status, closed.html.includes('Comments on this article are closed.')]).toEqual([200, true]);
    const refused = await send(site, thread, { name: 'Lea', text: 'All my words' });
    expect([refused.status, refused.html.includes('All my words')]).toEqual([403, true]);
    expect(await look(site, ana)).toContain('Open comments on “The flood”');
    expect((await to('open')).status).toBe(303);
    expect((await send(site, thread, { name: 'Lea', text: 'All my words' })).status).toBe(200);
  });

  test('is nothing that a reader of the console, or a form from elsewhere, can do', async () => {
    const eve = await signIn(site, 'Eve', 'reader');
    const csrf = hidden(await look(site, eve), 'csrf');
    const close = (fields: Record<string, string>, cookie: string) =>
      send(site, '/moderate/threads/flood/', { to: 'closed', ...fields }, { cookie });
    expect((await close({ csrf }, eve.cookie)).status).toBe(403);
    expect((await close({ csrf }, ana.cookie)).status).toBe(403);
    expect((await send(site, thread, { name: 'Lea', text: 'Words' })).status).toBe(200);
  });
});

describe('a flood', () => {
  test('of comments leaves the queue readable, page by page (A26)', async () => {
    await site.database((database) =>
      database.batch([
        database.prepare(
          `WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 2999)
           INSERT INTO comments (id, thread_id, author_name, status, version, latest_revision, hold_reasons, created_at,
             form_nonce, status_token_hash, text_digest)
           SELECT 'f-' || n, 'flood', '<script>', 'pending', 0, 1, '[{"check":"words","detail":"<b>"}]', 1000 + n,
             'f-' || n, 'f-' || n, '' FROM numbers`,
        ),
        database.prepare(
          `INSERT INTO revisions (comment_id, number, text, created_at)
           SELECT id, 1, '</textarea><script>' || id, created_at FROM comments WHERE id LIKE 'f-%'`,
        ),
      ]),
    );
    const queue = await look(site, ana);
    expect(queue.split('<li class="console-entry"')).toHaveLength(101);
    expect(queue).toMatch(/3,?0\d\d comments wait/);
    expect(queue).not.toContain('<script>');
    const next = /href="(\?after=[^"]+)"/.exec(queue)?.[1] ?? '';
    expect((await look(site, ana, `/moderate/${next}`)).split('<li class="console-entry"')).toHaveLength(101);
  });
});

// The last of this file: it leaves the database without what counts.
test('when the database fails a reader has the text again, in a form, and is told so', async () => {
  const preview = await send(site, thread, { name: 'Mira', text: 'All my words' });
  const form = {
    name: 'Mira',
    text: 'All my words',
    token: hidden(preview.html, 'token'),
    answer: solve(preview.html),
  };
  await site.database((database) => database.prepare('ALTER TABLE counters RENAME TO counters_gone').run());
  const answer = await send(site, thread, form);
  expect(answer.status).toBe(503);
  expect(answer.html).toContain('Something is wrong on our side.');
  expect(answer.html).toContain('All my words</textarea>');
  expect(answer.html).toContain('value="Mira"');
});
