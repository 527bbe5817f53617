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

  test('says what is wrong with an SVG', async () => {
    await expect(drawPng('<svg', { scale: 1 })).rejects.toThrow('invalid SVG: ');
  });
});

describe('lettersFor()', () => {
  const style = { size: 20, weight: 400, isRightToLeft: false };
  const texts = ['Hamburg 1,204', '北京', 'الصين', 'نيصلا', '\u2066−2.4%\u2069', 'Kö'];
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

  test('draws a question mark for what no face has', () => {
    expect(letters('\u{1F600}', style)).toEqual(letters('?', style));
  });

  test('draws nothing for nothing', () => {
    expect(letters('', style)).toEqual({ d: '', width: 0 });
  });
});

describe('keptPng()', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-pictures-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  let drawn = 0;
  const draw = (written: string) =>
    keptPng(
      written,
      () => {
        drawn++;
        return Promise.resolve(written);
      },
      { scale: 1 },
      folder,
    );

  test('draws a picture once, also when it is asked for twice at a time', async () => {
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
});
