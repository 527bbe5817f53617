import { resolve } from 'node:path';
import { readCatalogue, type Catalogue, type Version } from '#data/catalogue.ts';
import { findVersion } from '#data/find.ts';
import { formatReference, parseReference } from '#data/reference.ts';
import { ContentError } from '#problem.ts';
import { Misuse } from '#terminal/command.ts';

/** The option that every command of the data desk takes. */
export const contentOption = {
  content: { type: 'string', default: 'content', about: 'the folder that editors write in' },
} as const;

/**
 * The catalogue of a content folder.
 *
 * @throws {ContentError} with every problem of its descriptors and of the lock
 */
export async function openCatalogue(content: string): Promise<Catalogue> {
  const { catalogue, problems } = await readCatalogue(resolve(content));
  if (problems.length > 0) throw new ContentError(problems);
  return catalogue;
}

/**
 * The version that a word of the command names: `gdp@2026-02-24`.
 *
 * @throws {Misuse} where the word is no reference
 * @throws {ContentError} where there is no such version
 */
export function versionNamed(word: string, catalogue: Catalogue): Version {
  const reference = parseReference(word);
  if (reference === undefined || reference.resource !== undefined) {
    throw new Misuse(`"${word}" does not name a version: write NAME@VERSION, as gdp@2026-02-24`);
  }
  const found = findVersion(catalogue, reference);
  if ('what' in found) throw new ContentError([{ file: word, what: found.what, fix: found.fix }]);
  return found.version;
}

/** `gdp@2026-02-24` */
export function referenceTo({ dataset, id }: Pick<Version, 'dataset' | 'id'>): string {
  return formatReference({ dataset, version: id });
}
