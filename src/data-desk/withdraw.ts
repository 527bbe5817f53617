import { resolve } from 'node:path';
import { citationsIn } from '#citations/citations.ts';
import { writeLock } from '#data/lock.ts';
import { readArticles, readPages } from '#mdx/sources.ts';
import { ContentError } from '#problem.ts';
import { readChartFiles } from '#specs/chart-files.ts';
import { Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { contentOption, openCatalogue, referenceTo, versionNamed } from './versions.ts';

export const withdraw = member(
  {
    name: 'withdraw',
    short: 'mark a version as not to be used, with the reason',
    usage: 'npm run data -- withdraw NAME@VERSION --reason "…" [--instead NAME@VERSION] [--content DIR]',
    about:
      'Marks a locked version as withdrawn. It stays on the site, with the reason; texts that cite it no longer build until\nthey cite another or tell their readers of it. --reason "" takes the mark away again.',
    options: {
      reason: { type: 'string', about: 'why, in words for readers' },
      instead: { type: 'string', about: 'the version that stands in its place' },
      ...contentOption,
    },
    words: ['NAME@VERSION'],
  },
  async ({ reason, instead, content }, [word = '']) => {
    if (reason === undefined) throw new Misuse('missing option: --reason "…", which readers are told');
    const catalogue = await openCatalogue(content);
    const version = versionNamed(word, catalogue);
    const reference = referenceTo(version);
    const entry = catalogue.lock.versions[reference];
    if (entry === undefined) {
      const fix = 'remove its folder: what was never locked was never published';
      throw new ContentError([{ file: reference, what: 'it is not locked, so there is nothing to withdraw', fix }]);
    }
    if (instead !== undefined && versionNamed(instead, catalogue) === version) {
      throw new Misuse('a version can not stand in its own place');
    }
    const { files } = entry;
    const on = new Date().toISOString().slice(0, 10);
    const withdrawn = { on, reason: reason.trim(), ...(instead !== undefined && { instead }) };
    const marked = reason.trim() === '' ? { files } : { files, withdrawn };
    await writeLock(resolve(content), { ...catalogue.lock.versions, [reference]: marked });
    console.log(reason.trim() === '' ? `${reference} is no longer withdrawn.` : `${reference} is withdrawn.`);

    const sources = [...(await readArticles(resolve(content))), ...(await readPages(resolve(content)))];
    const chartFiles = await readChartFiles(resolve(content));
    const citing = citationsIn(sources, catalogue, chartFiles).filter((citation) => citation.version === version);
    if (citing.length === 0 || reason.trim() === '') return;
    console.log('\nIt is cited here:');
    for (const { source, tag } of citing) console.log(`  ${source.file}:${tag.line}:${tag.column}  <${tag.name}>`);
    console.log(`\nNext: npm run data -- upgrade ${instead ?? `${version.dataset}@NEW`}`);
  },
);
