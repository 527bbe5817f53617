import { readCatalogue } from '#data/catalogue.ts';
import { contentDirectory } from './content-directory.ts';
import { oncePerBuild } from './once-per-build.ts';

/** The catalogue of the site, and what is wrong with it. */
export const siteCatalogue = oncePerBuild(() => readCatalogue(contentDirectory()));
