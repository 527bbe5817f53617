import { citingTags, placeOf, resolveCitation, type CitingElement } from '#citations/citations.ts';
import { readTable } from '#data/read.ts';
import type { Table } from '#data/table.ts';
import type { Problem } from '#problem.ts';
import type { Place } from '#site/document.ts';
import type { Content } from './content.ts';

/** What is wrong with a tag; it stands where its attribute does, or the tag, unless it says where. */
export interface TagFault {
  attribute?: string;
  what: string;
  fix: string;
  place?: Place;
}

/** The table that a tag cites, or why there is none; neither where that is said elsewhere. */
export async function citedTable(
  { reference, ...element }: CitingElement,
  { catalogue }: Content,
): Promise<{ table?: Table; fault?: TagFault }> {
  const attribute = citingTags[element.name];
  const { values, places } = element.attributes;
  const written = values[attribute];
  const fix = `write ${attribute}="dataset@version" or ${attribute}="dataset@version/resource"`;
  if (written === undefined) {
    if (places.has(attribute)) return {};
    return { fault: { attribute, what: `the ${element.name === 'Chart' ? 'chart' : 'datum'} has no data`, fix } };
  }
  if (reference === undefined) {
    return {
      fault: { attribute, what: `${attribute} ${JSON.stringify(written)} is not a reference to a dataset`, fix },
    };
  }
  const found = resolveCitation({ ...element, reference }, catalogue);
  if ('what' in found) return found.unreadable ? {} : { fault: { attribute, what: found.what, fix: found.fix } };
  const { table, problems } = await readTable(found.resource);
  // Without rows nothing can be said of the tag; why there are none is said of the file.
  return problems.length > 0 && table.rows.length === 0 ? {} : { table };
}

/** Faults as problems, each where its attribute is written. */
export function tagProblems(element: CitingElement, faults: readonly TagFault[]): Problem[] {
  return faults.map(({ attribute, what, fix, place }) => ({
    ...(place === undefined
      ? placeOf(element, attribute)
      : { file: element.source.file, line: place.line, column: place.column }),
    what,
    fix,
  }));
}

/** Whether an attribute was read: a fault of one whose value could not be read would only be the echo of that. */
export function wasRead(attribute: string | undefined, { attributes }: CitingElement): boolean {
  return attribute === undefined || attribute in attributes.values || !attributes.places.has(attribute);
}
