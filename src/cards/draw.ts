import { isRightToLeft } from '#i18n/direction.ts';
import { cardSize as CARD } from '#site/urls.ts';
import { CHART_ROOM, type Card, type CardChart, type CardColours, type CardLetters } from './card.ts';
import { ALONE, BESIDE_CHART, RULE, setTexts } from './layout.ts';

/** The scale of a chart of which only the beginning is shown, and the height over which it fades away. */
const CUT_SCALE = 1.8;
const FADE = 72;

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

/** The drawing in its room, as large as it fits; one that would be too small there is cut off, and fades away. */
function drawChart({ svg, width, height }: CardChart, left: number, paper: string): string {
  const whole = Math.min(CHART_ROOM.width / width, CHART_ROOM.height / height);
  const isCut = whole < CHART_ROOM.leastScale;
  const scale = isCut ? Math.min(CHART_ROOM.width / width, CUT_SCALE) : whole;
  const [across, down] = [width * scale, height * scale];
  const top = (CARD.height - CHART_ROOM.height) / 2;
  const bottom = top + CHART_ROOM.height;
  const x = left + (CHART_ROOM.width - across) / 2;
  const y = isCut ? top : top + (CHART_ROOM.height - down) / 2;
  const place = `x="${round(x)}" y="${round(y)}" width="${round(across)}" height="${round(down)}" overflow="visible"`;
  const placed = svg.replace(/^<svg [^>]*>/, (opening) =>
    opening.replace(/ (?:width|height)="[\d.]+"/g, '').replace('<svg ', `<svg ${place} `),
  );
  if (!isCut) return placed;
  return [
    placed,
    `<linearGradient id="fade" x2="0" y2="1"><stop stop-color="${paper}" stop-opacity="0"/>`,
    `<stop offset="1" stop-color="${paper}"/></linearGradient>`,
    `<rect y="${bottom - FADE}" width="${CARD.width}" height="${FADE}" fill="url(#fade)"/>`,
    `<rect y="${bottom}" width="${CARD.width}" height="${CARD.height - bottom}" fill="${paper}"/>`,
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
