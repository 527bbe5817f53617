import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseHtml } from '../../support/html.ts';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, hidden, send, solve } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import { fill } from '../../support/thread.ts';
import type { Site } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';

let site: Site;
let ana: SignedIn;

const article = '/articles/flood/';
const thread = '/comments/flood/';

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
  await fill(site, {
    flood: [
      { id: 'a', name: 'Ada' },
      { id: 'b', name: 'Ben' },
      { id: 'a1', parentId: 'a', gone: true },
      { id: 'a2', parentId: 'a1', name: 'Cem' },
      { id: 'a3', parentId: 'a2', name: '<i>Dee</i>' },
      { id: 'a4', parentId: 'a3', name: 'Eve' },
      { id: 'a5', parentId: 'a4', name: 'Fay' },
      { id: 'c', name: 'Gil', gone: true },
    ],
    well: [
      { id: 'w', name: 'نورة' },
      { id: 'w1', parentId: 'w', name: 'Lea' },
    ],
    maree: Array.from({ length: 60 }, (_, n) => ({ id: `m${n}` })),
  });
}, 120_000);

afterAll(() => site.stop());

const read = async (path: string, init?: RequestInit) => (await ask(site, path, init)).html;

/** The comments of a page in their order, each with how many lists it lies in. */
function places(html: string): string[] {
  return parseHtml(html)
    .querySelectorAll('.comment')
    .map((element) => {
      let depth = 0;
      for (let up = element.parent; up; up = up.parent) if (up.tagName === 'ol') depth += 1;
      return `${element.id?.replace('comment-', '')} ${depth}`;
    });
}

describe('a thread', () => {
  test('has its replies below what they reply to, and the deepest flat, with a way up', async () => {
    const html = await read(article);
    expect(places(html)).toEqual(['a 1', 'a1 2', 'a2 3', 'a3 4', 'a4 4', 'a5 4', 'b 1']);
    expect(html).toContain('6 comments');
    expect(html).toContain('<a href="#comment-a3" target="_self">In reply to <bdi>&lt;i&gt;Dee&lt;/i&gt;</bdi></a>');
    expect(html).not.toContain('href="#comment-a" target="_self"');
  });

  test('keeps the place of what is not published where others replied, and nothing else of it', async () => {
    const html = await read(article);
    expect(html).toContain(
      '<div class="comment comment-gone" id="comment-a1"><p>This comment is not published.</p></div>',
    );
    expect(html).not.toMatch(/(?:Text|Author) of a1|reply\/a1|Gil|Text of c/);
  });

  test.each([
    ['?order=newest', ['b 1', 'a 1']],
    ['?order=replies', ['a 1', 'b 1']],
    ['?order=%3Cscript%3E', ['a 1', 'b 1']],
    ['?order=replies&after=1_a', ['a 1', 'b 1']],
    ['?order=newest&after=r3_1_a', ['b 1', 'a 1']],
    ['?after=%27%22', ['a 1', 'b 1']],
  ])('is read in the order %s', async (query, tops) => {
    const html = await read(article + query);
    expect(places(html).filter((one) => one.endsWith(' 1'))).toEqual(tops);
  });

  test('offers its orders as links, and says which holds', async () => {
    const html = await read(`${article}?order=newest`);
    expect(html).toMatch(/<a href="\/articles\/flood\/\?order=newest#comments"[^>]*aria-current="true">Newest first/);
    expect(html).toMatch(/<a href="\/articles\/flood\/#comments"[^>]*rel="nofollow">Oldest first/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
    expect(await read('/articles/tide/')).not.toContain('comments-order');
  });

  test('goes on page by page in each order', async () => {
    for (const order of ['oldest', 'newest', 'replies']) {
      const first = await read(`/comments/maree/?order=${order}`);
      const next = /<a href="([^"]*)" [^>]*rel="next">/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const second = await read(next);
      expect([places(first).length, places(second).length]).toEqual([50, 10]);
      expect(new Set([...places(first), ...places(second)]).size).toBe(60);
      expect(second).toContain('Back to the first comments');
    }
  });

  test('in Arabic speaks Arabic', async () => {
    const html = await read('/comments/well/');
    for (const said of ['رد على نورة', '<html lang="ar" dir="rtl">', 'تعليقان']) expect(html).toContain(said);
  });
});

