import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { nearest, type Problem } from '#problem.ts';
import { readYaml, type WrittenDocument } from '#site/document.ts';
import { checkDocument } from '#site/faults.ts';
import { siteSchema, type Site } from '#site/site.ts';
import type { Check } from './content.ts';
import { ifMissing } from '#mdx/sources.ts';

/** site.yaml is there and is what the schema wants, and its navigation leads to pages that exist. */
export const siteFile: Check = ({ site, siteDocument, siteProblems, pages }) => {
  const names = pages.map(({ name }) => name);
  const lost = (site?.navigation ?? []).flatMap((name, index) =>
    names.includes(name) || siteDocument === undefined ? [] : [lostPage(name, index, names, siteDocument)],
  );
  return [...siteProblems, ...lost];
};

/** What content/site.yaml gives the checks. */
export interface SiteFile {
  site?: Site;
  document?: WrittenDocument;
  problems: Problem[];
}

export async function readSiteFile(contentDirectory: string): Promise<SiteFile> {
  const path = join(contentDirectory, 'site.yaml');
  const file = relative(process.cwd(), path);
  const text = await readFile(path, 'utf8').catch(ifMissing);
  if (text === undefined) {
    if (!existsSync(contentDirectory)) {
      const folder = relative(process.cwd(), contentDirectory);
      return { problems: [{ file: folder, what: 'there is no such folder', fix: 'correct its name after --content' }] };
    }
    const fix = 'write it with name, description, address, language, sections and comments';
    return { problems: [{ file, what: 'the file is missing', fix }] };
  }
  const { document, problems } = readYaml(text, file);
  if (document === undefined) return { problems };
  const { value: site, problems: faults } = checkDocument(siteSchema, document);
  return { site, document, problems: site === undefined ? faults : repeatedSections(site, document) };
}

function repeatedSections({ sections }: Site, document: WrittenDocument): Problem[] {
  const ids = sections.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const place = document.place(['sections', index, 'id']);
    return [
      {
        file: document.file,
        ...place,
        what: `the section "${id}" is there twice`,
        fix: 'give one of the two another id',
      },
    ];
  });
}

function lostPage(name: string, index: number, names: readonly string[], document: WrittenDocument): Problem {
  const meant = nearest(name, names);
  return {
    file: document.file,
    ...document.place(['navigation', index]),
    what: `the navigation names a page "${name}", which does not exist`,
    fix: meant === undefined ? `write it as pages/${name}.mdx, or remove it` : `did you mean "${meant}"?`,
  };
}
