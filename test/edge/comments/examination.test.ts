import { beforeAll, describe, expect, test } from 'vitest';
import { examine } from '#edge/comments/examination.ts';
import { submitComment } from '#edge/comments/submit.ts';
import { simhash } from '#edge/comments/simhash.ts';
import { openCommentStore } from '#edge/storage/d1.ts';
import { lendDatabase } from '../../support/database.ts';
import { anyText, NOW, sending } from '../../support/sending.ts';
import type { Kind } from '#edge/comments/examination.ts';
import type { CommentStore } from '#edge/comments/store.ts';
import type { D1Database } from '@cloudflare/workers-types';

const lent = lendDatabase();
let database: D1Database;
let store: CommentStore;

beforeAll(async () => {
  database = await lent.database;
  store = openCommentStore(database);
});

/** The store, and what was asked of it. */
function watched(failing: Partial<Record<keyof CommentStore, Error>> = {}): { store: CommentStore; asked: string[] } {
  const asked: string[] = [];
  const watching = Object.entries(store).map(([name, ask]: [string, (...given: unknown[]) => unknown]) => [
    name,
    (...given: unknown[]) => {
      asked.push(name);
      const failure = failing[name as keyof CommentStore];
      if (failure) throw failure;
      return ask(...given);
    },
  ]);
  return { store: Object.fromEntries(watching) as unknown as CommentStore, asked };
}

const checksOf = (holds: readonly { check: string }[]) => holds.map(({ check }) => check);

describe('the steps, each before those that are dearer', () => {
  const longText = 'x'.repeat(3000);
  test.each([
    ['a closed thread', { thread: { policy: 'closed' as const } }, 'closed-thread', []],
    ['a thread whose time is over', { thread: { closesAt: '2026-11-24T11:59:59Z' } }, 'closed-thread', []],
    ['a text that is too long', { text: longText }, 'invalid-field', []],
    ['a reader without pauses', { readerKey: 'r', mayGoOn: async () => false }, 'too-many', []],
    ['a form that is not ours', { submission: { token: 'forged.token' } }, 'invalid-form', []],
    ['a form of yesterday', { now: new Date(NOW.getTime() + 1), submission: {} }, 'expired-form', []],
    ['a wrong answer', { submission: { answer: 'perhaps' } }, 'invalid-field', []],
  ])('%s is refused before the database is asked for anything', async (what, sent, code, expected) => {
    const { store: watching, asked } = watched();
    const whole = await sending({ text: anyText(), ...sent, store: watching });
    const late = what.includes('yesterday') ? { ...whole, now: new Date(NOW.getTime() + 25 * 60 * 60 * 1000) } : whole;
    await expect(submitComment(late)).rejects.toMatchObject({ code });
    expect(asked).toEqual(expected);
  });

  test('what passes has asked everything once, in order', async () => {
    const { store: watching, asked } = watched();
    await submitComment(await sending({ text: anyText(), store: watching, authorToken: 'somebody' }));
    expect(asked).toEqual(['threadState', 'digestOfForm', 'count', 'hasText', 'refusedLike', 'author', 'add']);
  });

  test('a thread closed by hand is refused after one question, and takes comments when it is opened again', async () => {
    await store.closeThread('closed-by-hand', NOW);
    const { store: watching, asked } = watched();
    const sent = { text: anyText(), store: watching, thread: { id: 'closed-by-hand' } };
    for (const kind of ['preview', 'post', 'edit'] as const) {
      await expect(examine(kind, await sending(sent))).rejects.toMatchObject({ code: 'closed-thread' });
    }
    expect(asked).toEqual(['threadState', 'threadState', 'threadState']);
    await store.closeThread('closed-by-hand', undefined);
    await submitComment(await sending(sent));
    expect((await store.threadState('closed-by-hand')).version).toBe(2);
  });

  test('a duplicate is refused before rules and likeness are looked at', async () => {
    const text = anyText();
    await submitComment(await sending({ text, store }));
    const { store: watching, asked } = watched();
    const again = submitComment(await sending({ text: text.toUpperCase(), store: watching }));
    await expect(again).rejects.toMatchObject({ code: 'duplicate' });
    expect(asked.at(-1)).toBe('hasText');
  });

  test('a preview asks whether the thread is open, and keeps and counts nothing', async () => {
    const { store: watching, asked } = watched();
    const { draft } = await examine('preview', await sending({ text: ' Some  text ', store: watching }));
    expect([draft.text, asked]).toEqual(['Some  text', ['threadState']]);
  });
});

