import type { Version } from '#data/catalogue.ts';
import type { Licence } from '#data/descriptor.ts';
import { VERSION } from '#data/reference.ts';
import { terminalAsker, type Asker } from '#terminal/ask.ts';
import { Misuse } from '#terminal/command.ts';
import { licenceFrom, licenceNames } from './licences.ts';

/** What the file can't say of itself. */
export interface Facts {
  title: string;
  description?: string;
  sources: { title: string; path?: string }[];
  licenses: Licence[];
  version: string;
}

/** The facts of a version that is there. */
export function factsOf({ id, title, description, sources, licenses }: Version): Facts {
  return { version: id, title, description, sources: [...sources], licenses: [...licenses] };
}

export interface GivenFacts {
  title?: string;
  description?: string;
  source?: string;
  'source-url'?: string;
  licence?: string;
  'licence-url'?: string;
  version?: string;
}

/**
 * The facts from the flags and from the version before; the rest is asked for.
 *
 * @param taken the ids of versions that there are
 * @throws {Misuse} where there is nobody to ask: all flags that are missing
 */
export async function gatherFacts(
  given: GivenFacts,
  { name, before, taken, today }: { name: string; before?: Version; taken: readonly string[]; today: string },
  asker: Asker = terminalAsker,
): Promise<Facts> {
  const title = given.title ?? before?.title;
  const sources = given.source === undefined ? before?.sources : [sourceOf(given.source, given['source-url'])];
  const licenses = given.licence === undefined ? before?.licenses : [licenceFrom(given.licence, given['licence-url'])];
  const version = given.version ?? (asker.isThere ? undefined : freeVersion(today, taken));
  if (!asker.isThere) {
    const missing = Object.entries({ title, source: sources, licence: licenses }).filter(
      ([, fact]) => fact === undefined,
    );
    if (missing.length > 0) throw new Misuse(`missing: ${missing.map(([flag]) => `--${flag} "…"`).join(', ')}`);
  }
  const ask = async (question: string, standard?: string): Promise<string> => {
    for (;;) {
      const offered = standard === undefined ? '' : standard === '' ? ' (or nothing)' : ` [${standard}]`;
      const answer = await asker.ask(`${question}${offered}: `);
      if (answer !== '' || standard !== undefined) return answer || (standard ?? '');
    }
  };
  const askSource = async () => [sourceOf(await ask('Who made them'), await ask('Their address on the web', ''))];
  const askLicence = async () => {
    const licence = licenceFrom(await ask(`Licence (${licenceNames.slice(0, 4).join(', ')}, …)`));
    if (licence.path !== undefined) return [licence];
    const path = await ask('Its address on the web', licence.name === undefined ? undefined : '');
    return [path === '' ? licence : { ...licence, path }];
  };
  const facts = {
    title: title ?? (await ask('What the data are, in a few words', titleFrom(name))),
    description: given.description ?? before?.description,
    sources: [...(sources ?? (await askSource()))],
    licenses: [...(licenses ?? (await askLicence()))],
    version: version ?? (await ask('Version', freeVersion(today, taken))),
  };
  if (facts.licenses.some(({ name, path }) => name === undefined && path === undefined)) {
    throw new Misuse(`"${given.licence}" is no name of a licence: say where it can be read with --licence-url`);
  }
  if (taken.includes(facts.version)) {
    throw new Misuse(
      `there is ${name}@${facts.version} already: name another version, or say it with --version to add to it`,
    );
  }
  if (!VERSION.test(facts.version) || facts.version === 'latest') {
    throw new Misuse(`"${facts.version}" is no name for a version: use letters, digits, dots and hyphens`);
  }
  return facts;
}

function sourceOf(title: string, path: string | undefined) {
  return path === undefined || path === '' ? { title } : { title, path };
}

/** Today, and a number where there are more versions of the day. */
function freeVersion(today: string, taken: readonly string[]): string {
  if (!taken.includes(today)) return today;
  let number = 2;
  while (taken.includes(`${today}.${number}`)) number++;
  return `${today}.${number}`;
}

/** `it-security-spending` as words. */
function titleFrom(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
