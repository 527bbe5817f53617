import { isRightToLeft } from '#i18n/direction.ts';
import { cardSize as CARD } from '#site/urls.ts';
import { setBlock, type Block, type BlockStyle } from './block.ts';
import { CHINESE, HEADLINES, LABELS, type FaceStack } from './faces.ts';
import { keptPng } from './kept.ts';
import { lettersFor, type Letters } from './letters.ts';

/** What a link to the site shows where it is shared. */
export interface Card {
  /** The publication's name. */
  site: string;
  /** Beside the headline: the section, or what it is. */
  kicker?: string;
  headline: string;
  /** At the foot, a paragraph each: who wrote it, the day, the source. */
  foot: readonly string[];
  /** BCP 47. */
  language: string;
}

/** A chart's drawing as SVG, in its own pixels. */
export interface CardChart {
  svg: string;
  width: number;
  height: number;
}

/** Colours as six digits: `#0b5a66`. */
export type CardColours = Record<'paper' | 'ink' | 'inkSoft' | 'ruleStrong' | 'accent' | 'meridian', string>;

/** The letters of a card: of its headline and its site's name, and of all else. */
export interface CardLetters {
  headline: Letters;
  label: Letters;
}

/** The room for a chart. */
export const CHART_ROOM = { width: 704, height: 534 } as const;

/** To be raised when cards are drawn otherwise, so that none is kept that looks like the old ones. */
const LAYOUT = 1;

const MARGIN = 48;
/** The rule under the site's name, and the baseline of that. */
const RULE = 104;
const NAME = 74;
/** The top of the headline's first capitals, and the last baseline. */
const TOP = 158;
const FOOT = CARD.height - 54;
/** What is left free under a chart that is cut off fades away over this height. */
const FADE = 72;

/** Where things are across, from the side where the language begins. */
interface Places {
  /** Where the meridian is, and how long the rule. */
  meridian: number;
  rule: number;
  name: Room;
  kicker: Room;
  headline: Room;
  foot: Room;
}

interface Room {
  x: number;
  width: number;
}

const rail: Room = { x: MARGIN, width: 232 };
const main: Room = { x: 356, width: CARD.width - MARGIN - 356 };
const ALONE: Places = { meridian: 318, rule: CARD.width, name: main, kicker: rail, headline: main, foot: rail };

const column: Room = { x: MARGIN, width: 312 };
const BESIDE_CHART: Places = {
  meridian: 408,
  rule: 408,
  name: column,
  kicker: column,
  headline: column,
  foot: column,
};

/** How a script is set, in parts of the size. */
interface Script {
  leading: number;
  /** From the top of a capital, or of a sign, to the baseline. */
  ascent: number;
  /** The weight of headlines, and the largest size, as all letters of some scripts are as high as capitals. */
  weight: number;
  largest: number;
  /** Between the letters of a kicker. */
  tracking: number;
  headlines: FaceStack;
  labels: FaceStack;
}

const ALPHABET: Script = {
  leading: 1.1,
  ascent: 0.66,
  weight: 540,
  largest: 104,
  tracking: 0.08,
  headlines: HEADLINES,
  labels: LABELS,
};
// Newsreader's figures would stand beside letters without serifs.
const CURSIVE: Script = {
  leading: 1.42,
  ascent: 0.74,
  weight: 600,
  largest: 96,
  tracking: 0,
  headlines: LABELS,
  labels: LABELS,
};
const SQUARES: Script = {
  leading: 1.28,
  ascent: 0.84,
  weight: 570,
  largest: 82,
  tracking: 0,
  headlines: CHINESE,
  labels: CHINESE,
};

/**
 * A card as a PNG, kept between builds.
 *
 * @param chart its drawing with texts, by which the card is kept, and with outlines
 */
export async function cardPng(
  card: Card,
  colours: CardColours,
  chart?: { written: CardChart; outlined: () => Promise<CardChart> },
): Promise<Uint8Array> {
  const draw = async () => drawCard(card, colours, await cardLetters(card), await chart?.outlined());
  return keptPng(JSON.stringify([LAYOUT, card, colours, chart?.written]), draw, { scale: 1 });
}

/** Reads the faces for a card. */
export async function cardLetters({ site, kicker = '', headline, foot, language }: Card): Promise<CardLetters> {
  const script = scriptOf(language);
  const [large, small] = await Promise.all([
    lettersFor([site, headline, 'n …'], script.headlines),
    lettersFor([kicker, kicker.toLocaleUpperCase(language), ...foot, 'n …'], script.labels),
  ]);
  return { headline: large, label: small };
}

/**
 * A card as SVG text of 1200 by 630 pixels, with its letters as outlines. It is mirrored where its language is written
 * from right to left.
 */
