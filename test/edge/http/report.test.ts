import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, comment, send } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
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

/** Where the comment with that text is reported. */
async function published(text: string): Promise<string> {
  await comment(site, 'flood', 'Mira', text);
  return approve(text);
}

async function approve(text: string): Promise<string> {
  const found = entry(await look(site, ana), text);
  await decide(site, ana, { ...found, to: 'approved' });
  return `/comments/flood/report/${found.id}/`;
}

/** Reports as a reader of that address, as the network tells it. */
function report(path: string, address: string, fields: Record<string, string> = {}, headers = {}) {
  return send(site, path, { reason: 'abusive', ...fields }, { 'cf-connecting-ip': address, ...headers });
}

const kept = (path: string) =>
  site.database((database) =>
    database
      .prepare('SELECT count(*) FROM reports WHERE comment_id = ?')
      .bind(path.split('/').at(-2))
      .first<number>('count(*)'),
  );

describe('a report', () => {
  test('is made on a page of its own, which quotes the comment and asks for a reason', async () => {
    const path = await published('To be reported');
    expect(await article()).toContain(`<a href="${path}" rel="nofollow" aria-label="Report: Mira">Report</a>`);
    const form = await ask(site, path);
    expect(form.status).toBe(200);
    expect(form.headers.get('x-robots-tag')).toBe('noindex');
    expect(form.html).toContain('To be reported');
    expect(form.html).toContain('It attacks or insults people.');
    const without = await report(path, '192.0.2.1', { reason: '', words: 'My own words' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Please choose what is wrong');
    expect(without.html).toContain('My own words');
    const long = await report(path, '192.0.2.1', { words: 'x'.repeat(301) });
    expect([long.status, long.html.includes('yours has 301')]).toEqual([422, true]);
    expect(long.html).toMatch(/value="abusive"[^>]* checked/);
    expect(await kept(path)).toBe(0);
    const sent = await report(path, '192.0.2.1', { words: 'My own words' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/comments/flood/report/thanks']);
    expect(sent.headers.getSetCookie()).toEqual([]);
    expect((await ask(site, '/comments/flood/report/thanks')).html).toContain('Thank you for your report');
    expect(await kept(path)).toBe(1);
  });

  test('is for what is published, in its own thread', async () => {
    await comment(site, 'flood', 'Mira', 'Not yet to be seen');
    const { id } = entry(await look(site, ana), 'Not yet to be seen');
    const waiting = `/comments/flood/report/${id}/`;
    for (const path of [waiting, `/comments/tide/report/${id}/`, '/comments/flood/report/x/']) {
      expect((await ask(site, path)).status).toBe(404);
      // It may have left the page while the reader was writing.
      expect((await report(path, '192.0.2.1')).status).toBe(path === waiting ? 303 : 404);
    }
    expect(await kept(waiting)).toBe(0);
    const path = await approve('Not yet to be seen');
    expect((await ask(site, path.replace('flood', 'tide'))).status).toBe(404);
  });

  test('of three different readers takes the comment out at once, and after a moderator’s word of three others', async () => {
    const path = await published('Reported by three');
    await report(path, '192.0.2.1', { reason: 'abusive', words: 'He insults my town' });
    await report(path, '192.0.2.2', { reason: 'spam' });
    expect(await article()).toContain('Reported by three');
    await report(path, '192.0.2.3', { reason: 'abusive' });
    expect(await article()).not.toContain('Reported by three');
    const queue = await look(site, ana);
    const part = queue.split('console-entry"').find((one) => one.includes('Reported by three'));
    expect(part).toContain('<b>reports</b> 2 abusive, 1 spam');
    expect(part).toContain('He insults my town');
    const log = (await look(site, ana, '/moderate/log/')).replaceAll(/<[^>]+>/g, '');
    expect(log).toContain('Reports of readers put back into the queue what Mira wrote');

    await approve('Reported by three');
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5']) {
      await report(path, address);
    }
    expect(await article()).toContain('Reported by three');
    await report(path, '192.0.2.6');
    expect(await article()).not.toContain('Reported by three');
  });

  test('of many at once is one decision', async () => {
    const path = await published('Reported by a crowd');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => report(path, `198.51.100.${n}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    const decisions = await site.database((database) =>
      database
        .prepare("SELECT count(*) FROM decisions WHERE comment_id = ? AND action = 'report'")
        .bind(path.split('/').at(-2))
        .first<number>('count(*)'),
    );
    expect(decisions).toBe(1);
    expect(await article()).not.toContain('Reported by a crowd');
  });

  test('A12: of one person is one, whatever their cookies and headers say', async () => {
    const path = await published('Disliked by one person');
    for (let n = 0; n < 8; n++) {
      const address = `203.0.113.${n}`;
      await report(
        path,
        '192.0.2.9',
        { words: `Time ${n}` },
        {
          'x-forwarded-for': address,
          'x-real-ip': address,
          'true-client-ip': address,
          forwarded: `for=${address}`,
          'user-agent': `Browser/${n}`,
          'accept-language': `l${n}`,
          cookie: `author=${String(n).repeat(43)}`,
        },
      );
    }
    expect(await kept(path)).toBe(1);
    expect(await article()).toContain('Disliked by one person');
  });

  test('A13: of one person with all addresses of an IPv6 network is one', async () => {
    const path = await published('Disliked from one network');
    for (let n = 1; n < 9; n++) await report(path, `2001:db8:1:2:${n}::${n}`);
    expect(await kept(path)).toBe(1);
    await report(path, '2001:db8:1:3::1');
    expect(await kept(path)).toBe(2);
  });
});
