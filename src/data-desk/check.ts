import type { Version } from '#data/catalogue.ts';
import { problemsOf } from '#data/problems.ts';
import { ContentError } from '#problem.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { contentOption, openCatalogue } from './versions.ts';

export const check = member(
  {
    name: 'check',
    short: 'read every row of every version, and say what is wrong',
    usage: 'npm run data -- check [NAME] [--content DIR]',
    about: 'Reads all versions of all datasets, or of one, by their schemas. `npm run check` does that and much more.',
    options: contentOption,
    words: ['NAME?'],
  },
  async ({ content }, [name]) => {
    const { datasets } = await openCatalogue(content);
    const versions = datasets
      .filter((dataset) => name === undefined || dataset.name === name)
      .flatMap(({ versions }) => versions);
    const found = await step(
      'Reading',
      () => problemsIn(versions),
      (problems) => (problems.length > 0 ? '' : `${versions.length} versions`),
    );
    if (found.length > 0) throw new ContentError(found);
    console.log('\nNothing is wrong.');
  },
);

async function problemsIn(versions: readonly Version[]) {
  const found = [];
  for (const version of versions) found.push(...(await problemsOf(version)));
  return found;
}
