import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FACES } from '#fonts/faces.ts';
import { launchBrowser } from '#local/browser.ts';
import { command } from '#terminal/command.ts';

const LABEL_FACES = ['latin', 'latin-ext'].map((letters) => join(FACES, `libre-franklin-${letters}.woff2`));
const TO = 'src/charts/parts/font-metrics.json';
const WEIGHTS = [400, 600];

/** Latin letters, punctuation, currencies, and the signs that stand beside figures: first and last code points. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x1e80, 0x1e85],
  [0x2010, 0x2014],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20a6, 0x20bf],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
] as const;

await command(
  {
    name: 'font-metrics',
    usage: 'node scripts/font-metrics.ts [--out FILE]',
    about: 'Measures the letters of the charts’ face, as a browser sets them, for the layout of labels at build time.',
    options: { out: { type: 'string', default: TO, about: 'where the widths go' } },
  },
  async ({ out }) => {
    const characters = RANGES.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    ).join('');
    const faces = await Promise.all(LABEL_FACES.map((path) => readFile(path, 'base64')));
    const advances = await measure(faces, characters);
    await writeFile(out, `${JSON.stringify({ unitsPerEm: 1000, characters, advances })}\n`);
    console.log(`${characters.length} characters in ${WEIGHTS.length} weights are in ${out}.`);
  },
);

/** The advance of each character in thousandths of the size, by weight. */
async function measure(faces: readonly string[], characters: string): Promise<Record<string, number[]>> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await page.evaluate(
      async ({ faces, characters, weights }) => {
        const family = faces.map((_, index) => `Face${index}`);
        for (const [index, data] of faces.entries()) {
          const face = new FontFace(`Face${index}`, `url(data:font/woff2;base64,${data})`, { weight: '400 700' });
          document.fonts.add(await face.load());
        }
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) throw new Error('unsupported: canvas');
        const advances = (weight: number) => {
          context.font = `${weight} 1000px ${family.join(', ')}, sans-serif`;
          return Array.from(characters, (character) => Math.round(context.measureText(character).width));
        };
        return Object.fromEntries(weights.map((weight) => [weight, advances(weight)]));
      },
      { faces, characters, weights: WEIGHTS },
    );
  } finally {
    await browser.close();
  }
}
