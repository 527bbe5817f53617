import { findResource, type NotFound } from '#data/find.ts';
import type { Catalogue, Resource, Version } from '#data/catalogue.ts';
import { parseReference, type Reference } from '#data/reference.ts';
import { readAttributes, type Attributes } from '#mdx/attributes.ts';
import type { MdxSource } from '#mdx/sources.ts';
import type { Tag } from '#mdx/tags.ts';

/** The tags that cite data, and the attribute in which each does. */
export const citingTags = { Chart: 'data', Datum: 'from' } as const;

export type CitingTag = keyof typeof citingTags;

/** A tag that cites data, as its editor wrote it. */
export interface CitingElement {
  source: MdxSource;
  name: CitingTag;
  tag: Tag;
  attributes: Attributes;
  /** What stands in the attribute that cites; undefined where it is no text or no reference. */
  reference: Reference | undefined;
}

/** A place in the content that cites a version that is there. */
export interface Citation extends CitingElement {
  reference: Reference;
  version: Version;
  resource: Resource;
}

/** Every `<Chart>` and `<Datum>` of an article or a page, in the order of its text. */
export function citingElements(source: MdxSource): CitingElement[] {
  return source.tagsAndScripts().tags.flatMap((tag) => {
    if (!isCiting(tag.name)) return [];
    const attributes = readAttributes(tag);
    const written = attributes.values[citingTags[tag.name]];
    const reference = typeof written === 'string' ? parseReference(written) : undefined;
    return [{ source, name: tag.name, tag, attributes, reference }];
  });
}

/** What an element cites, or why it leads nowhere. */
export function resolveCitation(
  { reference, ...element }: CitingElement & { reference: Reference },
  catalogue: Catalogue,
): Citation | NotFound {
  const found = findResource(catalogue, reference);
  return 'what' in found ? found : { ...element, reference, ...found };
}

/** The index of the content: every place that cites data which are there, source by source. */
export function citationsIn(sources: readonly MdxSource[], catalogue: Catalogue): Citation[] {
  return sources.flatMap((source) =>
    citingElements(source).flatMap(({ reference, ...element }) => {
      if (reference === undefined) return [];
      const found = resolveCitation({ ...element, reference }, catalogue);
      return 'what' in found ? [] : [found];
    }),
  );
}

function isCiting(name: string): name is CitingTag {
  return Object.hasOwn(citingTags, name);
}