describe('the same steps for posts, edits and imports', () => {
  const bad = 'BUY NOW BUY NOW BUY NOW BUY NOW BUY NOW at https://shop.bad.example and win at the casinos of the world';
  const rules = {
    words: [{ match: 'casino*', action: 'hold' as const }],
    links: { most: 0, action: 'hold' as const, allowed: [], blocked: ['bad.example'] },
    shouting: { share: 0.3, least: 30, action: 'hold' as const },
  };

  test.each<Kind>(['post', 'edit', 'import'])('of kind %s finds every reason, and its simhash', async (kind) => {
    const found = await examine(kind, await sending({ text: bad, store, rules, thread: { id: `kind-${kind}` } }));
    expect(checksOf(found.holds)).toEqual(['words', 'links', 'blocked-domain', 'shouting', 'repeats']);
    expect(found.holds.filter(({ likelySpam }) => likelySpam)).toEqual([
      { check: 'blocked-domain', detail: 'shop.bad.example', likelySpam: true },
    ]);
    expect(found.simhash).toBe(simhash(bad));
  });

  test('an edit may say what its own comment says, and not what another one does (A8)', async () => {
    const [own, other] = [anyText(), anyText()];
    for (const text of [own, other]) await submitComment(await sending({ text, store, thread: { id: 'edits' } }));
    const { items } = await store.withStatus('pending');
    const edited = items.find(({ text }) => text === own)!;
    const sent = { store, edited, thread: { id: 'edits' } };
    expect((await examine('edit', await sending({ ...sent, text: `${own}!` }))).holds).toEqual([]);
    const stolen = examine('edit', await sending({ ...sent, text: other }));
    await expect(stolen).rejects.toMatchObject({ code: 'duplicate' });
    const empty = examine('edit', await sending({ ...sent, text: '\u200B\u3164' }));
    await expect(empty).rejects.toMatchObject({ code: 'invalid-field' });
  });

  test('an import needs no form, is counted nowhere, may be in a closed thread, and is held where it is too long', async () => {
    const { store: watching, asked } = watched();
    const { thread, submission, ...others } = await sending({ text: `${anyText()} `.repeat(40), store: watching });
    const { name, text } = submission;
    const closed = { ...thread, policy: 'closed' as const };
    const { holds } = await examine('import', { ...others, thread: closed, submission: { name, text } });
    expect(checksOf(holds)).toContain('length');
    expect(asked).toEqual(['refusedLike']);
  });
});

describe('a check that fails', () => {
  test('and only finds reasons makes the comment wait, with that as a reason, and says so without a word of it', async () => {
    const lines: string[] = [];
    const { store: failing } = watched({ refusedLike: new TypeError('Secret words of the text') });
    const text = anyText();
    const rules = () => Promise.reject(new RangeError('invalid rule'));
    const sent = await sending({ text, store: failing, report: (line) => lines.push(line) });
    await submitComment({ ...sent, rules });
    const kept = (await store.withStatus('pending')).items.find((one) => one.text === text);
    const failed = ['words', 'links', 'shouting', 'repeats', 'similar'];
    expect(kept?.holdReasons).toEqual(failed.map((detail) => ({ check: 'check-failed', detail })));
    const causes = ['words (RangeError)', 'links (RangeError)', 'shouting (RangeError)', 'repeats (RangeError)'];
    expect(lines).toEqual([`checks failed: ${causes.join(', ')}, similar (TypeError)`]);
  });

  test.each(['threadState', 'digestOfForm', 'count', 'hasText'] as const)(
    'and without which nothing is kept, keeps nothing: %s',
    async (name) => {
      const { store: failing, asked } = watched({ [name]: new Error('no database') });
      await expect(submitComment(await sending({ text: anyText(), store: failing }))).rejects.toThrow('no database');
      expect(asked).not.toContain('add');
    },
  );
});

describe('a form', () => {
  test('brings one comment: the same again is that one, another text is given back (A22)', async () => {
    const [text, other] = [anyText(), anyText()];
    const first = await submitComment(await sending({ text, store, nonce: 'once' }));
    const { store: watching, asked } = watched();
    expect(await submitComment(await sending({ text, store: watching, nonce: 'once' }))).toEqual(first);
    expect(asked).toEqual(['threadState', 'digestOfForm']);
    const replayed = submitComment(await sending({ text: other, store, nonce: 'once' }));
    await expect(replayed).rejects.toMatchObject({ code: 'used-form' });
    const kept = (await store.withStatus('pending')).items.map((one) => one.text);
    expect([kept.includes(text), kept.includes(other)]).toEqual([true, false]);
  });

  test('that comes forty times at once, half of them with another text, keeps one and gives the other back (A22)', async () => {
    const both = [anyText(), anyText()];
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        sending({ text: both[n % 2]!, store, nonce: 'race', thread: { id: 'race' } }),
      ),
    );
    const ends = await Promise.allSettled(all.map((one) => submitComment(one)));
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [(end.reason as { code: string }).code] : []));
    expect(refused).toEqual(Array(20).fill('used-form'));
    const { results } = await database.prepare("SELECT id FROM comments WHERE thread_id = 'race'").all();
    expect(results).toHaveLength(1);
  });
});
