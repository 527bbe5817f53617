import type { Section, Site } from './site.ts';

/** The publication in one of its languages, as lists and mastheads show it. */
export interface Edition {
  /** BCP 47. */
  language: string;
  /** What its addresses begin with: nothing, or `/zh-hans`. */
  prefix: string;
  name: string;
  tagline?: string;
  description: string;
  sections: Section[];
  /** Slugs, the largest first. */
  lead: readonly string[];
  /** For comments, in its language; none where they have not been translated. */
  rules?: string[];
}

/** All editions, that of the site's own language first. */
export function editionsOf(
  site: Pick<Site, 'language' | 'name' | 'tagline' | 'description' | 'sections' | 'lead' | 'editions' | 'comments'>,
): [Edition, ...Edition[]] {
  const { language, name, tagline, description, sections, lead } = site;
  const rules = [site.comments.rules].flat();
  const others = site.editions.map((edition) => ({
    language: edition.language,
    prefix: `/${edition.language.toLowerCase()}`,
    name: edition.name ?? name,
    tagline: edition.tagline ?? (edition.name === undefined ? tagline : undefined),
    description: edition.description ?? description,
    sections: sections.map((section) => translated(section, edition.sections[section.id])),
    lead: edition.lead,
    ...(edition.rules !== undefined && { rules: [edition.rules].flat() }),
  }));
  return [{ language, prefix: '', name, tagline, description, sections, lead, rules }, ...others];
}

/** A section's description is in the site's language; under a name of its own it would be foreign. */
function translated({ id, title, description }: Section, own: string | undefined): Section {
  return own === undefined ? { id, title, description } : { id, title: own };
}

/**
 * The edition that shows texts of a language: the one that has it, or its closest relation, or else the site's own.
 *
 * @param language BCP 47
 */
export function editionFor(language: string, editions: readonly [Edition, ...Edition[]]): Edition {
  const wanted = new Intl.Locale(language).maximize();
  const kin = (edition: Edition) => {
    const { language: base, script } = new Intl.Locale(edition.language).maximize();
    return base === wanted.language && script === wanted.script;
  };
  return editions.find((edition) => edition.language === language) ?? editions.find(kin) ?? editions[0];
}
