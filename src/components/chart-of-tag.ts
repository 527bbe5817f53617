import { siteChartFiles } from '#specs/site-chart-files.ts';
import { placeChart, type PlacedChart } from './placed-chart.ts';

/** The chart that a tag's attributes and the shared chart that it names say. */
export async function resolveChart(
  { spec: named, ...own }: Readonly<Record<string, unknown>>,
  { language, place }: { language: string; place: string },
): Promise<PlacedChart> {
  const { specs, types } = await siteChartFiles();
  const shared = specs.get(String(named));
  return placeChart({ ...(shared && { id: shared.name, ...shared.values }), ...own }, { language, types, place });
}
