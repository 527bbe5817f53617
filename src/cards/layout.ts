import { isRightToLeft } from '#i18n/direction.ts';
import { cardSize } from '#site/urls.ts';
import { setBlock, type Block, type BlockStyle } from './block.ts';
import type { Card, CardColours, CardLetters } from './card.ts';
import { scriptOf } from './scripts.ts';

const MARGIN = 48;
/** The height of the rule, and the baseline of the site's name over it. */
export const RULE = 104;
const NAME = 74;
/** The top of the headline's first capitals, and the last baseline. */
const TOP = 158;
const FOOT = cardSize.height - 54;

/** Where things are across, from the side where the language begins. */
export interface Places {
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
const main: Room = { x: 356, width: cardSize.width - MARGIN - 356 };
export const ALONE: Places = {
  meridian: 318,
  rule: cardSize.width,
  name: main,
  kicker: rail,
  headline: main,
  foot: rail,
};

const column: Room = { x: MARGIN, width: 312 };
export const BESIDE_CHART: Places = {
  meridian: 408,
  rule: 408,
  name: column,
  kicker: column,
  headline: column,
  foot: column,
};

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
