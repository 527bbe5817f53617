import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInvite, hasModerator } from '#edge/storage/invite.ts';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, comment, send } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;
let ben: SignedIn;
let reader: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
  ben = await signIn(site, 'Ben');
  reader = await signIn(site, 'Rea', 'reader');
});

afterAll(() => site.stop());

describe('the queue', () => {
  test('is calm when it is empty, and counts when it is not', async () => {
    expect(await look(site, ana)).toContain('Nothing waits');
    await comment(site, 'flood', 'Mira', 'The first of all');
    await comment(site, 'flood', 'Tom', 'The second of all');
    const html = await look(site, ana);
    expect(html).toContain('2 comments wait');
    expect(html.indexOf('The first of all')).toBeLessThan(html.indexOf('The second of all'));
    expect(html).toContain('<a href="/articles/flood/">The flood</a>');
  });

  test('leads whoever is not signed in to the sign-in, and takes no decision of theirs', async () => {
    for (const path of ['/moderate/', '/moderate/approved/', '/moderate/log/']) {
      const answer = await ask(site, path);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moderate/sign-in/']);
    }
    const found = entry(await look(site, ana), 'The first of all');
    const refused = await decide(site, { cookie: 'moderator=made-up' }, { ...found, to: 'approved' });
    expect(refused.status).toBe(401);
    expect((await ask(site, '/articles/flood/')).html).not.toContain('The first of all');
  });

  test('takes decisions only by its own forms, from its own site, and never by a link', async () => {
    const found = entry(await look(site, ana), 'The first of all');
    const bens = entry(await look(site, ben), 'The first of all');
    const path = `/moderate/comments/${found.id}/`;
    const fields = { to: 'approved', version: found.version, csrf: found.csrf };
    expect((await decide(site, ana, { ...found, csrf: bens.csrf, to: 'approved' })).status).toBe(403);
    expect((await decide(site, ana, { ...found, csrf: '', to: 'approved' })).status).toBe(403);
    expect((await send(site, path, fields, { ...ana, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await ask(site, `${path}?${new URLSearchParams(fields)}`, { headers: { ...ana } })).status).toBe(404);
    expect((await ask(site, '/articles/flood/')).html).not.toContain('The first of all');
  });

  test('shows a reader of the console everything and no button', async () => {
    const html = await look(site, reader);
    expect(html).toContain('The first of all');
    expect(html).not.toContain('console-decide');
    const found = { id: entry(await look(site, ana), 'The first of all').id, version: '0' };
    const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await decide(site, reader, { ...found, csrf, to: 'approved' })).status).toBe(403);
  });
});

