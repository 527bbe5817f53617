/** A reference where the text quotes one: `"gdp@2026-02-24"`. */
const REFERENCE = /["'`]([a-z0-9][a-z0-9._-]*)@[^"'`\s]+["'`]/g;

/**
 * The datasets that an article refers to.
 *
 * @param source the article's MDX
 * @returns their names, each once, in the order of their first mention
 */
export function citedDatasets(source: string): string[] {
  return [...new Set(Array.from(source.matchAll(REFERENCE), ([, dataset = '']) => dataset))];
}
