import type { Version } from '#data/catalogue.ts';

/** Who made a version's data, by name: its contributors, or else its sources. */
export function makersOf({ contributors, sources }: Pick<Version, 'contributors' | 'sources'>): string[] {
  const named = contributors.flatMap(({ title, givenName, familyName, organization }) => {
    const name = title ?? ([givenName, familyName].filter(Boolean).join(' ') || organization);
    return name === undefined ? [] : [name];
  });
  return named.length > 0 ? named : sources.map(({ title }) => title);
}

/** The year in which a version was made; empty where its descriptor does not say. */
export function yearOf({ created = '' }: Pick<Version, 'created'>): string {
  return /^\d{4}/.exec(created)?.[0] ?? '';
}

/**
 * A version as an entry of BibTeX.
 *
 * @see https://ctan.org/pkg/biblatex, `@dataset`
 */
export function bibtexOf(version: Version, site: string, address: string): string {
  const { dataset, id, title } = version;
  // Braces around each name keep an organisation from being taken for a given name and a surname.
  const fields = {
    author: makersOf(version)
      .map((name) => `{${plain(name)}}`)
      .join(' and '),
    title: `{${plain(title)}}`,
    version: plain(id),
    publisher: plain(site),
    year: yearOf(version),
    url: address,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return `@dataset{${dataset}-${id},\n${lines.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}`;
}

/** A text without the signs that BibTeX reads as its own. */
function plain(text: string): string {
  return text.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, '\\$&');
}
