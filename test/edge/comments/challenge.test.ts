import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSolved, writeChallenge } from '#edge/comments/challenge.ts';
import { createSigner, FORM_LIFE, writeFormToken } from '#edge/comments/form-token.ts';
import { submitComment } from '#edge/comments/submit.ts';
import { workOn } from '../../support/reader.ts';
import { sending } from '../../support/sending.ts';
import type { FormToken } from '#edge/comments/form-token.ts';
import type { CommentStore, NewComment } from '#edge/comments/store.ts';

const signer = await createSigner(btoa('k'.repeat(32)));
const other = await createSigner(btoa('o'.repeat(32)));
const token: FormToken = { threadId: 'flood', issuedAt: 1_000_000, nonce: 'n-1', seed: 3 };
const solved = await workOn(await writeChallenge(token, signer));

interface Returned {
  challenge: { parameters: Record<string, unknown> & { data: Record<string, unknown> }; signature: string };
  solution: { counter: number; derivedKey: string };
}

/** The solution with something else in it. */
function changed(change: (returned: Returned) => void): string {
  const returned = JSON.parse(solved) as Returned;
  change(returned);
  return JSON.stringify(returned);
}

test('isSolved() takes the work of a browser for its form', async () => {
  expect(await isSolved(solved, token, signer)).toBe(true);
});

test('writeChallenge() asks for other work for each form, and gives no solution away', async () => {
  const [one, two] = [await writeChallenge(token, signer), await writeChallenge(token, signer)];
  const { parameters } = JSON.parse(one) as Returned['challenge'];
  expect(parameters['nonce']).not.toBe((JSON.parse(two) as Returned['challenge']).parameters['nonce']);
  expect(Object.keys(parameters).sort()).toEqual(
    ['algorithm', 'cost', 'data', 'keyLength', 'keyPrefix', 'keySignature', 'nonce', 'salt'].sort(),
  );
  const { solution } = JSON.parse(await workOn(one)) as Returned;
  expect(one).not.toContain(solution.derivedKey);
});

test.each([
  ['another thread', { threadId: 'storm' }],
  ['another time', { issuedAt: 1_000_001 }],
  ['another nonce', { nonce: 'n-2' }],
])('isSolved() takes no work for a form of %s', async (_what, change) => {
  expect(await isSolved(solved, { ...token, ...change }, signer)).toBe(false);
  // Nor where the challenge is rewritten to name that form: A22, splicing as in CVE-2025-68113.
  const { threadId, issuedAt, nonce } = { ...token, ...change };
  const spliced = changed(
    ({ challenge }) => (challenge.parameters.data = { thread: threadId, issued: issuedAt, form: nonce }),
  );
  expect(await isSolved(spliced, { ...token, ...change }, signer)).toBe(false);
});

test.each([
  ['nonce', '00'.repeat(16)],
  ['salt', '00'.repeat(16)],
  ['cost', 1],
  ['keyLength', 1],
  ['keyPrefix', '00'],
  ['keyPrefix', ''],
  ['keySignature', undefined],
  ['algorithm', 'SHA-256'],
  ['expiresAt', 9e9],
])('isSolved() takes no challenge with another %s', async (name, value) => {
  const text = changed(({ challenge }) => (challenge.parameters[name] = value));
  expect(await isSolved(text, token, signer)).toBe(false);
  // Nor one that was made easy, and then solved.
  if (value !== '00') return;
  const { challenge } = JSON.parse(text) as Returned;
  expect(await isSolved(await workOn(JSON.stringify(challenge)), token, signer)).toBe(false);
});

test('isSolved() takes no other key, no signature of another server, and none at all', async () => {
  for (const derivedKey of ['00'.repeat(32), '', 'zz', 7]) {
    const text = changed(({ solution }) => ((solution as { derivedKey: unknown }).derivedKey = derivedKey));
    expect(await isSolved(text, token, signer)).toBe(false);
  }
  expect(await isSolved(solved, token, other)).toBe(false);
  expect(await isSolved(await workOn(await writeChallenge(token, other)), token, signer)).toBe(false);
  for (const signature of ['', '00'.repeat(32), null, { length: 64 }]) {
    const text = changed(({ challenge }) => ((challenge as { signature: unknown }).signature = signature));
    expect(await isSolved(text, token, signer)).toBe(false);
  }
});

test('isSolved() takes no text with a changed character in what is signed, and no text that is none', async () => {
  const { challenge, solution } = JSON.parse(solved) as Returned;
  const signed = JSON.stringify(challenge);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: signed.length - 1 }), fc.constantFrom('0', 'a', '"', '}', 'é'), async (at, sign) => {
      fc.pre(signed[at] !== sign);
      const text = `{"challenge":${signed.slice(0, at)}${sign}${signed.slice(at + 1)},"solution":${JSON.stringify(solution)}}`;
      expect(await isSolved(text, token, signer)).toBe(false);
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => !(await isSolved(text, token, signer))),
  );
  const deep = `{"challenge":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`;
  expect(await isSolved(deep, token, signer)).toBe(false);
});

test('submitComment() takes the work in the place of an answer for as long as its form is open, and no longer', async () => {
  const kept: NewComment[] = [];
  const store = {
    threadState: async () => ({ version: 0, approvedCount: 0 }),
    digestOfForm: async () => undefined,
    count: async () => undefined,
    hasText: async () => false,
    add: async (comment: NewComment) => kept.push(comment) > 0,
  } as unknown as CommentStore;
  const form = { token: await writeFormToken(token, signer), answer: '' };
  const send = async (solution: string, after: number) => {
    const now = new Date(token.issuedAt + after);
    return submitComment(await sending({ store, text: 'Words', now, signer, submission: { ...form, solution } }));
  };
  await send(solved, FORM_LIFE);
  await expect(send(solved, FORM_LIFE + 1)).rejects.toMatchObject({ code: 'expired-form' });
  await expect(send('', 5000)).rejects.toMatchObject({ faults: { answer: { code: 'missing' } } });
  expect(kept.map(({ formNonce, holdReasons }) => [formNonce, holdReasons])).toEqual([['n-1', []]]);
});
