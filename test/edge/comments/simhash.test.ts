import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf, distance, NEAR, simhash } from '#edge/comments/simhash.ts';

const english =
  'The council promised a new bridge after the last flood and nothing was built, so people here carry their shopping over the railway line, which is dangerous for everybody and above all for the children on their way to school.';
const chinese =
  '市政府在上次洪水之后承诺修建一座新桥，可是到现在什么都没有建成，居民们只好提着东西穿过铁路，这对所有人都很危险，特别是每天上学的孩子们，希望有关部门尽快给大家一个明确的答复和时间表。';
const arabic =
  'وعدت البلدية ببناء جسر جديد بعد الفيضان الأخير ولم يُبنَ شيء حتى الآن، فصار الناس يحملون مشترياتهم عبر سكة الحديد، وهذا خطر على الجميع وخصوصًا على الأطفال في طريقهم إلى المدرسة كل صباح.';

const between = (a: string, b: string) => distance(simhash(a) ?? '', simhash(b) ?? '');

test.each([
  ['English', english, english.replace('shopping', 'groceries')],
  ['English with a greeting', english, `Dear all! ${english}`],
  ['English in disguise', english, english.replaceAll('o', '0').toUpperCase()],
  ['Chinese', chinese, chinese.replace('大家', '我们')],
  ['Chinese with a greeting', chinese, `你好，${chinese}`],
  ['Arabic', arabic, arabic.replace('خطر', 'خطير')],
  ['Arabic without vowel signs', arabic, arabic.replaceAll(/[\u064b-\u0652]/g, '')],
])('a small edit of a text leaves its simhash near: %s', (_what, before, after) => {
  expect(between(before, after)).toBeLessThanOrEqual(NEAR);
});

test('texts of which each says something else are far from each other', () => {
  const other =
    'I read the figures in the table again and I think that the year of the drought is missing, which changes the average by more than the article says it does; could the author please look into that once more?';
  for (const [a, b] of [
    [english, other],
    [english, chinese],
    [chinese, arabic],
    [arabic, other],
  ] as const) {
    expect(between(a, b)).toBeGreaterThan(2 * NEAR);
  }
});

test('a text that is too short to be known again has no simhash', () => {
  expect(simhash('I agree with you.')).toBeUndefined();
  expect(simhash('👍'.repeat(50))).toBeUndefined();
  expect(simhash('我同意')).toBeUndefined();
});

test('simhash(text) is 16 digits, always the same, and its own distance is 0', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 }), (text) => {
      const hash = simhash(text);
      fc.pre(hash !== undefined);
      expect(hash).toMatch(/^[0-9a-f]{16}$/);
      expect(simhash(text)).toBe(hash);
      expect(distance(hash, hash)).toBe(0);
      expect(bandsOf(hash).join('')).toBe(hash);
    }),
  );
});

const hashes = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => value.toString(16).padStart(16, '0'));

test('distance(a, b) is symmetric and takes no detours', () => {
  fc.assert(
    fc.property(hashes, hashes, hashes, (a, b, c) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
    }),
  );
});

test('two hashes of which at most three bits differ have a band in common', () => {
  const bits = fc.uniqueArray(fc.nat({ max: 63 }), { maxLength: 3 });
  fc.assert(
    fc.property(hashes, bits, (hash, turned) => {
      const other = turned.reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(`0x${hash}`));
      const bands = bandsOf(other.toString(16).padStart(16, '0'));
      expect(bandsOf(hash).some((band, n) => band === bands[n])).toBe(true);
    }),
  );
});
