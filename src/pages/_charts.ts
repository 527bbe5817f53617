import { checkSpec } from '#charts/check.ts';
import { chartId } from '#charts/identity.ts';
import type { ChartTypes } from '#charts/index.ts';
import type { Citation } from '#citations/citations.ts';
import type { Resource, Version } from '#data/catalogue.ts';
import { readTable } from '#data/read.ts';
import { formatReference } from '#data/reference.ts';
import type { Table } from '#data/table.ts';
import { languageOf } from '#mdx/sources.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { oncePerBuild } from '#site/once-per-build.ts';
import { readSite } from '#site/site.ts';
import { siteCatalogue } from '#site/site-catalogue.ts';
import { placeChart, type PlacedChart } from '../components/placed-chart.ts';
import { siteCitations } from './_citations.ts';

/** A chart of the site, once, however many texts show it. */
export interface SiteChart {
  id: string;
  /** As the first of these texts has it. */
  citation: Citation;
  /** The texts that show it: slugs of articles and names of pages. */
  texts: readonly string[];
  /** The versions of its dataset from which it can be drawn, newest first. */
  versions: readonly Version[];
}

/** Every chart of the site. The checks see to it that charts of one id are the same chart. */
export const siteCharts = oncePerBuild(findCharts);

async function findCharts(): Promise<SiteChart[]> {
  const { catalogue } = await siteCatalogue();
  const charts = (await siteCitations()).filter(({ name }) => name === 'Chart');
  const byId = Map.groupBy(charts, ({ attributes }) => chartId(attributes.values));
  return Promise.all(
    Array.from(byId, async ([id, citations]) => {
      const [citation] = citations as [Citation, ...Citation[]];
      const dataset = catalogue.datasets.find(({ name }) => name === citation.version.dataset);
      const drawable = (dataset?.versions ?? []).map(async (version) =>
        (await canDraw(citation, version)) ? [version] : [],
      );
      const texts = [...new Set(citations.map(({ source }) => source.name))];
      return { id, citation, texts, versions: (await Promise.all(drawable)).flat() };
    }),
  );
}

async function canDraw({ attributes, resource, version: cited, types }: Citation, version: Version): Promise<boolean> {
  if (version === cited) return true;
  const own = resourceOf(version, resource);
  if (own === undefined) return false;
  const { table, problems } = await readTable(own);
  return problems.length === 0 && checkSpec(attributes.values, table, types).length === 0;
}

/** The table that a chart draws from a version; empty where it has none. */
export async function tableOf({ citation }: SiteChart, version: Version): Promise<Table> {
  const resource = resourceOf(version, citation.resource);
  return resource === undefined ? { fields: [], rows: [] } : (await readTable(resource)).table;
}

function resourceOf({ resources }: Version, { name }: Resource): Resource | undefined {
  return resources.length === 1 ? resources[0] : resources.find((resource) => resource.name === name);
}

/** A chart's spec with its data pinned to a version. */
export function pinned({ citation }: SiteChart, version: Version): Record<string, unknown> {
  const { attributes, reference } = citation;
  return { ...attributes.values, data: formatReference({ ...reference, version: version.id }) };
}

/** Paths for everything that a chart has for each version of its data. */
export async function chartVersionPaths() {
  return (await siteCharts()).flatMap((chart) =>
    chart.versions.map((version) => ({ params: { chart: chart.id, version: version.id }, props: { chart, version } })),
  );
}

/** A chart of the site with its data, drawn. */
export interface PlacedSiteChart {
  spec: Readonly<Record<string, unknown>>;
  chart: PlacedChart;
  types: ChartTypes;
  language: string;
}

/** By version: what was drawn, for its page, its embed and its files. */
const placed = new WeakMap<Citation, Map<string, Promise<PlacedSiteChart>>>();

/** Draws a chart from a version of its data, in the language of the text that shows it first. */
export function placeSiteChart(chart: SiteChart, version: Version): Promise<PlacedSiteChart> {
  if (import.meta.env.DEV) return place(chart, version);
  const known = placed.get(chart.citation) ?? new Map<string, Promise<PlacedSiteChart>>();
  placed.set(chart.citation, known);
  const found = known.get(version.id) ?? place(chart, version);
  known.set(version.id, found);
  return found;
}

async function place(found: SiteChart, version: Version): Promise<PlacedSiteChart> {
  // The preview keeps paths, and with them what was found for them, while an editor writes on.
  const chart = import.meta.env.DEV ? ((await siteCharts()).find(({ id }) => id === found.id) ?? found) : found;
  const { source, types } = chart.citation;
  const language = languageOf(source, (await readSite(contentDirectory())).language);
  const spec = pinned(chart, version);
  return { spec, types, language, chart: await placeChart(spec, { language, types, place: source.file }) };
}