describe('a decision', () => {
  test('on what somebody else has decided is not taken, and says who did what', async () => {
    await comment(site, 'flood', 'Pia', 'Contested words');
    const seen = entry(await look(site, ben), 'Contested words');
    await decide(site, ana, { ...entry(await look(site, ana), 'Contested words'), to: 'approved' });
    const late = await decide(site, ben, { ...seen, to: 'rejected', reason: 'spam' });
    expect(late.status).toBe(409);
    expect(late.html).toMatch(/Ana approved this \d+ seconds? ago/);
    expect((await ask(site, '/articles/flood/')).html).toContain('Contested words');
  });

  test('has exactly one winner among fifty at once', async () => {
    await comment(site, 'flood', 'Pia', 'Everybody at once');
    const mine = entry(await look(site, ana), 'Everybody at once');
    const bens = entry(await look(site, ben), 'Everybody at once');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        n % 2 === 0
          ? decide(site, ana, { ...mine, to: 'approved' })
          : decide(site, ben, { ...bens, to: 'rejected', reason: 'spam' }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    const rows = await site.database((database) =>
      database.prepare('SELECT count(*) AS n FROM decisions WHERE comment_id = ?').bind(mine.id).first<{ n: number }>(),
    );
    expect(rows?.n).toBe(1);
  });

  test('to reject needs a reason, and one that there is', async () => {
    await comment(site, 'flood', 'Pia', 'Needs a reason');
    const found = entry(await look(site, ana), 'Needs a reason');
    expect((await decide(site, ana, { ...found, to: 'rejected' })).status).toBe(422);
    expect((await decide(site, ana, { ...found, to: 'rejected', reason: 'boring' })).status).toBe(422);
    expect((await decide(site, ana, { ...found, to: 'erased' })).status).toBe(422);
    expect((await decide(site, ana, { ...found, id: 'nothing', to: 'approved' })).status).toBe(404);
    expect(await look(site, ana)).toContain('Needs a reason');
  });

  test('can be turned round, and each stands in the log', async () => {
    await comment(site, 'flood', 'Gus', 'Back and forth');
    const found = entry(await look(site, ana), 'Back and forth');
    await decide(site, ana, { ...found, to: 'rejected', reason: 'abusive' });
    const rejected = entry(await look(site, ana, '/moderate/rejected/'), 'Back and forth');
    await decide(site, ana, { ...rejected, to: 'pending' });
    await decide(site, ana, { ...entry(await look(site, ana), 'Back and forth'), to: 'approved' });
    expect((await ask(site, '/articles/flood/')).html).toContain('Back and forth');
    const log = await look(site, ana, '/moderate/log/');
    const lines = [
      'rejected what Gus wrote on “The flood”: abusive',
      'put back into the queue what Gus wrote on “The flood” (it was rejected)',
      'approved what Gus wrote on “The flood”',
    ];
    const words = log.replaceAll(/<[^>]+>/g, '');
    for (const line of lines) {
      expect(words).toContain(line);
    }
  });
});

describe('signing out', () => {
  test('ends the session', async () => {
    const eve = await signIn(site, 'Eve');
    const csrf = /name="csrf" value="([^"]+)"/.exec(await look(site, eve))?.[1] ?? '';
    expect((await send(site, '/moderate/sign-out/', { csrf }, { ...eve })).status).toBe(303);
    expect((await ask(site, '/moderate/', { headers: { ...eve } })).status).toBe(303);
  });
});

describe('an invitation', () => {
  const invite = (name: string, now = new Date()) =>
    site.database((database) => createInvite(database, { name, role: 'moderator', now }));

  test('opens its page again and again, until it is used or replaced', async () => {
    const first = await invite('Zoe');
    for (let n = 0; n < 3; n++) {
      const answer = await ask(site, `/moderate/enrol/${first.token}`);
      expect(answer.status).toBe(200);
      expect(answer.html).toContain('Welcome, Zoe');
    }
    const second = await invite('Zoe');
    expect((await ask(site, `/moderate/enrol/${first.token}`)).status).toBe(404);
    expect((await ask(site, `/moderate/enrol/${second.token}`)).status).toBe(200);
  });

  test('ends after a day, and one that was never given leads nowhere', async () => {
    const { token } = await invite('Old', new Date(Date.now() - 24 * 3_600_000 - 1));
    expect((await ask(site, `/moderate/enrol/${token}`)).status).toBe(404);
    expect((await ask(site, '/moderate/enrol/made-up')).html).toContain('Ask for a new one');
  });

  test('makes no moderator of somebody without a passkey', async () => {
    await invite('Nobody');
    expect(await site.database(hasModerator)).toBe(false);
  });

  test('asks a new passkey to sign something new each time, and refuses an answer that nobody signed', async () => {
    const { token } = await invite('Kim');
    const headers = { origin: site.address, 'content-type': 'application/json', accept: 'application/json' };
    const options = () => ask(site, `/moderate/enrol/${token}/options`, { method: 'POST', body: '{}', headers });
    const [one, two] = [JSON.parse((await options()).html), JSON.parse((await options()).html)] as {
      challenge: string;
    }[];
    expect(one?.challenge).not.toBe(two?.challenge);
    const made = { id: 'made-up', rawId: 'made-up', type: 'public-key', response: {}, clientExtensionResults: {} };
    const body = JSON.stringify(made);
    const answer = await ask(site, `/moderate/enrol/${token}/verify`, { method: 'POST', body, headers });
    expect(answer.status).toBe(403);
    for (const path of ['/moderate/sign-in/verify', `/moderate/enrol/${token}/verify`]) {
      for (const nothing of ['null', '{}', '[]', '"text"']) {
        expect((await ask(site, path, { method: 'POST', body: nothing, headers })).status).toBe(403);
      }
    }
    expect((await ask(site, `/moderate/enrol/${token}`)).status).toBe(200);
  });
});
