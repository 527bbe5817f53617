import { mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptPng } from '#pictures/kept.ts';
import { lettersFor, type Letters } from '#pictures/letters.ts';
import { drawPng } from '#pictures/png.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><rect width="120" height="40" fill="#fff"/>${inside}</svg>`;

describe('drawPng()', () => {
  test('is as large as the scale says, and the same each time', async () => {
    const one = Buffer.from(await drawPng(svg('<circle cx="20" cy="20" r="9"/>'), { scale: 2 }));
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([240, 80]);
    expect(Buffer.from(await drawPng(svg('<circle cx="20" cy="20" r="9"/>'), { scale: 2 })).equals(one)).toBe(true);
  });

  test('puts a colour under it', async () => {
    const empty = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"/>';
    const [under, covered] = await Promise.all([
      drawPng(empty, { scale: 1, background: '#ffffff' }),
      drawPng(svg(''), { scale: 1 }),
    ]);
    expect(Buffer.from(under).equals(Buffer.from(covered))).toBe(true);
    expect(Buffer.from(await drawPng(empty, { scale: 1 })).equals(Buffer.from(under))).toBe(false);
  });

  test('draws letters as ink, each of its own shape', async () => {
    const letters = await lettersFor(['中国عH?']);
    const drawn = await Promise.all(
      ['', '中', '国', 'ع', 'H', '\u{F0000}', '?'].map(async (letter) => {
        const { d } = letters(letter, { size: 30, weight: 400, isRightToLeft: false });
        return Buffer.from(await drawPng(svg(`<path transform="translate(9 32)" d="${d}"/>`), { scale: 2 })).toString(
          'hex',
        );
      }),
    );
    // A letter that nobody has is a question mark.
    expect(drawn.pop()).toBe(drawn.at(-1));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test('says what is wrong with an SVG', async () => {
    await expect(drawPng('<svg', { scale: 1 })).rejects.toThrow('invalid SVG: ');
  });
});

describe('lettersFor()', () => {
  const style = { size: 20, weight: 400, isRightToLeft: false };
  const texts = [
    'Hamburg 1,204',
    '北京',
    'الصين',
    'نيصلا',
    'كتابٌ جديد',
    'می\u200cخواهم',
    '\u2066−2.4%\u2069',
    'Kö',
    'CO₂',
    'μg',
  ];
  let letters: Letters;
  beforeAll(async () => {
    letters = await lettersFor(texts);
  });

  test('draws Latin as wide as labels are measured', async () => {
    const { textWidth } = await import('#charts/parts/text-metrics.ts');
    // Kerning makes it a little narrower.
    const { width } = letters('Hamburg 1,204', { ...style, size: 13 });
    expect(Math.abs(width - textWidth('Hamburg 1,204', 'label'))).toBeLessThan(1.5);
  });

  test('draws bold letters bolder', () => {
    expect(letters('Hamburg', { ...style, weight: 600 }).d).not.toBe(letters('Hamburg', style).d);
  });

  test('draws Chinese, each sign a square of its size', () => {
    const { d, width } = letters('北京', style);
    expect(width).toBeCloseTo(40, 0);
    expect(d.length).toBeGreaterThan(200);
    expect(letters('北', style).d).not.toBe(letters('京', style).d);
  });

  test('joins Arabic letters, from right to left', () => {
    const right = { ...style, isRightToLeft: true };
    const whole = letters('الصين', right);
    const alone = Array.from('الصين').reduce((sum, letter) => sum + letters(letter, right).width, 0);
    expect(whole.width).toBeLessThan(alone - 5);
    expect(letters('نيصلا', right).d).not.toBe(whole.d);
  });

  test('sets a number inside of Arabic from the left, and draws no marks of direction', () => {
    const right = { ...style, isRightToLeft: true };
    expect(letters('\u2066−2.4%\u2069', right)).toEqual(letters('−2.4%', style));
  });

  test('draws a letter with its accent, however it is written', () => {
    expect(letters('Ko\u0308', style).width).toBeCloseTo(letters('Kö', style).width, 1);
  });

  test('leaves out an accent that no face has on a letter', () => {
    expect(letters('x\u030c', style).width).toBeCloseTo(letters('x', style).width, 1);
  });

  test('sets Arabic with its marks, also where a word ends', () => {
    const right = { ...style, isRightToLeft: true };
    const [marked, bare] = [letters('كتابٌ جديد', right), letters('كتاب جديد', right)];
    expect(marked.width).toBeCloseTo(bare.width, 5);
    expect(marked.d.length).toBeGreaterThan(bare.d.length);
  });

  test('keeps Persian letters apart where they are written so', () => {
    const right = { ...style, isRightToLeft: true };
    const [apart, joined] = [letters('می\u200cخواهم', right), letters('میخواهم', right)];
    expect(apart.width).toBeGreaterThan(joined.width + 3);
  });

  test.each([
    ['1\u202f204', '1 204'],
    ['1\u2007204', '1 204'],
    ['a\tb', 'a b'],
    ['CO₂', 'CO2'],
    ['μg', 'µg'],
  ])('draws %j as the nearest that a face has, %j', (written, nearest) => {
    expect(letters(written, style)).toEqual(letters(nearest, style));
  });

  test.each(['\u{1F600}', '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}', '\ue000'])(
    'draws one question mark for what no face has, as %j',
    (letter) => {
      expect(letters(letter, style)).toEqual(letters('?', style));
    },
  );

  test.each(['', '\u2066\u2069', '\u2066\u200c\u2069', '\u200d'])('draws nothing for nothing, as %j', (line) => {
    expect(letters(line, style)).toEqual({ d: '', width: 0 });
  });
});

describe('keptPng()', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-pictures-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  let drawn = 0;
  const draw = (written: string, scale = 1) =>
    keptPng(
      written,
      () => {
        drawn++;
        return Promise.resolve(written);
      },
      { scale },
      folder,
    );

  test('draws a picture once, and gives the same where it is asked for twice at a time', async () => {
    const [one, other] = await Promise.all([draw(svg('<path d="M0 0h9"/>')), draw(svg('<path d="M0 0h9"/>'))]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    drawn = 0;
    expect(Buffer.from(await draw(svg('<path d="M0 0h9"/>'))).equals(Buffer.from(one))).toBe(true);
    expect(drawn).toBe(0);
    expect((await readdir(folder)).filter((name) => !name.endsWith('.png'))).toEqual([]);
  });

  test('draws anew what was cut off', async () => {
    const [name = ''] = await readdir(folder);
    const before = await readFile(join(folder, name));
    await truncate(join(folder, name), 60);
    expect(Buffer.from(await draw(svg('<path d="M0 0h9"/>'))).equals(before)).toBe(true);
    expect((await readFile(join(folder, name))).equals(before)).toBe(true);
  });

  test('keeps a picture for each scale', async () => {
    const small = await draw(svg('<path d="M0 0h9"/>'));
    const large = await draw(svg('<path d="M0 0h9"/>'), 2);
    expect([small, large].map((png) => Buffer.from(png).readUInt32BE(16))).toEqual([120, 240]);
  });

  test('keeps nothing of what it cannot draw', async () => {
    const before = await readdir(folder);
    await expect(draw('<svg')).rejects.toThrow('invalid SVG: ');
    expect(await readdir(folder)).toEqual(before);
  });
});
