import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import decompress from 'wawoff2/decompress.js';
import { FACES } from './faces.ts';

/** A face of the reader's system, fitted to one of ours for a span of weights. */
export interface Fallback {
  family: string;
  /** The weights that are asked of it. */
  weights: readonly [least: number, most: number];
  style?: 'italic';
  /** What systems call the face, the most usual first. */
  local: readonly string[];
  /** A face of a package with the same widths. */
  double: string;
  /** Ours for which it stands, where it is set most. */
  face: string;
  axes: Readonly<Record<string, number>>;
  /** What is set in it, news where it is left out. */
  specimen?: string;
}

/** How a fallback is set, in parts of its size. */
export interface Fit {
  size: number;
  ascent: number;
  descent: number;
}

/** Where the rules are that the styles take in. */
export const FALLBACK_STYLES = 'src/styles/fallbacks.css';

const TIMES = {
  local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos Regular'],
  double: '@fontsource/tinos/files/tinos-latin-400-normal.woff2',
};
const TIMES_BOLD = {
  local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
  double: '@fontsource/tinos/files/tinos-latin-700-normal.woff2',
};
const TIMES_ITALIC = {
  local: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'],
  double: '@fontsource/tinos/files/tinos-latin-400-italic.woff2',
};
const ARIAL = {
  local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo Regular'],
  double: '@fontsource/arimo/files/arimo-latin-400-normal.woff2',
};
const ARIAL_BOLD = {
  local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
  double: '@fontsource/arimo/files/arimo-latin-700-normal.woff2',
};

/** News, with the figures, names and marks that it has. */
const NEWS =
  'Beijing is to have a park for companies that guard networks, the city said on Thursday 17 January 2019. It will ' +
  'open in 2020 with three sites in Haidian, Tongzhou and the economic zone of Yizhuang, and is meant to bring in ' +
  'more than 100 billion yuan ($14.8 billion) a year. “We expect the first 40 firms by the end of March”, said Ana ' +
  'Ruiz, who leads the work; 12.5% of them come from abroad. Spending on security grew by a tenth in 2018, to 39.5 ' +
  'billion yuan, yet it is still less than 2% of what is spent on information technology, against 4.8% in the United ' +
  'States. Reports in which every figure can be followed to its source are rare. Updated at 18:00 GMT+8.';

/** Words and few capitals and figures, which are the widest. */
const HEADLINES =
  'Beijing bets on a park to close its cybersecurity gap. The world’s two largest economies, side by side. Rivers ' +
  'reach their highest level in forty years. Parliament keeps the tax on fuel. How a harbour was rebuilt after the storm';
/* Android has neither Times New Roman nor Arial. */
const NOTO_SERIF = {
  local: ['Noto Serif', 'NotoSerif', 'NotoSerif-Regular'],
  double: '@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2',
};
const ROBOTO = {
  local: ['Roboto', 'Roboto-Regular', 'Roboto Regular'],
  double: '@fontsource/roboto/files/roboto-latin-400-normal.woff2',
};

const LABEL = 'libre-franklin-latin.woff2';
const ALL = [400, 700] as const;
const LIGHTER = [400, 599] as const;
const BOLD = [600, 700] as const;

const TEXT = { face: 'newsreader-latin.woff2', axes: {} } as const;
const TEXT_BOLD = { face: 'newsreader-latin-bold.woff2', axes: {} } as const;
const TEXT_ITALIC = { face: 'newsreader-latin-italic.woff2', axes: {}, style: 'italic' } as const;
const HEADLINE = { face: 'newsreader-latin-headline.woff2', axes: {}, specimen: HEADLINES } as const;

export const fallbacks: readonly Fallback[] = [
  { family: 'Newsreader fallback', weights: LIGHTER, ...TIMES, ...TEXT },
  { family: 'Newsreader fallback', weights: BOLD, ...TIMES_BOLD, ...TEXT_BOLD },
  { family: 'Newsreader fallback', weights: ALL, ...TIMES_ITALIC, ...TEXT_ITALIC },
  { family: 'Newsreader Headline fallback', weights: ALL, ...TIMES, ...HEADLINE },
  { family: 'Libre Franklin fallback', weights: [400, 500], ...ARIAL, face: LABEL, axes: { wght: 400 } },
  { family: 'Libre Franklin fallback', weights: [501, 599], ...ARIAL, face: LABEL, axes: { wght: 550 } },
  { family: 'Libre Franklin fallback', weights: BOLD, ...ARIAL_BOLD, face: LABEL, axes: { wght: 620 } },
  { family: 'Newsreader Android', weights: ALL, ...NOTO_SERIF, ...TEXT },
  { family: 'Newsreader Headline Android', weights: ALL, ...NOTO_SERIF, ...HEADLINE },
  { family: 'Libre Franklin Android', weights: ALL, ...ROBOTO, face: LABEL, axes: { wght: 450 } },
];

/** Measures by how much the system's face is enlarged to be as wide as ours, with ours' room above and below. */
export async function fit({ face, double, axes, specimen = NEWS }: Fallback): Promise<Fit> {
  const ours = await open(join(FACES, face), axes);
  const theirs = await open(createRequire(import.meta.url).resolve(double), {});
  const size = widthOf(ours, specimen) / widthOf(theirs, specimen);
  const { ascender, descender } = ours.hExtents();
  const { upem } = ours.face;
  return { size, ascent: ascender / upem / size, descent: -descender / upem / size };
}

async function open(path: string, axes: Fallback['axes']): Promise<Font> {
  const font = new Font(new Face(new Blob(await decompress(await readFile(path)))));
  font.setVariations(Object.entries(axes).flatMap(([axis, at]) => Variation.fromString(`${axis}=${at}`) ?? []));
  return font;
}

/** The width of a line in parts of the size, kerning included. */
function widthOf(font: Font, line: string): number {
  const buffer = new Buffer();
  buffer.addText(line);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / font.face.upem;
}

/** The rules with which a page has the fallbacks. */
export async function fallbackStyles(): Promise<string> {
  const rules = await Promise.all(fallbacks.map(async (fallback) => rule(fallback, await fit(fallback))));
  return `/* Written by scripts/faces.ts, from measured widths: see src/fonts/fallbacks.ts. */\n${rules.join('\n')}`;
}

function rule({ family, weights, style, local }: Fallback, { size, ascent, descent }: Fit): string {
  const lines = [
    `font-family: '${family}'`,
    ...(style ? [`font-style: ${style}`] : []),
    `font-weight: ${weights.join(' ')}`,
    `src: ${local.map((name) => `local('${name}')`).join(', ')}`,
    `size-adjust: ${percent(size)}`,
    `ascent-override: ${percent(ascent)}`,
    `descent-override: ${percent(descent)}`,
    'line-gap-override: 0%',
  ];
  return `@font-face {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
