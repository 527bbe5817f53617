import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bandsOf, simhash } from '#edge/comments/simhash.ts';
import { act, edit, version, write } from '../../support/author.ts';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, hidden, send, solve } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { Author } from '../../support/author.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
}, 180_000);

afterAll(() => site.stop());

const article = async () => (await ask(site, '/articles/flood/')).html;
const page = async ({ status }: Author) => (await ask(site, status)).html;
const shown = async (author: Author) => /<h1>(.*?)<\/h1>/.exec(await page(author))?.[1];

async function moderate(text: string, to: string, reason = 'off-topic', list = '/moderate/'): Promise<void> {
  const answer = await decide(site, ana, { ...entry(await look(site, ana, list), text), to, reason });
  expect(answer.status).toBe(303);
}

async function approved(text: string): Promise<Author> {
  const author = await write(site, 'flood', 'Mira', text);
  await moderate(text, 'approved');
  return author;
}

/** Makes the comment one that was withdrawn a moment more than a day ago. */
const aDayLater = () =>
  site.database((database) =>
    database.batch([
      database.prepare('DROP TRIGGER decisions_are_not_changed'),
      database.prepare("UPDATE decisions SET decided_at = decided_at - 86400001 WHERE action = 'withdraw'"),
      database.prepare(
        `CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
         BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END`,
      ),
    ]),
  );

