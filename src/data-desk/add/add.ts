import { basename, resolve } from 'node:path';
import type { Catalogue, Version } from '#data/catalogue.ts';
import { SLUG } from '#site/slug.ts';
import { terminalAsker } from '#terminal/ask.ts';
import { Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { table } from '#terminal/table.ts';
import { contentOption, openCatalogue, referenceTo } from '../versions.ts';
import { factsOf, gatherFacts } from './facts.ts';
import { readIncoming, type Incoming } from './incoming.ts';
import { licenceNames } from './licences.ts';
import { writePackage } from './package.ts';
import { inferSchema, missingWords, type InferredSchema } from './schema.ts';

/** How many letters of an example are shown. */
const EXAMPLE = 30;

export const add = member(
  {
    name: 'add',
    short: 'make a new version of a dataset, or a new dataset, from a file',
    usage: 'npm run data -- add NAME FILE [--title "…"] [--source "…"] [--licence NAME] [--version ID] [--yes] …',
    about:
      'Takes CSV, TSV, XLSX, JSON, GeoJSON, TopoJSON or Parquet, finds out how it is written and which types its fields\nhave, and writes content/data/NAME/VERSION/ with a datapackage.json. What is not said by a flag is asked for, or taken\nfrom the version before. The file is kept as it is; of an XLSX file, one sheet is kept as CSV. With the --version of one\nthat is not locked yet, the file joins it as another table.',
    options: {
      title: { type: 'string', about: 'what the data are, in a few words' },
      description: { type: 'string', about: 'more of it, for readers' },
      source: { type: 'string', about: 'who made the data' },
      'source-url': { type: 'string', about: 'where they are on the web' },
      licence: { type: 'string', about: `${licenceNames.slice(0, 3).join(', ')} or another` },
      'licence-url': { type: 'string', about: 'where a licence can be read that is none of those well known' },
      version: { type: 'string', about: 'its name; today’s date where it is left out' },
      key: { type: 'string', about: 'the fields that tell rows apart, with commas between them; "" for none' },
      resource: { type: 'string', about: 'the name of the table; that of the file where it is left out' },
      sheet: { type: 'string', about: 'of an XLSX file: which sheet' },
      property: { type: 'string', about: 'of a JSON file: under which key the rows stand' },
      encoding: { type: 'string', about: 'of a text: windows-1252, gb18030, …' },
      delimiter: { type: 'string', about: 'of a text: what stands between cells' },
      dates: { type: 'string', about: 'dmy or mdy, where day and month look alike' },
      yes: { type: 'boolean', about: 'write without asking whether all is right' },
      ...contentOption,
    },
    words: ['NAME', 'FILE'],
  },
  async ({ content, dates, key, yes, ...given }, [name = '', file = '']) => {
    if (!SLUG.test(name))
      throw new Misuse(`"${name}" is no name for a dataset: use lower-case letters, digits, hyphens`);
    if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy')
      throw new Misuse(`--dates is dmy or mdy, not ${dates}`);
    const folder = resolve(content);
    const catalogue = await openCatalogue(folder);
    const { open, before, taken } = roomFor(name, given.version, catalogue);

    const read = await step(`Reading ${basename(file)}`, () => readIncoming(file, given), counted);
    const resource = given.resource ?? (open ? undefined : onlyResource(before)) ?? read.path.replace(/\.[^.]+$/, '');
    const incoming = open === undefined ? read : besideOthers(read, resource, open);
    const old = before?.resources.find((other) => other.name === resource);
    const hints = { dayOrder: dates, prefersComma: incoming.dialect.delimiter === ';' } as const;
    const keys = key === undefined ? undefined : key.split(',').filter((field) => field !== '');
    const inferred = await step('Finding types and key', () => inferSchema(incoming, hints, old, keys));
    console.log(`\n${describe(incoming, inferred)}\n`);

    const now = new Date().toISOString();
    const facts = open ? factsOf(open) : await gatherFacts(given, { name, before, taken, today: now.slice(0, 10) });
    const reference = `${name}@${facts.version}`;
    if (!yes && terminalAsker.isThere) {
      const answer = await terminalAsker.ask(`Write ${reference}? [Y/n]: `);
      if (/^n/i.test(answer)) return console.log('Nothing was written.');
    }
    const created = now.replace(/\.\d+Z$/, 'Z');
    const { schema } = inferred;
    await step('Writing it, and reading it back', () =>
      writePackage({ name, resource, incoming, facts, schema, created }, folder, open),
    );
    console.log(`Wrote ${content}/data/${name}/${facts.version}/: datapackage.json, ${incoming.path}`);
    console.log('\nRead the descriptor, and give fields a title, a unit and a description where readers want them.');
    console.log(`Then: npm run data -- lock ${reference}`);
    if (before !== undefined) console.log(`And:  npm run data -- diff ${name}@${before.id} ${reference}`);
  },
);

/** Where a file may go: into a version that is not locked yet, or into a new one after those that there are. */
function roomFor(name: string, version: string | undefined, { datasets, lock }: Catalogue) {
  const dataset = datasets.find((dataset) => dataset.name === name);
  const versions = dataset?.versions ?? [];
  const taken = [...versions.map(({ id }) => id), ...(dataset?.unreadable ?? [])];
  const open = versions.find(({ id }) => id === version);
  if (open !== undefined && lock.versions[referenceTo(open)] !== undefined) {
    throw new Misuse(
      `${referenceTo(open)} is locked and can't change: give the new version another name with --version`,
    );
  }
  return { open, before: open === undefined ? versions[0] : versions[versions.indexOf(open) + 1], taken };
}

/** A file that joins others in their folder. */
function besideOthers(incoming: Incoming, resource: string, open: Version): Incoming {
  if (open.resources.some(({ name }) => name === resource)) {
    throw new Misuse(`${referenceTo(open)} has a table "${resource}" already: name this one with --resource`);
  }
  const isFree = open.resources.every(({ path }) => path !== incoming.path);
  return isFree ? incoming : { ...incoming, path: `${resource}.${incoming.format}` };
}

function onlyResource(before: Version | undefined): string | undefined {
  return before?.resources.length === 1 ? before.resources[0]?.name : undefined;
}

function counted({ header, records }: Incoming): string {
  return `${records.length.toLocaleString('en')} rows, ${header.length} fields`;
}

function describe({ format, encoding, dialect, notes }: Incoming, { fields, schema, changes }: InferredSchema): string {
  const rows = fields.map(({ field, missing, example, notes }) => [
    field.name,
    field.type,
    example.length > EXAMPLE ? `${example.slice(0, EXAMPLE - 1)}…` : example,
    missing === 0 ? '' : missing.toLocaleString('en'),
    [...notes, ...(notes.length === 0 && missingWords(field) ? [`${missingWords(field)} as missing`] : [])].join('; '),
  ]);
  const key = [schema.primaryKey ?? []].flat();
  const written = [format, ...(encoding === 'utf-8' ? [] : [encoding]), ...Object.entries(dialect).map(inWords)];
  return [
    table(['field', 'type', 'example', 'missing', 'notes'], rows),
    '',
    `Written as: ${written.join(', ')}`,
    `Key: ${key.length === 0 ? 'none; rows will be compared whole (see --key)' : key.join(' and ')}`,
    ...notes.map((note) => `Note: ${note}`),
    ...(changes.length > 0 ? ['Otherwise than in the version before:', ...changes.map((change) => `  ${change}`)] : []),
  ].join('\n');
}

function inWords([property, value]: [string, unknown]): string {
  return `${property} ${JSON.stringify(value)}`;
}
