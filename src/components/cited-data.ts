import type { Resource, Version } from '#data/catalogue.ts';
import { findResource } from '#data/find.ts';
import { readTable } from '#data/read.ts';
import { parseReference } from '#data/reference.ts';
import { standingOf, type Standing } from '#data/standing.ts';
import type { Table } from '#data/table.ts';
import { ContentError } from '#problem.ts';
import { siteCatalogue } from '#site/site-catalogue.ts';

/** What a chart or a datum on a page cites, read. */
export interface CitedData {
  version: Version;
  standing: Standing;
  resource: Resource;
  table: Table;
}

/**
 * Reads what a tag cites.
 *
 * @param written the reference, as its attribute has it
 * @param place what the tag is called in problems
 * @throws {ContentError} where it leads nowhere, or the data have problems
 */
export async function citedData(written: unknown, place: string): Promise<CitedData> {
  const reference = parseReference(String(written));
  if (reference === undefined) {
    const what = `"${String(written)}" is not a reference to a dataset`;
    throw new ContentError([{ file: place, what, fix: 'write "dataset@version"' }]);
  }
  const { catalogue } = await siteCatalogue();
  const found = findResource(catalogue, reference);
  if ('what' in found) throw new ContentError([{ file: place, what: found.what, fix: found.fix }]);
  const { table, problems } = await readTable(found.resource);
  if (problems.length > 0) throw new ContentError(problems);
  const dataset = catalogue.datasets.find(({ name }) => name === reference.dataset);
  return { ...found, table, standing: standingOf(found.version, dataset ?? { versions: [] }) };
}