describe('the receipt', () => {
  test('thanks, gives the address to be kept, and leads there again later', async () => {
    const preview = await send(site, '/comments/flood/', { name: 'Mira', text: 'A first comment' });
    const form = { name: 'Mira', text: 'A first comment', token: hidden(preview.html, 'token') };
    const kept = await send(site, '/comments/flood/', { ...form, answer: solve(preview.html) });
    const location = kept.headers.get('location') ?? '';
    expect(location).toMatch(/^\/comments\/status\/[\w-]{43}\?sent$/);
    const cookie = kept.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^author=[\w-]{43}; Max-Age=31536000; Path=\/comments\/; HttpOnly; SameSite=Lax$/);

    const receipt = await ask(site, location, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(receipt.html).toContain('Thank you. Your comment waits for a moderator.');
    expect(receipt.html).toContain(`value="${site.address}${location.replace('?sent', '')}"`);
    expect(receipt.html).toContain('This browser now has a cookie');
    const without = await ask(site, location);
    expect(without.html).toContain('Thank you.');
    expect(without.html).not.toContain('cookie');
    const later = await ask(site, location.replace('?sent', ''));
    expect(later.html).toContain('<h1>Your comment waits for a moderator.</h1>');
    for (const { headers } of [receipt, without, later]) {
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toBe('noindex');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  test('is the same, cookie and all, for a form that is sent four times at once', async () => {
    const preview = await send(site, '/comments/flood/', { name: 'Tom', text: 'Sent by four' });
    const form = { name: 'Tom', text: 'Sent by four', token: hidden(preview.html, 'token') };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => send(site, '/comments/flood/', { ...form, answer: solve(preview.html) })),
    );
    expect(new Set(answers.map(({ headers }) => headers.getSetCookie()[0])).size).toBe(1);
  });

  test('A20: a name makes nobody the author; only the cookie of the browser does', async () => {
    const first = await write(site, 'flood', 'Zora Q.', 'The first of Zora');
    const other = await write(site, 'flood', 'Zora Q.', 'Of another Zora');
    const second = await write(site, 'flood', 'Somebody', 'The second of Zora', first.cookie);
    expect(second.cookie).toBe(first.cookie);
    expect(other.cookie).not.toBe(first.cookie);
    const rows = await site.database(
      async (database) =>
        (
          await database
            .prepare("SELECT author_id FROM comments JOIN revisions ON comment_id = id WHERE text LIKE '%Zora'")
            .all<{ author_id: string }>()
        ).results,
    );
    expect(new Set(rows.map(({ author_id: id }) => id)).size).toBe(2);
    for (const invented of ['author=me', 'author=', `author=${'x'.repeat(200)}`]) {
      const given = await write(site, 'flood', 'Eve', `With ${invented.slice(0, 12)}`, invented);
      expect(given.cookie).toMatch(/^author=[\w-]{43}$/);
    }
  });

  test('nothing that is only read sets a cookie', async () => {
    for (const path of ['/articles/flood/', '/comments/flood/', '/comments/status/none', '/discussion/']) {
      expect((await ask(site, path)).headers.getSetCookie()).toEqual([]);
    }
    const preview = await send(site, '/comments/flood/', { name: 'Mira', text: 'Only a preview' });
    expect(preview.headers.getSetCookie()).toEqual([]);
  });
});

describe('an edit', () => {
  test('of a comment that waits takes the place of its text', async () => {
    const author = await write(site, 'flood', 'Mira', 'Wating for somebody');
    expect((await ask(site, `${author.status}/edit`)).html).toContain('Wating for somebody');
    expect((await edit(site, author, 'Waiting for somebody')).status).toBe(303);
    expect(await look(site, ana)).toContain('Waiting for somebody');
    expect(await look(site, ana)).not.toContain('Wating for somebody');
    expect(await shown(author)).toBe('Your comment waits for a moderator.');
  });

  test('of a published comment waits, while the old text stands, and the page shows both', async () => {
    const author = await approved('The old words of it');
    const before = (await ask(site, '/articles/flood/')).headers.get('etag') ?? '';
    await edit(site, author, 'The new words of it');
    expect((await ask(site, '/articles/flood/', { headers: { 'if-none-match': before } })).status).toBe(304);
    const own = await page(author);
    expect(own).toContain('What readers see');
    expect(own).toContain('The old words of it');
    expect(own).toContain('The new words of it');
    const queue = await look(site, ana);
    expect(queue).toContain('The old words of it');
    const found = entry(queue, 'The new words of it');
    const publish = (fields: Record<string, string>) =>
      send(site, `/moderate/comments/${found.id}/edit/`, { csrf: found.csrf, ...fields }, { ...ana });
    expect((await publish({ version: found.version, do: 'refuse' })).status).toBe(422);
    expect((await publish({ version: '0', do: 'publish' })).status).toBe(409);
    expect((await publish({ version: found.version, do: 'publish' })).status).toBe(303);
    expect(await article()).toContain('The new words of it');
    expect(await article()).not.toContain('The old words of it');
    expect(await page(author)).not.toContain('The old words of it');
    expect((await publish({ version: String(Number(found.version) + 1), do: 'publish' })).status).toBe(422);
  });

  test('that is refused leaves the old text, tells why, and is never published by going back and forth', async () => {
    const author = await approved('Words that stand');
    await edit(site, author, 'Words that were refused');
    const found = entry(await look(site, ana), 'Words that were refused');
    const refusal = { csrf: found.csrf, version: found.version, do: 'refuse', reason: 'abusive' };
    await send(site, `/moderate/comments/${found.id}/edit/`, refusal, { ...ana });
    expect(await article()).toContain('Words that stand');
    const own = await page(author);
    expect(own).toContain('Your change was not published');
    expect(own).toContain('It attacks or insults people.');
    expect(own).not.toContain('Words that were refused');
    await act(site, author, 'withdraw');
    await act(site, author, 'return');
    expect(await article()).toContain('Words that stand');
    expect(await article()).not.toContain('Words that were refused');
  });

  test('that is refused leaves the old text to be compared with, not the new one', async () => {
    const old =
      'The council promised a new bridge after the last flood, and people still carry their shopping on foot.';
    const author = await approved(old);
    await edit(
      site,
      author,
      'Cheap boats in every size and colour, delivered to your door before the next flood comes.',
    );
    const found = entry(await look(site, ana), 'Cheap boats in every size');
    const refusal = { csrf: found.csrf, version: found.version, do: 'refuse', reason: 'spam' };
    await send(site, `/moderate/comments/${found.id}/edit/`, refusal, { ...ana });
    const kept = await site.database(async (database) => ({
      simhash: await database.prepare('SELECT simhash FROM comments WHERE id = ?').bind(found.id).first('simhash'),
      bands: await database.prepare('SELECT count(*) AS n FROM bands WHERE comment_id = ?').bind(found.id).first('n'),
    }));
    expect(kept).toEqual({ simhash: simhash(old), bands: bandsOf(simhash(old) ?? '').length });
  });

  test('that nobody read is not published when its comment comes back from a withdrawal', async () => {
    const author = await approved('A harmless remark');
    await edit(site, author, 'A harmful remark');
    await act(site, author, 'withdraw');
    await act(site, author, 'return');
    expect(await article()).not.toMatch(/A harm(less|ful) remark/);
    expect(await look(site, ana)).toContain('A harmful remark');
  });

  test('A7: a first comment that was approved buys no edit its way into the page', async () => {
    const author = await approved('A friendly first comment');
    for (const text of ['Buy at https://boats.example', 'And at https://cars.example']) {
      await edit(site, author, text);
      expect(await article()).not.toContain(text);
    }
    expect(await article()).toContain('A friendly first comment');
  });

  test('A8: passes every check that a new comment passes', async () => {
    const author = await approved('An honest comment about the flood');
    const path = `${author.status}/edit`;
    const seen = await version(site, path);
    const refused: [Record<string, string>, number, string][] = [
      [{ text: ' ' }, 422, 'Please write your comment.'],
      [{ text: 'x'.repeat(2001) }, 422, 'yours has 2,001'],
      [{ text: 'Straight in', token: 'made-up', answer: '1' }, 422, 'did not come from us'],
    ];
    for (const [fields, status, words] of refused) {
      const answer = await send(site, path, { version: seen, ...fields });
      expect([fields.text, answer.status]).toEqual([fields.text, status]);
      expect(answer.html).toContain(words);
    }
    // A form that was given out for something else: a new comment, another comment, an older version.
    const other = await write(site, 'flood', 'Mira', 'Another comment of the same');
    const tokens = [
      await send(site, '/comments/flood/', { name: 'Mira', text: 'Spliced in' }),
      await send(site, `${other.status}/edit`, { version: '0', text: 'Spliced in' }),
    ];
    for (const { html } of tokens) {
      const fields = { version: seen, text: 'Spliced in', token: hidden(html, 'token'), answer: solve(html) };
      expect((await send(site, path, fields)).status).toBe(422);
    }
    const preview = await send(site, path, { version: seen, text: 'Wrong answer given' });
    const wrong = { version: seen, text: 'Wrong answer given', token: hidden(preview.html, 'token'), answer: 'no' };
    expect((await send(site, path, wrong)).html).toContain('That is not the answer');

    await write(site, 'flood', 'Ben', 'Said by somebody else already, word for word.');
    expect((await edit(site, author, 'Said by somebody else already, word for word!')).status).toBe(409);
    await edit(site, author, 'See https://boats.example and www.cars.example');
    const part = (await look(site, ana)).split('console-entry"').find((one) => one.includes('boats.example'));
    expect(part).toContain('<b>links</b> 2 links');
    expect(part).toContain('<b>speed</b>');
    expect(await article()).toContain('An honest comment about the flood');
  });

  test('of little is no duplicate of itself, and of nothing changes nothing', async () => {
    const author = await approved('A long comment with a small mistake in its last wurd');
    expect((await edit(site, author, 'A long comment with a small mistake in its last WURD!')).status).toBe(303);
    const seen = await version(site, `${author.status}/edit`);
    expect((await edit(site, author, 'A long comment with a small mistake in its last WURD!')).status).toBe(303);
    expect(await version(site, `${author.status}/edit`)).toBe(seen);
  });

  test('over a limit gives the text back, and no form that would make it a new comment', async () => {
    const author = await approved('To be edited when there is room');
    const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
    // In this hour and in the next, which may begin at any moment.
    const counted = (count: number) =>
      site.database((database) =>
        database
          .prepare(
            `INSERT INTO counters (key, starts_at, count, ends_at)
             SELECT 'site:60:', value, ?1, value + 3600000 FROM json_each(?2) WHERE true
             ON CONFLICT (key, starts_at) DO UPDATE SET count = ?1`,
          )
          .bind(count, JSON.stringify([hour, hour + 3_600_000]))
          .run(),
      );
    await counted(1_000_000);
    const refused = await edit(site, author, 'Edited while there is none');
    await counted(0);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.html).toContain('Edited while there is none</textarea>');
    expect(refused.html).not.toContain('action="/comments/flood/"');
    expect((await edit(site, author, 'Edited while there is none')).status).toBe(303);
  });

  test('sent twice at once is one, and on a stale page loses no text', async () => {
    const author = await approved('To be edited twice');
    const path = `${author.status}/edit`;
    const seen = await version(site, path);
    const preview = await send(site, path, { version: seen, text: 'Edited once' });
    const form = { version: seen, text: 'Edited once', token: hidden(preview.html, 'token') };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => send(site, path, { ...form, answer: solve(preview.html) })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await version(site, path)).toBe(String(Number(seen) + 1));

    const stale = await send(site, path, { version: seen, text: 'Words that took me an hour' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('changed while this page was open');
    expect(stale.html).toContain('Words that took me an hour');
    expect(hidden(stale.html, 'version')).toBe(String(Number(seen) + 1));

    await moderate('Edited once', 'rejected', 'spam', '/moderate/approved/');
    const late = await send(site, path, { version: seen, text: 'Words that took me a day' });
    expect([late.status, late.html.includes('Words that took me a day')]).toEqual([409, true]);
    expect(late.html).toContain('Your comment was not published.');
  });
});

describe('a withdrawal', () => {
  test('asks first, takes the comment out at once, and can be taken back for a day', async () => {
    const author = await approved('Said too early');
    const asked = await ask(site, `${author.status}/withdraw`);
    expect(asked.html).toContain('Take your comment back?');
    expect(await article()).toContain('Said too early');
    expect((await act(site, author, 'withdraw')).status).toBe(303);
    expect(await article()).not.toContain('Said too early');
    expect(await page(author)).toContain('You can bring it back until');
    expect((await act(site, author, 'return')).status).toBe(303);
    expect(await article()).toContain('Said too early');

    await act(site, author, 'withdraw');
    await aDayLater();
    expect(await page(author)).toContain('are over');
    const over = await send(site, `${author.status}/return`, { version: '4' });
    expect(over.status).toBe(422);
    expect(await article()).not.toContain('Said too early');
  });

  test('of a comment that waits leads back to the queue', async () => {
    const author = await write(site, 'flood', 'Mira', 'Waits to be withdrawn');
    await act(site, author, 'withdraw');
    expect(await look(site, ana)).not.toContain('Waits to be withdrawn');
    await act(site, author, 'return');
    expect(await look(site, ana)).toContain('Waits to be withdrawn');
  });

  test('on a stale page says so, and ten at once are one', async () => {
    const author = await approved('Withdrawn by ten');
    const stale = await send(site, `${author.status}/withdraw`, { version: '0' });
    expect([stale.status, stale.html.includes('changed while this page was open')]).toEqual([409, true]);
    expect((await send(site, `${author.status}/withdraw`, {})).status).toBe(409);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(site, `${author.status}/withdraw`, { version: '1' })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });
});

describe('an appeal', () => {
  test('leads back to the queue once, with the earlier decision beside it', async () => {
    const author = await write(site, 'flood', 'Mira', 'Misunderstood words');
    expect((await act(site, author, 'appeal', { appeal: 'Too early' })).status).toBe(422);
    await moderate('Misunderstood words', 'rejected', 'racist');
    expect(await page(author)).toContain('It demeans people');
    for (const [words, fault] of [
      ['', 'Please write why'],
      ['x'.repeat(501), 'yours has 501'],
    ] as const) {
      const answer = await act(site, author, 'appeal', { appeal: words });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain(fault);
      expect(answer.html).toContain(words);
    }
    const stale = await send(site, `${author.status}/appeal`, { version: '0', appeal: 'It was a quotation' });
    expect([stale.status, stale.html.includes('It was a quotation')]).toEqual([409, true]);
    expect((await act(site, author, 'appeal', { appeal: 'It was a quotation' })).status).toBe(303);
    expect(await page(author)).toContain('It was a quotation');
    const part = (await look(site, ana)).split('console-entry"').find((one) => one.includes('Misunderstood words'));
    expect(part).toContain('It was a quotation');
    expect(part?.replaceAll(/<[^>]+>/g, '')).toContain('Before: Ana rejected it (racist)');
    await moderate('Misunderstood words', 'rejected', 'racist');
    expect(await page(author)).not.toContain('name="appeal"');
    expect((await send(site, `${author.status}/appeal`, { version: '3', appeal: 'Again' })).status).toBe(422);
  });
});

describe('erasing', () => {
  test('asks first, and leaves a page that says so and nothing else', async () => {
    const author = await approved('Regretted words');
    expect((await ask(site, `${author.status}/erase`)).html).toContain('for good?');
    expect(await article()).toContain('Regretted words');
    expect((await act(site, author, 'erase')).status).toBe(303);
    expect(await article()).not.toContain('Regretted words');
    const own = await page(author);
    expect(own).toContain('Your comment was erased.');
    expect(own).not.toMatch(/Regretted|Mira/);
    const log = (await look(site, ana, '/moderate/log/')).replaceAll(/<[^>]+>/g, '');
    expect(log).toContain('Its author erased what was erased on “The flood”');
    for (const name of ['withdraw', 'return', 'appeal', 'erase'] as const) {
      const answer = await send(site, `${author.status}/${name}`, { version: '2', appeal: 'x' });
      expect([name, answer.status]).toEqual([name, 422]);
    }
    for (const name of ['withdraw', 'erase', 'edit']) {
      const answer = await ask(site, `${author.status}/${name}`);
      expect([name, answer.status, answer.html.includes('as it stands now')]).toEqual([name, 422, true]);
    }
  });

  test('of all comments needs the browser that wrote them', async () => {
    const first = await write(site, 'flood', 'Mira', 'One of two to go');
    const second = await write(site, 'flood', 'Mira', 'Two of two to go', first.cookie);
    const stranger = await write(site, 'flood', 'Eve', 'Of a stranger');
    const without = await act(site, { ...first, cookie: '' }, 'erase', { all: 'yes' });
    const others = await act(site, { ...first, cookie: stranger.cookie }, 'erase', { all: 'yes' });
    expect([without.status, others.status]).toEqual([403, 403]);
    expect(await look(site, ana)).toContain('One of two to go');
    const asked = await ask(site, `${first.status}/erase`, { headers: { cookie: first.cookie } });
    expect(asked.html).toContain('all comments written with this browser');
    const answer = await act(site, first, 'erase', { all: 'yes' });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^author=; Max-Age=0; Path=\/comments\//);
    for (const author of [first, second]) expect(await shown(author)).toBe('Your comment was erased.');
    expect(await look(site, ana)).toContain('Of a stranger');
  });
});

describe('the data of an author', () => {
  test('is all that is kept of the comment, without moderators’ names, and of the browser’s others', async () => {
    const first = await write(site, 'flood', 'Mira', 'My first data');
    await edit(site, first, 'My first data, mended');
    await moderate('My first data, mended', 'rejected', 'duplicate');
    await act(site, first, 'appeal', { appeal: 'It is none' });
    await write(site, 'tide', 'Mira', 'My second data', first.cookie);
    const path = `${first.status}/data`;
    const alone = await ask(site, path);
    expect(alone.headers.get('content-type')).toContain('application/json');
    expect(alone.headers.get('content-disposition')).toContain('attachment');
    expect(alone.headers.get('referrer-policy')).toBe('no-referrer');
    expect(alone.headers.get('cache-control')).toBe('no-store');
    const { comments } = JSON.parse(alone.html) as { comments: Record<string, unknown>[] };
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatchObject({
      thread: 'flood',
      status: 'pending',
      name: 'Mira',
      texts: [{ text: 'My first data' }, { text: 'My first data, mended' }],
      appeal: { text: 'It is none' },
      decisions: [
        { by: 'author', action: 'edit' },
        { by: 'moderator', action: 'decide', to: 'rejected', reason: 'duplicate' },
        { by: 'author', action: 'appeal', to: 'pending' },
      ],
    });
    expect(alone.html).not.toContain('Ana');
    const known = await ask(site, path, { headers: { cookie: first.cookie } });
    expect((JSON.parse(known.html) as { comments: unknown[] }).comments).toHaveLength(2);
    const stranger = await write(site, 'flood', 'Eve', 'Data of a stranger');
    const other = await ask(site, path, { headers: { cookie: stranger.cookie } });
    expect((JSON.parse(other.html) as { comments: unknown[] }).comments).toHaveLength(1);
  });
});

describe('the address of a comment', () => {
  test('A21: changes nothing by being opened, whatever is asked for', async () => {
    const author = await approved('Not by a link');
    for (const name of ['withdraw', 'return', 'appeal', 'erase', 'edit', 'data']) {
      await ask(site, `${author.status}/${name}?version=1&appeal=x&all=yes&text=changed`);
      await ask(site, `${author.status}/${name}?version=1`, { method: 'HEAD' });
    }
    expect(await shown(author)).toBe('Your comment is published.');
    expect(await version(site, `${author.status}/edit`)).toBe('1');
  });

  test('A9: is no page for a pending comment that search engines keep or that leads anywhere', async () => {
    const author = await write(site, 'flood', 'Mira', 'Visit https://boats.example now');
    for (const path of ['', '/withdraw', '/erase', '/edit', '?sent']) {
      const answer = await ask(site, author.status + path);
      expect(answer.headers.get('x-robots-tag')).toBe('noindex');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.html).not.toContain('href="https://boats.example');
    }
  });

  test('that nobody was given leads nowhere', async () => {
    for (const name of ['', '/withdraw', '/erase', '/edit', '/data']) {
      const answer = await ask(site, `/comments/status/guess${name}`);
      expect([name, answer.status, answer.headers.get('referrer-policy')]).toEqual([name, 404, 'no-referrer']);
    }
    for (const name of ['withdraw', 'return', 'appeal', 'erase', 'edit']) {
      const words = 'Words for nobody';
      const answer = await send(site, `/comments/status/guess/${name}`, { version: '0', text: words, appeal: words });
      expect([name, answer.status, answer.html.includes(words)]).toEqual([name, 404, true]);
    }
  });

  test('takes forms from its own page, which hides where it is, and from no other site', async () => {
    const author = await write(site, 'flood', 'Mira', 'From where?');
    const from = (headers: Record<string, string>) =>
      send(site, `${author.status}/withdraw`, { version: '7' }, { origin: 'null', ...headers });
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(409);
    expect((await from({})).status).toBe(409);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ origin: 'https://elsewhere.example' })).status).toBe(403);
    const elsewhere = await send(site, '/comments/flood/', { name: 'x', text: 'y' }, { origin: 'null' });
    expect(elsewhere.status).toBe(403);
  });
});
