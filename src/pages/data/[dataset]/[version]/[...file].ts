import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasets, versionFiles } from '../../../_datasets.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await datasets()).flatMap(({ name, dataset }) =>
    dataset.versions.flatMap((version) =>
      versionFiles(version).map((file) => ({
        params: { dataset: name, version: version.id, file },
        props: { path: join(version.directory, file) },
      })),
    ),
  );

/** A file of a version, byte for byte as its editor wrote it. */
export const GET: APIRoute<{ path: string }> = async ({ props }) => new Response(await readFile(props.path));
