import { readCatalogue, type Catalogue } from '#data/catalogue.ts';
import type { Problem } from '#problem.ts';
import { contentDirectory } from './content-directory.ts';

let read: Promise<{ catalogue: Catalogue; problems: Problem[] }> | undefined;

/** The catalogue of the site: read once for a build, and each time for the preview, in which it may change. */
export function siteCatalogue(): Promise<{ catalogue: Catalogue; problems: Problem[] }> {
  if (import.meta.env.DEV) return readCatalogue(contentDirectory());
  return (read ??= readCatalogue(contentDirectory()));
}