describe('a page of one comment', () => {
  test('shows it between those above and those below, with the way to the article', async () => {
    const { html, headers } = await ask(site, `${thread}a3/`);
    expect(places(html)).toEqual(['a 1', 'a1 1', 'a2 1', 'a3 1', 'a4 2', 'a5 3']);
    expect(html).toContain('<h1>&lt;i&gt;Dee&lt;/i&gt; on “The flood”</h1>');
    expect(html).toContain('href="/articles/flood/"');
    expect(html).not.toContain('Text of a1');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  test('of what is not published shows its place, where it has one', async () => {
    const html = await read(`${thread}a1/`);
    expect(places(html)).toEqual(['a 1', 'a1 1', 'a2 2', 'a3 3', 'a4 4', 'a5 4']);
    expect(html).not.toMatch(/(?:Text|Author) of a1/);
  });

  test.each(['/comments/flood/c/', '/comments/flood/nothing/', '/comments/tide/a/', '/comments/nowhere/a/'])(
    '%s is not there, in words',
    async (path) => {
      const { status, html } = await ask(site, path);
      expect(status).toBe(404);
      expect(html).not.toMatch(/Text of|Author of/);
      expect(html).toMatch(/There is no|没有/);
    },
  );
});

describe('a reply', () => {
  test('is written below what it replies to, previewed, kept, and stands in its place', async () => {
    const form = await ask(site, `${thread}reply/b/`);
    expect(form.html).toContain('Text of b');
    expect(form.headers.get('cache-control')).toBe('no-store');
    expect(hidden(form.html, 'parent')).toBe('b');
    const fields = { name: 'Ida', text: 'I was there, and it was not so.', parent: 'b' };

    const refused = await send(site, thread, { ...fields, name: '' });
    expect([refused.status, hidden(refused.html, 'parent')]).toEqual([422, 'b']);
    const preview = await send(site, thread, fields);
    expect(hidden(preview.html, 'parent')).toBe('b');
    expect(preview.html).toContain('href="/comments/flood/b/#comment-b"');
    for (const { html } of [form, refused, preview]) expect(html).toContain('action="/comments/flood/?reply=b"');
    const token = hidden(preview.html, 'token');
    const changed = await send(site, thread, { ...fields, token, step: 'change' });
    expect(hidden(changed.html, 'parent')).toBe('b');
    expect((await send(site, thread, { ...fields, token, answer: solve(preview.html) })).status).toBe(303);

    const found = entry(await look(site, ana), 'it was not so');
    await decide(site, ana, { ...found, to: 'approved' });
    expect(places(await read(article))).toContain(`${found.id} 2`);
    expect(await read('/comments/flood/feed.xml')).toContain(
      '<thr:in-reply-to ref="tag:gazette.example,2026-11-01:comment:b" type="text/html" href="https://gazette.example/comments/flood/b/#comment-b">',
    );
  });

  test.each([
    ['of another thread', 'w'],
    ['that is not published', 'a1'],
    ['that is not there', 'nothing'],
    ['that nobody could have meant', '"><script>'],
  ])('to a comment %s is refused, and its text kept for a comment of its own', async (_what, parent) => {
    const fields = { name: 'Ida', text: 'All my words', parent };
    const answer = await send(site, thread, fields);
    expect([answer.status, answer.html.includes('is not there any more')]).toEqual([409, true]);
    expect(answer.html).toContain('All my words');
    expect(answer.html).not.toContain('name="parent"');
    // Nor by a form that was given out for a comment of its own.
    const preview = await send(site, thread, { name: 'Ida', text: 'All my words' });
    const token = hidden(preview.html, 'token');
    expect((await send(site, thread, { ...fields, token, answer: solve(preview.html) })).status).toBe(409);
  });

  test.each([
    ['to what is not published', '/comments/flood/reply/a1/', 404],
    ['to what is in another thread', '/comments/flood/reply/w/', 404],
    ['where comments are closed', '/comments/drought/reply/a/', 403],
  ])('%s has no form', async (_what, path, status) => {
    const answer = await ask(site, path);
    expect([answer.status, answer.html.includes('<textarea')]).toEqual([status, false]);
  });
});

describe('a thread in the frame of another site', () => {
  test('may be framed by the configured sites alone, and only there', async () => {
    for (const init of [
      {},
      { headers: { 'if-none-match': (await ask(site, `${thread}frame/`)).headers.get('etag') ?? '' } },
    ]) {
      const { status, headers } = await ask(site, `${thread}frame/`, init);
      expect(status).toBe('headers' in init ? 304 : 200);
      expect(headers.get('content-security-policy')).toBe("default-src 'self'; frame-ancestors https://blog.example");
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
    for (const path of [thread, `${thread}a/`, `${thread}reply/a/`, article]) {
      expect((await ask(site, path)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  test('is the thread and its form alone, and leads out of the frame but for its own pages', async () => {
    const html = await read(`${thread}frame/`);
    expect(places(html)).toEqual(places(await read(thread)));
    expect(html).toContain('<base target="_top">');
    expect(html).toContain('href="/comments/flood/frame/?order=newest#comments" target="_self"');
    expect(html).not.toMatch(/<header>The Gazette|class="reading"/);
    expect(html).toContain('action="/comments/flood/"');
  });

  test('takes no form from the other site itself', async () => {
    const answer = await send(site, thread, { name: 'Ida', text: 'Words' }, { origin: 'https://blog.example' });
    expect(answer.status).toBe(403);
  });

  test('comes with a loader of less than a kilobyte', async () => {
    const { status, headers, html } = await ask(site, '/comments/loader.js');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(new Blob([html]).size).toBeLessThan(1024);
  });
});

describe('at the version that a reader has', () => {
  test.each([thread, `${thread}a/`, `${thread}frame/`, `${thread}?order=newest`])(
    '%s is not sent again',
    async (path) => {
      const tag = (await ask(site, path)).headers.get('etag') ?? '';
      const same = await ask(site, path, { headers: { 'if-none-match': tag } });
      expect([tag === '', same.status, same.html]).toEqual([false, 304, '']);
    },
  );

  test('it is made once: what stands in the cache is asked for no comments', async () => {
    const before = await read(article);
    await read(`${thread}?order=replies`);
    // Behind the back of all rules, so that no version tells of it.
    await site.database((database) =>
      database.prepare("UPDATE revisions SET text = 'Changed' WHERE comment_id = 'a'").run(),
    );
    expect(await read(article)).toBe(before);
    expect(await read(`${thread}?order=replies`)).not.toContain('Changed');
    expect(await read(`${thread}a5/`)).toContain('Changed');
    await site.database((database) =>
      database.prepare("UPDATE threads SET version = version + 1 WHERE id = 'flood'").run(),
    );
    expect(await read(article)).toContain('Changed');
  });
});
