import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, comment, hidden, send, solve } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
});

afterAll(() => site.stop());

const article = '/articles/flood/';
const thread = '/comments/flood/';

async function approve(text: string) {
  const found = entry(await look(site, ana), text);
  return { ...found, answer: await decide(site, ana, { ...found, to: 'approved' }) };
}

describe('the way of a comment', () => {
  test('leads from the form over the preview and the queue into the page, and out of it at once', async () => {
    const text = 'The bridge was closed at noon.\n\nIt opened at four.';
    const status = await comment(site, 'flood', 'Mira', text);
    expect((await ask(site, status)).html).toContain('waits for a moderator');
    expect((await ask(site, article)).html).not.toContain('closed at noon');

    const { id, version, csrf, answer } = await approve('closed at noon');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/moderate/?done=${id}`);
    const published = (await ask(site, article)).html;
    expect(published).toContain('<p dir="auto">The bridge was closed at noon.</p><p dir="auto">It opened at four.</p>');
    expect(published).toContain(`<article class="comment" id="comment-${id}">`);
    expect(published).toContain('<span data-comment-count="flood">1 comment</span>');
    expect(published).not.toContain('Comments are unavailable');
    expect((await ask(site, status)).html).toContain('Your comment is published.');

    const rejection = { id, csrf, version: String(Number(version) + 1), to: 'rejected', reason: 'off-topic' };
    expect((await decide(site, ana, rejection)).status).toBe(303);
    expect((await ask(site, article)).html).not.toContain('closed at noon');
    expect((await ask(site, status)).html).toContain('It is not about the article.');
  });

  test('keeps what a reader writes from becoming markup, wherever it is shown', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const text = '"><script>alert(1)</script> closing </textarea><b>bold</b>';
    const preview = await send(site, thread, { name, text });
    const refused = await send(site, thread, { name, text: text + 'x'.repeat(3000) });
    const status = await comment(site, 'flood', name, text);
    const queue = await look(site, ana);
    const { id, answer } = await approve('closing');
    const done = await look(site, ana, answer.headers.get('location') ?? '');
    const log = await look(site, ana, '/moderate/log/');
    const pages = [preview.html, refused.html, (await ask(site, status)).html, queue, done, log];
    for (const html of [...pages, (await ask(site, article)).html]) {
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(html).not.toMatch(/<img|<script>|<b>bold/);
    }
    expect((await ask(site, article)).html).toContain(`comment-${id}`);
  });

  test('ends at the same comment when the same form is sent twice', async () => {
    const preview = await send(site, thread, { name: 'Tom', text: 'Sent twice' });
    const form = { name: 'Tom', text: 'Sent twice', token: hidden(preview.html, 'token'), answer: solve(preview.html) };
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(site, thread, form)));
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect((await look(site, ana)).split('Sent twice')).toHaveLength(2);
  });
});

describe('a comment that is not taken', () => {
  test.each([
    ['without a name', { name: ' ', text: 'Kept text' }, 422, 'Please give a name.'],
    ['without a text', { name: 'Kept name', text: '\n \u200B\n' }, 422, 'Please write your comment.'],
    ['too long', { name: 'Kept name', text: 'é'.repeat(2001) }, 422, 'limited to 2,000 characters; yours has 2,001.'],
    [
      'with too long a name',
      { name: 'n'.repeat(51), text: 'Kept text' },
      422,
      'limited to 50 characters; yours has 51.',
    ],
  ])('%s comes back with the text kept and the reason beside its field', async (_what, fields, status, reason) => {
    const answer = await send(site, thread, fields);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(reason);
    expect(answer.html).toMatch(/aria-invalid="true"/);
    expect(answer.html).toMatch(/aria-describedby="fault-(name|text) hint-(name|text)"/);
    expect(answer.html).toContain(fields.name.trim());
    expect(answer.html).toContain(fields.text.trim().slice(0, 2000));
  });

  test('keeps no more marks on a letter than a script writes', async () => {
    const { html } = await send(site, thread, { name: 'Zoe', text: `Z${'\u0300'.repeat(500)}oe` });
    expect(/[\u0300]+/.exec(html)?.[0]).toHaveLength(6);
  });

  test('counts an emoji of several parts as one character', async () => {
    expect((await send(site, thread, { name: 'Family', text: '👩‍👩‍👧‍👦'.repeat(500) })).status).toBe(200);
  });

  test.each([
    ['for an article that there is not', '/comments/nowhere/', 404],
    ['for a closed article', '/comments/drought/', 403],
    ['after the closing time', '/comments/storm/', 403],
  ])('%s is given back to its author', async (_what, path, status) => {
    const answer = await send(site, path, { name: 'Lea', text: 'All my words' });
    expect(answer.status).toBe(status);
    expect(answer.html).toContain('All my words');
  });

  test('with a wrong answer gets another question and keeps its text', async () => {
    const preview = await send(site, thread, { name: 'Lea', text: 'All my words' });
    const token = hidden(preview.html, 'token');
    for (const answer of ['perhaps', ' ']) {
      const again = await send(site, thread, { name: 'Lea', text: 'All my words', token, answer });
      expect(again.status).toBe(422);
      expect(again.html).toMatch(/That is not the answer|Please answer the question/);
      expect(hidden(again.html, 'text')).toBe('All my words');
      expect(hidden(again.html, 'token')).not.toBe(token);
    }
  });

  test('with a form that we did not sign, or for another article, has to be confirmed again', async () => {
    const preview = await send(site, thread, { name: 'Lea', text: 'Forged' });
    const token = hidden(preview.html, 'token');
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    const answer = await send(site, thread, {
      name: 'Lea',
      text: 'Forged',
      token: forged,
      answer: solve(preview.html),
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('did not come from us');
    expect(await look(site, ana)).not.toContain('Forged');
  });

  test('that says what is there already is told so', async () => {
    await comment(site, 'flood', 'Lea', 'Said once, and clearly enough for everybody.');
    const preview = await send(site, thread, { name: 'Max', text: 'said once   AND CLEARLY enough for everybody' });
    const answer = await send(site, thread, {
      name: 'Max',
      text: 'said once   AND CLEARLY enough for everybody',
      token: hidden(preview.html, 'token'),
      answer: solve(preview.html),
    });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('is here already');
    expect(answer.html).toContain('said once   AND CLEARLY enough for everybody');
  });

  test('is not refused for being as short as what another reader wrote', async () => {
    await comment(site, 'flood', 'Lea', 'I agree.');
    await comment(site, 'flood', 'Max', 'I agree.');
    expect((await look(site, ana)).split('I agree.')).toHaveLength(3);
  });

  test.each([
    ['from another site', { origin: 'https://elsewhere.example' }, 403],
    ['as JSON', { 'content-type': 'application/json' }, 415],
  ])('%s is refused', async (_what, headers, status) => {
    expect((await send(site, thread, { name: 'Lea', text: 'Words' }, headers)).status).toBe(status);
  });

  test('of more than 64 KB is refused without being read to its end', async () => {
    const answer = await send(site, thread, { name: 'Lea', text: 'x'.repeat(70_000) });
    expect(answer.status).toBe(413);
    const chunks = new ReadableStream({
      start(stream) {
        for (let i = 0; i < 70; i++) stream.enqueue(new TextEncoder().encode('x'.repeat(1000)));
        stream.close();
      },
    });
    const headers = { origin: site.address, 'content-type': 'application/x-www-form-urlencoded' };
    const chunked = await fetch(site.address + thread, {
      method: 'POST',
      body: chunks,
      headers,
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
    await chunked.text();
  });
});

describe('what is held', () => {
  test('keeps its reasons: links, the hidden field, haste', async () => {
    const text = 'Cheap boats at https://boats.example and www.boats.example';
    const preview = await send(site, thread, { name: 'Bot', text, website: 'https://boats.example' });
    const form = { name: 'Bot', text, website: hidden(preview.html, 'website'), token: hidden(preview.html, 'token') };
    expect((await send(site, thread, { ...form, answer: solve(preview.html) })).status).toBe(303);
    const part = (await look(site, ana)).split('<li class="console-entry"').find((one) => one.includes('Cheap boats'));
    expect(part).toContain('<b>links</b> 2 links');
    expect(part).toContain('<b>honeypot</b>');
    expect(part).toContain('<b>speed</b>');
  });
});

describe('the pages around', () => {
  test('an article is not sent again while neither it nor its thread has changed', async () => {
    const first = await ask(site, article);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const same = await ask(site, article, { headers: { 'if-none-match': tag } });
    expect([same.status, same.html]).toEqual([304, '']);
    await comment(site, 'flood', 'Ivo', 'Something new');
    expect((await ask(site, article, { headers: { 'if-none-match': tag } })).status).toBe(304);
    await approve('Something new');
    const fresh = await ask(site, article, { headers: { 'if-none-match': tag } });
    expect(fresh.status).toBe(200);
    expect(fresh.html).toContain('Something new');
  });

  test('a thread whose time is over shows that it is closed', async () => {
    const { html } = await ask(site, '/articles/storm/');
    expect(html).toContain('Comments on this article are closed.');
    expect(html).not.toContain('<form');
  });

  test('an article without a thread is served as it was built, and one that is not there is not found', async () => {
    expect((await ask(site, '/articles/plain/')).html).toContain('No thread here.');
    expect((await ask(site, '/articles/nowhere/')).status).toBe(404);
  });

  test('an article’s address without its last slash leads to the one with it', async () => {
    const { status, headers } = await ask(site, '/articles/flood');
    expect([status, headers.get('location')]).toEqual([307, '/articles/flood/']);
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const head = await ask(site, article, { method: 'HEAD' });
    expect([head.status, head.html]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe((await ask(site, article)).headers.get('etag'));
  });

  test('the empty pages of the edge are served to nobody', async () => {
    const shells = ['/shell/reader', '/shell/console/', '/zh-hans/shell/reader/', '/ar/%73hell/reader/'];
    for (const path of [...shells, '/shell/reader/index.html', '/zh-hans/shell/reader/index.html']) {
      expect([path, (await ask(site, path)).status]).toEqual([path, 404]);
    }
  });

  test('a status page is private: neither kept, nor indexed, nor told to others', async () => {
    const { headers } = await ask(site, await comment(site, 'flood', 'Pia', 'A private matter'));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect((await ask(site, '/comments/status/guess')).status).toBe(404);
  });
});
