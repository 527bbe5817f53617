import type { Catalogue, Version } from '#data/catalogue.ts';
import { readTable } from '#data/read.ts';
import { nearest } from '#problem.ts';
import { Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { table } from '#terminal/table.ts';
import { contentOption, openCatalogue, referenceTo } from './versions.ts';

export const list = member(
  {
    name: 'list',
    short: 'show the datasets and their versions',
    usage: 'npm run data -- list [NAME] [--json] [--content DIR]',
    about: 'Lists every version of every dataset, or of one, newest first.',
    options: { json: { type: 'boolean', about: 'for a program' }, ...contentOption },
    words: ['NAME?'],
  },
  async ({ json, content }, [name]) => {
    const catalogue = await openCatalogue(content);
    const versions = versionsOf(catalogue, name);
    const rows = await Promise.all(versions.map((version) => rowOf(version, catalogue)));
    if (json) return console.log(JSON.stringify(rows, null, 2));
    if (rows.length === 0) return console.log('There are no datasets yet. The first: npm run data -- add NAME FILE');
    const cells = rows.map(({ version, title, resources, licence, state }) => [
      version,
      state,
      resources.map((resource) => `${resource.name} (${resource.rows.toLocaleString('en')})`).join(', '),
      licence,
      title,
    ]);
    console.log(table(['version', 'state', 'resources (rows)', 'licence', 'title'], cells));
  },
);

function versionsOf({ datasets }: Catalogue, name: string | undefined): Version[] {
  if (name === undefined) return datasets.flatMap(({ versions }) => versions);
  const found = datasets.find((dataset) => dataset.name === name);
  if (found !== undefined) return [...found.versions];
  const meant = nearest(
    name,
    datasets.map((dataset) => dataset.name),
  );
  throw new Misuse(`unknown dataset: ${name}${meant ? ` (did you mean ${meant}?)` : ''}`);
}

async function rowOf(version: Version, { lock }: Catalogue) {
  const resources = version.resources.map(async (resource) => {
    const { table, problems } = await readTable(resource);
    return { name: resource.name, rows: table.rows.length, problems: problems.length };
  });
  const read = await Promise.all(resources);
  const reference = referenceTo(version);
  const broken = read.some(({ problems }) => problems > 0);
  const isLocked = lock.versions[reference] !== undefined;
  return {
    version: reference,
    state: version.withdrawn ? 'withdrawn' : broken ? 'has problems' : isLocked ? 'locked' : 'not locked',
    resources: read,
    licence: version.licenses.map(({ name, title, path }) => name ?? title ?? path).join(', '),
    title: version.title,
  };
}
