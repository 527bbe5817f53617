import { contentDirectory } from './content-directory.ts';
import { oncePerBuild } from './once-per-build.ts';
import { readSite } from './site.ts';

const site = oncePerBuild(() => readSite(contentDirectory()));

/**
 * The language of what an edition has no words of its own for, datasets among it, for the `lang` attribute.
 *
 * @returns undefined on pages in that language
 */
export async function ownLanguage(page: string): Promise<string | undefined> {
  return foreign((await site()).language, page);
}

/** A language for the `lang` attribute: undefined where it is the page's. */
export function foreign(language: string, page: string): string | undefined {
  return language === page ? undefined : language;
}
