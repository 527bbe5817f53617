/**
 * Control characters, halves of characters, and those that turn the direction of what follows or can't be seen: nobody
 * writes them by hand. The joiners stay, which Persian and emoji need.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{1D173}-\u{1D17A}]/gu;

/** Letters in hiding, but where they make a flag: https://unicode.org/reports/tr51/#flag-emoji-tag-sequences */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;

/** More joiners than the one that joins. */
const JOINERS = /([\u200C\u200D])[\u200C\u200D]+/g;

/** What leaves no ink: spaces, marks on nothing, joiners, and letters that are drawn as spaces. */
const BLANK = /^[\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]*$/u;

/** Whether a text leaves no ink at all. */
export function isBlank(value: string): boolean {
  return BLANK.test(value);
}

/** More marks on one letter than any script writes; they would run over the lines around. */
const STACKED = /(\p{M}{6})\p{M}+/gu;

/** A text as people write it by hand: composed (NFC), without what can't be seen, and with at most one empty line at once. */
export function plainText(text: string): string {
  return (
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(UNSEEN, (character) => (character === '\n' || character === '\t' ? character : ''))
      .replaceAll(TAGS, '$1')
      .replaceAll(JOINERS, '$1')
      // Marks that stood apart may be on one letter now.
      .normalize('NFC')
      .replaceAll(STACKED, '$1')
      .replaceAll(/[^\S\n]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  );
}
