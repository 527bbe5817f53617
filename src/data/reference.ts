import { SLUG } from '#site/slug.ts';

/** What a chart or a datum cites: a version of a dataset, and one of its resources where it has several. */
export interface Reference {
  dataset: string;
  version: string;
  resource?: string;
}

/** `2019-01-17`, `1.4.2`: letters, digits, dots and hyphens, a letter or digit first. */
export const VERSION = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;

/** In the place of a version: the newest that was not withdrawn. */
export const LATEST = 'latest';

/** As Data Package names resources: letters, digits, dots, hyphens and underscores. */
export const RESOURCE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * Reads `gdp@2026-02-24` or `gdp@2026-02-24/top-economies`.
 *
 * @returns undefined where the text is not a reference; whether what it names exists is `findResource`'s to say
 */
export function parseReference(text: string): Reference | undefined {
  const [, dataset = '', version = '', resource] = /^([^@]+)@([^/]+)(?:\/(.+))?$/s.exec(text) ?? [];
  if (!SLUG.test(dataset) || !VERSION.test(version)) return undefined;
  if (resource === undefined) return { dataset, version };
  return RESOURCE_NAME.test(resource) ? { dataset, version, resource } : undefined;
}

/** The text that `parseReference` reads. */
export function formatReference({ dataset, version, resource }: Reference): string {
  return resource === undefined ? `${dataset}@${version}` : `${dataset}@${version}/${resource}`;
}
