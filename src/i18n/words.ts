import { en } from './en.ts';

/** The words of the interface; `en` has them all, and every other language has the same keys. */
export type Words = typeof en;

const languages: Readonly<Record<string, Words>> = { en };

/**
 * The words for a page.
 *
 * @param language BCP 47; a region falls back on its language (`en-GB` on `en`), an unknown language on English
 */
export function words(language: string): Words {
  const [base = language] = language.split('-');
  return languages[language] ?? languages[base] ?? en;
}
