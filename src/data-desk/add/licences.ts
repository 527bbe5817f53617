import type { Licence } from '#data/descriptor.ts';

/** Licences under which data are published most often, by their SPDX names. */
const known: Record<string, { title: string; path: string }> = {
  'CC0-1.0': { title: 'CC0 1.0 Universal', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'CC-BY-4.0': { title: 'Creative Commons Attribution 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-3.0': { title: 'Creative Commons Attribution 3.0', path: 'https://creativecommons.org/licenses/by/3.0/' },
  'CC-BY-SA-4.0': {
    title: 'Creative Commons Attribution-ShareAlike 4.0',
    path: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  'CC-BY-NC-4.0': {
    title: 'Creative Commons Attribution-NonCommercial 4.0',
    path: 'https://creativecommons.org/licenses/by-nc/4.0/',
  },
  'ODC-PDDL-1.0': {
    title: 'Open Data Commons Public Domain Dedication and Licence 1.0',
    path: 'https://opendatacommons.org/licenses/pddl/1-0/',
  },
  'ODC-By-1.0': {
    title: 'Open Data Commons Attribution 1.0',
    path: 'https://opendatacommons.org/licenses/by/1-0/',
  },
  'ODbL-1.0': {
    title: 'Open Data Commons Open Database License 1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  'OGL-UK-3.0': {
    title: 'Open Government Licence 3.0',
    path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
  'DL-DE-BY-2.0': { title: 'Data licence Germany – attribution 2.0', path: 'https://www.govdata.de/dl-de/by-2-0' },
  'DL-DE-ZERO-2.0': { title: 'Data licence Germany – Zero 2.0', path: 'https://www.govdata.de/dl-de/zero-2-0' },
};

export const licenceNames = Object.keys(known);

/**
 * A licence from its name or its title.
 *
 * @param url where it can be read, for one that is not known by its name
 */
export function licenceFrom(written: string, url?: string): Licence {
  const name = licenceNames.find((name) => name.toLowerCase() === written.toLowerCase());
  const path = url === undefined || url === '' ? {} : { path: url };
  if (name !== undefined) return { name, ...known[name], ...path };
  // The standard's names are of letters, digits, dots, hyphens and underscores; words are a title.
  return /^[\w.-]+$/.test(written) ? { name: written, ...path } : { title: written, ...path };
}
