import { expect, test } from 'vitest';
import { digestOf, sha256 } from '#edge/comments/text-digest.ts';

test('sha256(text) is the digest in hexadecimal', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('digestOf() is the same for texts that differ in case, spaces and signs alone', async () => {
  const digest = await digestOf({ text: 'The river rose, again.' });
  expect(await digestOf({ text: '  the RIVER rose\nagain!!' })).toBe(digest);
  expect(await digestOf({ text: 'The river fell, again.' })).not.toBe(digest);
  expect(await digestOf({ text: '👍' })).not.toBe(await digestOf({ text: '👎' }));
});
