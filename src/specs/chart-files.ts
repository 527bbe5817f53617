import { chartTypes, type ChartTypes } from '#charts/index.ts';
import type { Problem } from '#problem.ts';
import { readDrawings } from './drawings.ts';
import { readNamedSpecs, type NamedSpec } from './named-specs.ts';

/** What a site has in content/charts. */
export interface ChartFiles {
  /** Charts that several articles share, by name. */
  specs: ReadonlyMap<string, NamedSpec>;
  /** All chart types of the site: Dateline's own, and those drawn by hand. */
  types: ChartTypes;
}

/** A site without content/charts. */
export const noChartFiles: ChartFiles = { specs: new Map(), types: chartTypes };

export async function readChartFiles(contentDirectory: string): Promise<ChartFiles & { problems: Problem[] }> {
  const [{ specs, problems }, drawn] = await Promise.all([
    readNamedSpecs(contentDirectory),
    readDrawings(contentDirectory),
  ]);
  return { specs, types: { ...chartTypes, ...drawn.types }, problems: [...problems, ...drawn.problems] };
}
