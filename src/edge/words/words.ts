import { ar } from './ar.ts';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';

/** All that the edge says to readers, a block for each screen. `en` has them all; the others have the same keys. */
export type Words = ReturnType<typeof en>;

/** The refusals that a reader can meet. The others are a moderator's. */
export type ReaderRefusal = keyof Words['refusals'];

/** Writes a whole number as the page's language does. */
export type WriteNumber = (value: number) => string;

const languages: Readonly<Record<string, (write: WriteNumber) => Words>> = { ar, en, zh: zhHans };
const made = new Map<string, Words>();

/**
 * The words for a page.
 *
 * @param language BCP 47; a region or a script falls back on its language, an unknown language on English
 * @throws {RangeError} when the language is no tag of BCP 47
 */
export function words(language: string): Words {
  const known = made.get(language);
  if (known) return known;
  const numbers = new Intl.NumberFormat(language);
  const fresh = (languages[baseOf(language)] ?? en)((value) => numbers.format(value));
  made.set(language, fresh);
  return fresh;
}

/** Which way the words of a language run: an unknown language is answered in English. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return baseOf(language) === 'ar' ? 'rtl' : 'ltr';
}

function baseOf(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? language;
}
