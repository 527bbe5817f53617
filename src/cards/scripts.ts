import { isRightToLeft } from '#i18n/direction.ts';
import { CHINESE, HEADLINES, LABELS, type FaceStack } from '#pictures/faces.ts';

/** How a script is set, in parts of the size. */
export interface Script {
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

/** How a language is set; BCP 47. */
export function scriptOf(language: string): Script {
  if (/^(?:zh|ja|yue|wuu)(?:-|$)/i.test(language)) return SQUARES;
  return isRightToLeft(language) ? CURSIVE : ALPHABET;
}
