import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Card, CardColours } from '#cards/card.ts';
import { drawCard } from '#cards/draw.ts';
import { ALONE, BESIDE_CHART, setTexts } from '#cards/layout.ts';
import { cardLetters, cardPng } from '#cards/png.ts';
import { cardSize } from '#site/urls.ts';

const colours: CardColours = {
  paper: '#fbf9f4',
  ink: '#17191c',
  inkSoft: '#4b5057',
  ruleStrong: '#17191d',
  accent: '#0b5a66',
  meridian: '#7fa9ae',
};
const english: Card = {
  site: 'The Meridian',
  kicker: 'Technology',
  headline: 'Beijing bets on a park to close its cybersecurity gap',
  foot: ['By Technology Desk', '17 January 2019'],
  language: 'en-GB',
};
const chinese: Card = {
  site: '子午线',
  kicker: '科技',
  headline: '北京押注网络安全产业园，计划到2020年产值达到1000亿元，“补上安全短板”',
  foot: ['科技组', '2019年1月17日'],
  language: 'zh-Hans',
};
const arabic: Card = {
  site: 'خط الزوال',
  kicker: 'تكنولوجيا',
  headline: 'بكين تراهن على مجمع جديد لسد فجوة الأمن السيبراني بحلول عام 2020',
  foot: ['مكتب التكنولوجيا', '١٧ يناير ٢٠١٩'],
  language: 'ar',
};
const chart = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300"><g/></svg>',
  width: 400,
  height: 300,
};

const draw = async (card: Card) => drawCard(card, colours, await cardLetters(card));

describe('drawCard()', () => {
  test.each([english, chinese, arabic])('draws the same each time: $language', async (card) => {
    const one = await draw(card);
    expect(await draw(card)).toBe(one);
    expect(one).not.toMatch(/NaN|undefined|<text/);
  });

  test('takes its colours from those given, and no others', async () => {
    const svg = await draw(english);
    expect(new Set(svg.match(/#[0-9a-f]{6}/g))).toEqual(new Set(Object.values(colours)));
  });

  test('is mirrored in a language from right to left', async () => {
    expect(await draw(english)).toContain('<circle cx="318"');
    expect(await draw(arabic)).toContain(`<circle cx="${cardSize.width - 318}"`);
  });

  test('has a chart in place of room for a longer headline, without touching what is in it', async () => {
    const svg = drawCard(english, colours, await cardLetters(english), chart);
    expect(svg).toContain('<circle cx="408"');
    expect(svg).toMatch(
      /<svg x="448" y="51" width="704" height="528" overflow="visible" [^>]*viewBox="0 0 400 300"><g\/>/,
    );
    expect(svg).not.toContain('fade');
  });

  test('lets a chart that is too high fade away', async () => {
    const high = { ...chart, svg: chart.svg.replaceAll('300', '900'), height: 900 };
    const svg = drawCard(english, colours, await cardLetters(english), high);
    expect(svg).toContain('width="704" height="1584"');
    expect(svg).toContain('url(#fade)');
  });
});

describe('setTexts()', () => {
  const few = (alphabet: readonly string[], most: number) =>
    fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: most }).map((parts) => parts.join(''));
  const latin = [...'aemnWÉßij', ' ', ' ', ' ', '-', '’', '.', '“', '7', 'Straßenbahn', 'Wasserwirtschaft', '—', 'AV'];
  const signs = [...'北京安全产业园，。“”（）、2亿', ' ', '网络安全', 'GDP', '2023年'];
  const rightToLeft = [...'بتهمسلا', ' ', ' ', '،', 'السيبراني', '2020', '%', 'GDP', 'ٌ', '(', ')', '\u200c'];

  test.each([
    ['Latin', latin, 'en'],
    ['Chinese', signs, 'zh-Hans'],
    ['Arabic', rightToLeft, 'ar'],
  ] as const)(
    'never lets %s leave the frame, nor one text touch another',
    async (_, alphabet, language) => {
      const words = (most: number) => few(alphabet, most);
      const cards = fc.record({
        site: words(20),
        kicker: fc.option(words(12), { nil: undefined }),
        headline: words(160),
        foot: fc.array(words(30), { maxLength: 2 }),
      });
      await fc.assert(
        fc.asyncProperty(cards, fc.constantFrom(ALONE, BESIDE_CHART), async (parts, places) => {
          const card = { ...parts, language };
          const boxes = setTexts(card, colours, await cardLetters(card), places).map(({ block, x, top, room }) => {
            expect(block.width).toBeLessThanOrEqual(room + 0.01);
            return { left: x, right: x + room, top, bottom: top + block.height, isEmpty: block.lines.length === 0 };
          });
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(40);
            expect(box.right).toBeLessThanOrEqual(cardSize.width - 40);
            expect(box.top).toBeGreaterThanOrEqual(0);
            // Descenders have the margin.
            expect(box.bottom).toBeLessThanOrEqual(cardSize.height - 50);
          }
          const full = boxes.filter(({ isEmpty }) => !isEmpty);
          full.forEach((one, index) => {
            for (const other of full.slice(index + 1)) {
              const isBeside = one.right <= other.left || other.right <= one.left;
              expect(isBeside || one.bottom < other.top || other.bottom < one.top).toBe(true);
            }
          });
        }),
        { numRuns: 40 },
      );
    },
    30_000,
  );

  test('steps down to five lines, and cuts what is still too long at a word', async () => {
    const headlineOf = async (headline: string) => {
      const card = { ...english, headline };
      const set = setTexts(card, colours, await cardLetters(card));
      return set.at(-1)?.block ?? { lines: [], size: 0 };
    };
    expect((await headlineOf('Snow')).size).toBe(104);
    const long = await headlineOf(`${english.headline}, and what that means for everyone`);
    expect(long.lines.length).toBeLessThanOrEqual(5);
    expect(long.size).toBeGreaterThanOrEqual(58);
    const cut = await headlineOf('A very long headline about electricity '.repeat(12));
    expect([cut.size, cut.lines.length]).toEqual([44, 5]);
    expect(cut.lines.at(-1)).toMatch(/(?:A|very|long|headline|about|electricity)…$/);
  });
});

describe('cardPng()', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-cards-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const png = async (card: Card, drawnBy = 'one') => Buffer.from(await cardPng(card, colours, { drawnBy, folder }));

  test.each([english, chinese, arabic])('is a PNG of 1200 by 630 pixels and under 60 KB: $language', async (card) => {
    const file = await png(card);
    expect(file.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(file.length).toBeLessThan(60_000);
  });

  test('is kept by what is on it, and by what draws it', async () => {
    const kept = async () => (await readdir(folder)).length;
    await png(english);
    const before = await kept();
    await png({ ...english });
    expect(await kept()).toBe(before);
    await png({ ...english, headline: 'Snow' });
    await png(english, 'another');
    expect(await kept()).toBe(before + 2);
  });
});
