import { withSpec } from '#specs/named-specs.ts';
import { siteChartFiles } from '#specs/site-chart-files.ts';
import { placeChart, type PlacedChart } from './placed-chart.ts';

/** The chart that a tag's attributes and the shared chart that it names say. */
export async function resolveChart(
  attributes: Readonly<Record<string, unknown>>,
  { language, place }: { language: string; place: string },
): Promise<PlacedChart> {
  const { specs, types } = await siteChartFiles();
  const shared = specs.get(String(attributes['spec']));
  return placeChart(shared ? withSpec(attributes, shared) : attributes, { language, types, place });
}
