import type { ChartTypes } from '#charts/index.ts';
import { findResource, type NotFound } from '#data/find.ts';
import type { Catalogue, Resource, Version } from '#data/catalogue.ts';
import { parseReference, type Reference } from '#data/reference.ts';
import { readAttributes, type Attributes } from '#mdx/attributes.ts';
import type { MdxSource } from '#mdx/sources.ts';
import type { Tag } from '#mdx/tags.ts';
import type { Place } from '#site/document.ts';
import type { ChartFiles } from '#specs/chart-files.ts';
import { withSpec, type NamedSpec } from '#specs/named-specs.ts';

/** The tags that cite data, and the attribute in which each does. */
export const citingTags = { Chart: 'data', Datum: 'from' } as const;

export type CitingTag = keyof typeof citingTags;

/** A tag that cites data, as its editor wrote it. */
export interface CitingElement {
  source: MdxSource;
  name: CitingTag;
  tag: Tag;
  /** Those of the tag, and those of the shared chart that it names. */
  attributes: Attributes;
  /** The shared chart that it names. */
  spec?: NamedSpec;
  /** The chart types of the site. */
  types: ChartTypes;
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
export function citingElements(source: MdxSource, { specs, types }: ChartFiles): CitingElement[] {
  return source.tagsAndScripts().tags.flatMap((tag) => {
    const { name } = tag;
    if (!isCiting(name)) return [];
    const own = readAttributes(tag);
    const spec = name === 'Chart' ? specs.get(String(own.values['spec'])) : undefined;
    const attributes = spec === undefined ? own : { ...own, values: withSpec(own.values, spec) };
    const written = attributes.values[citingTags[name]];
    const reference = typeof written === 'string' ? parseReference(written) : undefined;
    return [{ source, name, tag, attributes, spec, types, reference }];
  });
}

/** Where an attribute is written: in the text, or in the file of the shared chart; else where the tag is. */
export function placeOf({ source, tag, attributes, spec }: CitingElement, attribute = ''): Place & { file: string } {
  const own = attributes.places.get(attribute);
  if (own === undefined && spec && Object.hasOwn(spec.values, attribute)) {
    return { file: spec.file, ...spec.place(attribute) };
  }
  const { line, column } = own ?? tag;
  return { file: source.file, line, column };
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
export function citationsIn(sources: readonly MdxSource[], catalogue: Catalogue, files: ChartFiles): Citation[] {
  return sources.flatMap((source) =>
    citingElements(source, files).flatMap(({ reference, ...element }) => {
      if (reference === undefined) return [];
      const found = resolveCitation({ ...element, reference }, catalogue);
      return 'what' in found ? [] : [found];
    }),
  );
}

function isCiting(name: string): name is CitingTag {
  return Object.hasOwn(citingTags, name);
}
