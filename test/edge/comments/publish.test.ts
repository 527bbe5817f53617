import { beforeAll, expect, test } from 'vitest';
import { decide } from '#edge/comments/decide.ts';
import { submitComment } from '#edge/comments/submit.ts';
import { openCommentStore } from '#edge/storage/d1.ts';
import { lendDatabase } from '../../support/database.ts';
import { anyText, NOW, sending } from '../../support/sending.ts';
import type { Comment, Status } from '#edge/comments/comment.ts';
import type { CommentStore } from '#edge/comments/store.ts';
import type { D1Database } from '@cloudflare/workers-types';

const lent = lendDatabase();
let database: D1Database;
let store: CommentStore;

beforeAll(async () => {
  database = await lent.database;
  store = openCommentStore(database);
  await database
    .prepare("INSERT INTO moderators (id, name, role, created_at) VALUES ('ana', 'Ana', 'moderator', 0)")
    .run();
});

const trusted = { policy: 'trusted' as const };
let hours = 0;

/** Sends a comment, an hour after the one before, and returns it as it is kept. */
async function sent(over: Partial<Parameters<typeof sending>[0]>): Promise<Comment> {
  const now = new Date(NOW.getTime() + ++hours * 3_600_000);
  const text = anyText();
  const { capability } = await submitComment(await sending({ store, text, now, ...over }));
  return (await store.byCapability(capability))!.comment;
}

async function decided(comment: Comment, to: Status): Promise<void> {
  const wish = { commentId: comment.id, to, version: comment.version, reason: 'off-topic' as const, now: NOW };
  await decide({ ...wish, moderator: { id: 'ana', name: 'Ana' } }, store);
}

/** An author with so many approved comments. */
async function authorWith(authorToken: string, approved: number): Promise<void> {
  for (let n = 0; n < approved; n++) await decided(await sent({ authorToken }), 'approved');
}

test('a trusted author’s comment is published at once, by a decision of the rules that can be taken back', async () => {
  await authorWith('regular', 3);
  const comment = await sent({ authorToken: 'regular', thread: { ...trusted, id: 'own' } });
  expect([comment.status, comment.version]).toEqual(['approved', 1]);
  const last = await store.newestDecision(comment.id);
  expect([last?.by, last?.action, last?.from, last?.to]).toEqual([
    { actor: 'rules' },
    'publish',
    'pending',
    'approved',
  ]);
  expect((await store.published('own', 'oldest')).items).toHaveLength(1);
  expect((await store.threadState('own')).approvedCount).toBe(1);
  await decided(comment, 'rejected');
  expect((await store.published('own', 'oldest')).items).toHaveLength(0);
});

test('a harmless first comment buys nothing, and a trusted author’s is held where something speaks against it (A7)', async () => {
  await authorWith('newcomer', 2);
  expect((await sent({ authorToken: 'newcomer', thread: trusted })).status).toBe('pending');
  await authorWith('trojan', 3);
  const link = await sent({ authorToken: 'trojan', thread: trusted, text: 'Now see https://bad.example' });
  expect([link.status, link.holdReasons.map(({ check }) => check)]).toEqual(['pending', ['links']]);
});

test('trust is bound to the cookie, never to a name that anybody can type (A20)', async () => {
  await authorWith('known', 3);
  expect((await sent({ name: 'Mira', thread: trusted })).status).toBe('pending');
  expect((await sent({ name: 'Mira', authorToken: 'another', thread: trusted })).status).toBe('pending');
  expect((await sent({ name: 'Somebody else', authorToken: 'known', thread: trusted })).status).toBe('approved');
});

test('in a thread that is held everybody waits', async () => {
  await authorWith('patient', 3);
  expect((await sent({ authorToken: 'patient' })).status).toBe('pending');
});

test('an author of whom much was rejected is held, with the figures', async () => {
  await authorWith('mixed', 3);
  await decided(await sent({ authorToken: 'mixed' }), 'rejected');
  const comment = await sent({ authorToken: 'mixed', thread: trusted });
  expect(comment.status).toBe('pending');
  expect(comment.holdReasons).toEqual([{ check: 'author', detail: '1 rejected, 3 approved' }]);
});

test('a publication that fails leaves the comment waiting, whole, and is reported', async () => {
  await authorWith('unlucky', 3);
  const lines: string[] = [];
  const failing = { ...store, decide: () => Promise.reject(new Error('no database')) };
  const report = (line: string) => void lines.push(line);
  const comment = await sent({ authorToken: 'unlucky', thread: trusted, store: failing, report });
  expect([comment.status, comment.version]).toEqual(['pending', 0]);
  expect(await store.newestDecision(comment.id)).toBeUndefined();
  expect(lines).toEqual(['publication failed: Error']);
});

test('a check that fails makes a trusted author’s comment wait', async () => {
  await authorWith('waiting', 3);
  const failing = { ...store, refusedLike: () => Promise.reject(new Error('no database')) };
  expect((await sent({ authorToken: 'waiting', thread: trusted, store: failing })).status).toBe('pending');
});

const advert =
  'Our boats are the fastest on the river, built by hand from the best wood, and this week alone they cost half of what others ask for, so come by and see them.';

test('what is nearly the text of a comment that was rejected lately is held, and says of which', async () => {
  const first = await sent({ text: advert });
  const before = await sent({ text: advert.replace('fastest', 'finest'), thread: { id: 'other' } });
  expect(before.holdReasons).toEqual([]);
  await decided(first, 'rejected');
  const near = await sent({ text: `Hello! ${advert.replace('wood', 'timber')}`, thread: { id: 'third' } });
  expect(near.holdReasons).toMatchObject([{ check: 'similar', comment: first.id }]);
  expect(near.holdReasons[0]?.detail).toMatch(/^rejected: .* of 64 bits differ\)$/);
  const other = await sent({ text: 'A text about something else altogether, which nobody has turned down so far.' });
  expect(other.holdReasons).toEqual([]);
  await decided(near, 'spam');
  const spam = await sent({ text: `Hello! ${advert.replace('wood', 'timber')} Thanks!`, thread: { id: 'fourth' } });
  expect(spam.holdReasons).toMatchObject([{ check: 'similar', likelySpam: true, comment: near.id }]);
  hours += 24 * 91;
  expect((await sent({ text: advert, thread: { id: 'fifth' } })).holdReasons).toEqual([]);
});

test('an edit changes by what its comment is found', async () => {
  const comment = await sent({ text: `${advert} One more thing.`, thread: { id: 'edited' } });
  const bandsOf = async () =>
    (await database.prepare('SELECT value FROM bands WHERE comment_id = ? ORDER BY band').bind(comment.id).all())
      .results;
  expect(await bandsOf()).toHaveLength(4);
  const edit = { text: 'Another text', holdReasons: [], at: NOW, simhash: '0123456789abcdef' };
  const decision = { id: 'edit-1', commentId: comment.id, by: { actor: 'author' as const }, action: 'edit' as const };
  const from = { from: 'pending' as const, to: 'pending' as const, decidedAt: NOW };
  expect(await store.decide({ ...decision, ...from, fromVersion: 7 }, edit)).toBe(false);
  expect(await bandsOf()).not.toContainEqual({ value: '0123' });
  expect(await store.decide({ ...decision, ...from, fromVersion: 0 }, edit)).toBe(true);
  expect(await bandsOf()).toEqual(['0123', '4567', '89ab', 'cdef'].map((value) => ({ value })));
});
