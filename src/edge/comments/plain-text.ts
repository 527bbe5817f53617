/** Control characters, and those that turn the direction of what follows or can't be seen: nobody writes them by hand. */
const UNSEEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu;

/** More marks on one letter than any script writes; they would run over the lines around. */
const STACKED = /(\p{M}{6})\p{M}+/gu;

/** A text as people write it by hand: composed (NFC), without what can't be seen, and with at most one empty line at once. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(STACKED, '$1')
    .replaceAll(UNSEEN, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
