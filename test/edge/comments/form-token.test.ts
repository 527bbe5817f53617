import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSigner, readFormToken, writeFormToken } from '#edge/comments/form-token.ts';

const signer = await createSigner(btoa('k'.repeat(32)));
const other = await createSigner(btoa('o'.repeat(32)));

const tokens = fc.record({
  threadId: fc.string(),
  issuedAt: fc.nat(),
  nonce: fc.string(),
  seed: fc.nat(),
});

test('readFormToken() gives what writeFormToken() was given', async () => {
  await fc.assert(
    fc.asyncProperty(tokens, async (token) => {
      expect(await readFormToken(await writeFormToken(token, signer), signer)).toEqual(token);
    }),
  );
});

test('readFormToken() takes nothing that another key has signed', async () => {
  const token = await writeFormToken({ threadId: 'flood', issuedAt: 1, nonce: 'n', seed: 2 }, other);
  expect(await readFormToken(token, signer)).toBeUndefined();
});

test('readFormToken() takes no token with a changed character, and no text that is none', async () => {
  const written = await writeFormToken({ threadId: 'flood', issuedAt: 1, nonce: 'n', seed: 2 }, signer);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: written.length - 2 }), async (at) => {
      const changed = written.slice(0, at) + (written[at] === 'A' ? 'B' : 'A') + written.slice(at + 1);
      expect(await readFormToken(changed, signer)).toBeUndefined();
    }),
  );
  await fc.assert(fc.asyncProperty(fc.string(), async (text) => (await readFormToken(text, signer)) === undefined));
});

test('createSigner() refuses a short key', async () => {
  await expect(createSigner(btoa('short'))).rejects.toThrow('invalid FORM_KEY');
});
