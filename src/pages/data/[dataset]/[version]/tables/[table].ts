import type { APIRoute, GetStaticPaths } from 'astro';
import type { Resource } from '#data/catalogue.ts';
import { tableAsCsv, tableAsJson } from '#data/export.ts';
import { readTable } from '#data/read.ts';
import { datasets } from '../../../../_datasets.ts';

const writers = { csv: tableAsCsv, json: tableAsJson };

interface Props {
  resource: Resource;
  format: keyof typeof writers;
}

export const getStaticPaths: GetStaticPaths = async () =>
  (await datasets()).flatMap(({ dataset }) =>
    dataset.versions.flatMap((version) =>
      version.resources.flatMap((resource) =>
        (['csv', 'json'] as const).map((format) => ({
          params: { dataset: dataset.name, version: version.id, table: `${resource.name}.${format}` },
          props: { resource, format },
        })),
      ),
    ),
  );

/** A table as CSV or JSON, whatever its file is written as. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const { table } = await readTable(props.resource);
  return new Response(writers[props.format](table));
};
