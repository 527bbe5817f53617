import type { Letters } from '#pictures/letters.ts';

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

/** Colours as six digits: `#0b5a66`. */
export type CardColours = Record<'paper' | 'ink' | 'inkSoft' | 'ruleStrong' | 'accent' | 'meridian', string>;

/** The letters of a card: of its headline and its site's name, and of all else. */
export interface CardLetters {
  headline: Letters;
  label: Letters;
}

/** A chart's drawing as SVG, in its own pixels. */
export interface CardChart {
  svg: string;
  width: number;
  height: number;
}

/** The room for a chart. Labels of 13 pixels are read at the least scale where the card is shown at half its size. */
export const CHART_ROOM = { width: 704, height: 534, leastScale: 1.25 } as const;
