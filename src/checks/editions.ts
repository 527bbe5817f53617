import { nearest, type Problem } from '#problem.ts';
import { editionFor, editionsOf } from '#site/edition.ts';
import type { WrittenDocument } from '#site/document.ts';
import type { Site } from '#site/site.ts';
import { languageOf } from '#mdx/sources.ts';
import type { Check, Content } from './content.ts';

/** Each edition has a language of its own, knows the site's sections, and opens with articles that it has. */
export const editions: Check = (content) => {
  const { site, siteDocument: document } = content;
  if (site === undefined || document === undefined) return [];
  return [...languages(site, document), ...sections(site, document), ...leads(site, document, content)];
};

function languages({ language, editions }: Site, document: WrittenDocument): Problem[] {
  const known = new Set([language.toLowerCase()]);
  return editions.flatMap(({ language }, index) => {
    const isTaken = known.has(language.toLowerCase());
    known.add(language.toLowerCase());
    if (!isTaken) return [];
    const what = `there is an edition in ${language} already`;
    return [
      { file: document.file, ...document.place(['editions', index, 'language']), what, fix: 'keep one of the two' },
    ];
  });
}

function sections({ sections, editions }: Site, document: WrittenDocument): Problem[] {
  const ids = sections.map(({ id }) => id);
  return editions.flatMap((edition, index) =>
    Object.keys(edition.sections)
      .filter((id) => !ids.includes(id))
      .map((id) => {
        const meant = nearest(id, ids);
        return {
          file: document.file,
          ...document.place(['editions', index, 'sections', id]),
          what: `the edition in ${edition.language} names a section "${id}", which the site does not have`,
          fix: meant === undefined ? `use ${ids.join(', ')}` : `did you mean "${meant}"?`,
        };
      }),
  );
}

function leads(site: Site, document: WrittenDocument, { articles }: Content): Problem[] {
  const all = editionsOf(site);
  const inEdition = Map.groupBy(articles, (article) => editionFor(languageOf(article, site.language), all).prefix);
  return all.flatMap(({ lead, prefix }, index) => {
    const names = (inEdition.get(prefix) ?? []).map(({ name }) => name);
    const path = index === 0 ? ['lead'] : ['editions', index - 1, 'lead'];
    return lead.flatMap((name, at) => {
      if (names.includes(name)) return [];
      const isElsewhere = articles.some((article) => article.name === name);
      const meant = nearest(name, names);
      const what = isElsewhere
        ? `the front page is to open with "${name}", which is in the language of another edition`
        : `the front page is to open with "${name}", which does not exist`;
      const fix = isElsewhere
        ? 'name its translation, or move it to the lead of that edition'
        : meant === undefined
          ? 'name the folder of an article, or remove it'
          : `did you mean "${meant}"?`;
      return [{ file: document.file, ...document.place([...path, at]), what, fix }];
    });
  });
}