export function drawCard(card: Card, colours: CardColours, letters: CardLetters, chart?: CardChart): string {
  const places = chart ? BESIDE_CHART : ALONE;
  const isMirrored = isRightToLeft(card.language);
  /** Where something of that width is for who looks from the left. */
  const turn = (x: number, width = 0) => (isMirrored ? CARD.width - x - width : x);
  const texts = setTexts(card, colours, letters, places);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${colours.paper}"/>`,
    chart ? drawChart(chart, turn(places.meridian + 40, CHART_ROOM.width), colours.paper) : '',
    `<rect x="${turn(places.meridian - 1, 2)}" width="2" height="${CARD.height}" fill="${colours.meridian}"/>`,
    `<rect x="${turn(0, places.rule)}" y="${RULE - 1.5}" width="${places.rule}" height="3" fill="${colours.ruleStrong}"/>`,
    `<circle cx="${turn(places.meridian)}" cy="${RULE}" r="10" fill="${colours.paper}" stroke="${colours.accent}" stroke-width="4"/>`,
    ...texts.map(({ block, x, top }) => block.at(turn(x), top)),
    '</svg>',
  ].join('');
}

/** A text of a card, set, with its place. */
export interface PlacedBlock {
  block: Block;
  x: number;
  top: number;
  /** The width that it may take. */
  room: number;
}

/** The texts of a card where they stand, from the side where the language begins. */
export function setTexts(
  { site, kicker, headline, foot, language }: Card,
  colours: CardColours,
  letters: CardLetters,
  places: Places = ALONE,
): PlacedBlock[] {
  const { weight, largest, ...script } = scriptOf(language);
  const common = { language, isRightToLeft: isRightToLeft(language), leading: script.leading, ascent: script.ascent };
  const large = { ...common, letters: letters.headline, weight, colour: colours.ink };
  const label = { ...common, letters: letters.label, leading: Math.max(1.3, common.leading), colour: colours.inkSoft };
  const placed: PlacedBlock[] = [];
  const put = (
    text: string,
    { x, width }: Room,
    height: number,
    style: BlockStyle,
    from: 'top' | 'foot',
    y: number,
  ) => {
    const block = setBlock(text, { width, height }, style);
    const top = from === 'top' ? y : y - block.height;
    placed.push({ block, x, top, room: width });
    return from === 'top' ? y + block.height : top;
  };

  put(site, places.name, NAME, { ...large, sizes: [36, 32, 28, 25], most: 1 }, 'foot', NAME);

  let end: number = FOOT;
  for (const text of foot.toReversed()) {
    end = put(text, places.foot, 140, { ...label, weight: 400, sizes: [24, 22, 20], most: 4 }, 'foot', end) - 16;
  }

  const isBeside = places.headline.x === places.kicker.x;
  let top = TOP;
  if (kicker) {
    const capitals = { ...label, weight: 600, colour: colours.accent, tracking: script.tracking };
    const style = { ...capitals, sizes: [24, 22, 20, 18], most: isBeside ? 1 : 3 };
    const bottom = put(kicker.toLocaleUpperCase(language), places.kicker, 110, style, 'top', top);
    if (isBeside) top = bottom + 28;
  }
  const sizes = isBeside
    ? [50, 46, 42, 38, 34, 30]
    : [104, 96, 88, 82, 76, 70, 64, 58, 52, 48, 44].filter((size) => size <= largest);
  const height = (isBeside ? end - 16 : FOOT) - top;
  put(headline, places.headline, height, { ...large, sizes, most: isBeside ? 8 : 5 }, 'top', top);
  return placed;
}

function scriptOf(language: string): Script {
  if (/^(?:zh|ja|yue|wuu)(?:-|$)/i.test(language)) return SQUARES;
  return isRightToLeft(language) ? CURSIVE : ALPHABET;
}

/** The drawing in its room, as large as it fits across; what is too high fades away. */
function drawChart({ svg, width, height }: CardChart, left: number, paper: string): string {
  const scale = Math.min(CHART_ROOM.width / width, Math.max(CHART_ROOM.height / height, LEAST_SCALE));
  const top = (CARD.height - CHART_ROOM.height) / 2;
  const [across, down] = [width * scale, height * scale];
  const isCut = down > CHART_ROOM.height + 1;
  const x = left + (CHART_ROOM.width - across) / 2;
  const y = isCut ? top : top + (CHART_ROOM.height - down) / 2;
  const placed = svg
    .replace(/ (?:width|height)="[\d.]+"/g, (attribute, at: number) => (at < svg.indexOf('>') ? '' : attribute))
    .replace(
      '<svg ',
      () => `<svg x="${round(x)}" y="${round(y)}" width="${round(across)}" height="${round(down)}" overflow="visible" `,
    );
  if (!isCut) return placed;
  const bottom = top + CHART_ROOM.height;
  return (
    placed +
    `<linearGradient id="fade" x2="0" y2="1"><stop stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient>` +
    `<rect y="${bottom - FADE}" width="${CARD.width}" height="${FADE}" fill="url(#fade)"/>` +
    `<rect y="${bottom}" width="${CARD.width}" height="${CARD.height - bottom}" fill="${paper}"/>`
  );
}

/** Below this, labels of 13 pixels can't be read where the card is shown at half its size. */
const LEAST_SCALE = 1.4;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
