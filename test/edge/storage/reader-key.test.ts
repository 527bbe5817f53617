import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getPlatformProxy } from 'wrangler';
import { migrate } from '#local/database.ts';
import { createReaderKeys } from '#edge/comments/reader-key.ts';
import { openSaltStore } from '#edge/storage/salts.ts';
import type { D1Database } from '@cloudflare/workers-types';

let state: string;
let proxy: Awaited<ReturnType<typeof getPlatformProxy<{ DB: D1Database }>>>;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'dateline-keys-'));
  await migrate(state);
  proxy = await getPlatformProxy({ configPath: 'wrangler.jsonc', persist: { path: join(state, 'v3') } });
});

beforeEach(() => proxy.env.DB.prepare('DELETE FROM day_salts').run());

afterAll(async () => {
  await proxy.dispose();
  await rm(state, { recursive: true, force: true });
});

const keys = () => createReaderKeys(openSaltStore(proxy.env.DB));
const days = async () => {
  const { results } = await proxy.env.DB.prepare('SELECT day FROM day_salts ORDER BY day').all<{ day: string }>();
  return results.map(({ day }) => day);
};

test('keyOf(address, now) is the same all day, for whoever starts the Worker, and another for other readers', async () => {
  const [morning, evening] = [new Date('2026-11-24T00:00:00Z'), new Date('2026-11-24T23:59:59.999Z')];
  const key = await keys().keyOf('192.0.2.1', morning);
  expect(await keys().keyOf('192.0.2.1', evening)).toBe(key);
  expect(await keys().keyOf('192.0.2.2', evening)).not.toBe(key);
  expect(await keys().keyOf(null, evening)).toBe(await keys().keyOf('unknown', morning));
  expect(key).toMatch(/^[\w-]{43}$/);
});

test('A13: keyOf() is one for the whole /64 of an IPv6 address', async () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const key = await keys().keyOf('2001:db8::1', now);
  expect(await keys().keyOf('2001:db8::ffff:2', now)).toBe(key);
  expect(await keys().keyOf('2001:db8:0:1::1', now)).not.toBe(key);
});

test('keyOf() is another after midnight, and keysOf() still knows the one before', async () => {
  const before = await keys().keyOf('192.0.2.1', new Date('2026-11-24T23:59:59.999Z'));
  const [after, ...earlier] = await keys().keysOf('192.0.2.1', new Date('2026-11-25T00:00:00.000Z'));
  expect(after).not.toBe(before);
  expect(earlier).toEqual([before]);
});

test('a salt is deleted 48 hours after its day began', async () => {
  await keys().keyOf('192.0.2.1', new Date('2026-11-24T00:00:00.000Z'));
  await keys().keyOf('192.0.2.1', new Date('2026-11-25T23:59:59.999Z'));
  expect(await days()).toEqual(['2026-11-24', '2026-11-25']);
  const [, ...earlier] = await keys().keysOf('192.0.2.1', new Date('2026-11-26T00:00:00.000Z'));
  expect(await days()).toEqual(['2026-11-25', '2026-11-26']);
  expect(earlier).toHaveLength(1);
  const alone = await keys().keysOf('192.0.2.1', new Date('2026-12-24T00:00:00.000Z'));
  expect(await days()).toEqual(['2026-12-24']);
  expect(alone).toHaveLength(1);
});

test('twenty requests at once around midnight make one salt for each of the two days', async () => {
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      keys().keyOf('192.0.2.1', new Date(n % 2 === 0 ? '2026-11-24T23:59:59.999Z' : '2026-11-25T00:00:00Z')),
    ),
  );
  expect(new Set(made).size).toBe(2);
  expect(await days()).toHaveLength(2);
});
