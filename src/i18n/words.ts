import { ar, arabic } from './ar.ts';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';

/** The words of the interface; `en` has them all, and every other language has the same keys. */
export type Words = typeof en;

const arabics = new Map([['ar', ar]]);

/**
 * The words for a page.
 *
 * @param language BCP 47; a region falls back on its language (`en-GB` on `en`), an unknown language on English
 */
export function words(language: string): Words {
  switch (baseOf(language)) {
    // Simplified characters for Taiwan and Hong Kong too: their readers know them, and English would be the stranger one.
    case 'zh':
      return zhHans;
    case 'ar':
      return arabicOf(language);
    default:
      return en;
  }
}

/** @returns undefined for what is no tag of a language */
function baseOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().language;
  } catch {
    return undefined;
  }
}

function arabicOf(language: string): Words {
  const made = arabics.get(language) ?? arabic(language);
  arabics.set(language, made);
  return made;
}
