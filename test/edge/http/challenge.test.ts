import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entry, look, signIn } from '../../support/moderator.ts';
import { ask, challengeIn, hidden, send, solve, workOn } from '../../support/reader.ts';
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

const thread = '/comments/flood/';

async function preview(text: string, path = thread) {
  const { html } = await send(site, path, { name: 'Mira', text });
  return { html, form: { name: 'Mira', text, token: hidden(html, 'token') }, challenge: challengeIn(html) };
}

async function timesKept(text: string): Promise<number> {
  return (await look(site, ana)).split(text).length - 1;
}

describe('the work of a browser', () => {
  test('stands for the answer', async () => {
    const { form, challenge } = await preview('Worked for');
    const kept = await send(site, thread, { ...form, solution: await workOn(challenge), answer: '' });
    expect(kept.status).toBe(303);
    expect((await ask(site, kept.headers.get('location') ?? '')).html).toContain('waits for a moderator');
    expect(entry(await look(site, ana), 'Worked for')).toBeDefined();
  });

  test('stands for one comment, sent again as often as one likes, at once and with other words: A22', async () => {
    const { form, challenge } = await preview('Replayed once');
    const solution = await workOn(challenge);
    const texts = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? 'Replayed once' : `Replayed as ${n}`));
    const answers = await Promise.all(texts.map((text) => send(site, thread, { ...form, text, solution })));
    const kept = answers.filter(({ status }) => status === 303);
    expect(new Set(kept.map(({ headers }) => headers.get('location'))).size).toBe(1);
    // Other words of the same form are given back, not lost.
    for (const [n, { status, html }] of answers.entries()) {
      if (status === 303) continue;
      expect(status).toBe(422);
      expect(hidden(html, 'text')).toBe(texts[n]);
    }
    expect(await timesKept('Replayed')).toBe(1);
  });

  test('for another form, thread or challenge is worth nothing, and the text comes back: A22', async () => {
    const [mine, another] = [await preview('Spliced in'), await preview('Of another form')];
    const elsewhere = await preview('Of another thread', '/comments/tide/');
    const foreign = [await workOn(another.challenge), await workOn(elsewhere.challenge)];
    const { challenge, solution } = JSON.parse(await workOn(another.challenge)) as {
      challenge: { parameters: { data: object } };
      solution: object;
    };
    const { data } = (JSON.parse(mine.challenge) as typeof challenge).parameters;
    const spliced = { ...challenge, parameters: { ...challenge.parameters, data } };
    const texts = [...foreign, JSON.stringify({ challenge: spliced, solution }), '{}', 'nonsense', '0'];
    for (const text of texts) {
      const answer = await send(site, thread, { ...mine.form, solution: text });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('Please answer the question.');
      expect(hidden(answer.html, 'text')).toBe('Spliced in');
    }
    // The form of another thread with its own work does not make a comment in this one.
    const moved = await send(site, thread, { ...elsewhere.form, solution: foreign[1] ?? '' });
    expect([moved.status, await timesKept('Of another thread')]).toEqual([422, 0]);
    expect(await timesKept('Spliced in')).toBe(0);
    // A right answer is one all the same.
    const answered = await send(site, thread, { ...mine.form, solution: 'nonsense', answer: solve(mine.html) });
    expect(answered.status).toBe(303);
  });
});

describe('the preview', () => {
  test('asks its question beside the work, and after an answer that was wrong no work any more', async () => {
    const { html, form } = await preview('Asked by hand');
    expect(html).toMatch(/<label class="field-label" for="field-answer">/);
    expect(hidden(html, 'solution')).toBe('');
    const again = await send(site, thread, { ...form, answer: 'perhaps' });
    expect(again.html).not.toContain('data-challenge');
    const kept = await send(site, thread, {
      ...form,
      token: hidden(again.html, 'token'),
      answer: solve(again.html),
    });
    expect(kept.status).toBe(303);
  });

  test('is the only page with work on it', async () => {
    expect((await ask(site, '/articles/flood/')).html).not.toContain('data-challenge');
    const { html } = await send(site, thread, { name: '', text: 'No name' });
    expect(html).not.toContain('data-challenge');
  });
});
