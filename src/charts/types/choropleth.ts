import type { Row } from '#data/table.ts';
import { nearest } from '#problem.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import type { LegendItem } from '../parts/legend.ts';
import { repeated } from '../parts/repeated.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { shadeLegend, shadesOf } from '../parts/shades.ts';
import { drawMap } from '../parts/map.ts';
import { projectionNames, shapesIn, type Shape } from '../parts/shapes.ts';
import { extremes, measureOf } from '../parts/words-of.ts';
import { countryName, isCountry, worldShapes } from '../parts/world.ts';

export const choropleth: ChartType = {
  about: 'Shows one number by region: a map whose regions are the darker the more they have.',
  channels: {
    region: {
      about: 'the region of a row: a country by its code or its English name, or the name of a shape of the data',
      takes: ['string', 'any', 'integer'],
      required: true,
      role: 'name',
    },
    value: { about: 'how dark a region is', takes: ['number', 'integer'], required: true, role: 'measure' },
    shape: {
      about: 'the shapes, where the data bring their own; the countries of the world otherwise',
      takes: ['geojson', 'object', 'any'],
    },
  },
  options: ['aggregate', 'format', 'steps', 'middle', 'projection', 'unknown', 'within'],
  multiplies: 200,
  check,
  layOut,
  legend: (chart): LegendItem[] => {
    const legend = shadeLegend(chart, valuesOf(chart));
    const isIncomplete = allOf(chart).some((one) =>
      shapesOf(one).some((shape) => valueIn(rowFor(shape, one), one) === undefined),
    );
    return isIncomplete && legend.length > 0
      ? [...legend, { kind: 'name', name: chart.words.noData, tone: 'none', shape: 'square' }]
      : legend;
  },
  describe(chart) {
    const { words, fields, language, rows } = chart;
    const named = rows.map((row) => ({ name: nameOf(row, chart), value: numberIn(row, fields['value']) }));
    const known = named.filter(({ value }) => value !== undefined);
    if (known.length === 0) return words.nothing;
    const shows = words.choropleth.shows(known.length, measureOf(fields['value'], language));
    return words.sentences([shows, ...extremes(known, chart, chart.numbers(valuesOf(chart)))]);
  },
  tabulate(chart) {
    const { region, value } = chart.fields;
    return {
      fields: [region, value].flatMap((field) => field ?? []),
      rows: drawnRows(chart),
      values: [value?.name ?? ''],
      // Where the data bring their own shapes, a code may be of anything.
      ...(region && !chart.fields['shape'] && { named: { field: region.name, nameOf: countryIn(chart) } }),
    };
  },
};

const countryIn =
  ({ language }: Chart) =>
  (name: string) =>
    countryName(name, language);

function nameOf(row: Row, chart: Chart): string {
  const name = textIn(row, chart.fields['region']);
  return chart.fields['shape'] ? name : countryIn(chart)(name);
}

/** A chart, or all of the small multiples that it is one of. */
const allOf = (chart: Chart): readonly Chart[] => chart.siblings ?? [chart];

function shapesOf(chart: Chart): readonly Shape[] {
  const { shape, region } = chart.fields;
  if (shape === undefined) return worldShapes(chart.options.within);
  return shapesIn(
    allOf(chart).flatMap(({ rows }) => rows),
    shape,
    region,
  );
}

const answersTo = new WeakMap<readonly Row[], Map<string, Row>>();

/** The row of a shape: one that has one of its names. */
function rowFor({ names }: Shape, { rows, fields: { region } }: Chart): Row | undefined {
  let byName = answersTo.get(rows);
  if (byName === undefined) {
    byName = new Map(rows.map((row) => [textIn(row, region).toLowerCase(), row]));
    answersTo.set(rows, byName);
  }
  for (const name of names) {
    const row = byName.get(name.toLowerCase());
    if (row) return row;
  }
  return undefined;
}

function valueIn(row: Row | undefined, { fields }: Chart): number | undefined {
  return row && numberIn(row, fields['value']);
}

const valuesOf = (chart: Chart) => allOf(chart).flatMap(({ rows }) => rows.flatMap((row) => valueIn(row, chart) ?? []));

/** Those with a shape in the order of their values, then the others. */
function drawnRows(chart: Chart): Row[] {
  const shaped = new Set(shapesOf(chart).flatMap((shape) => rowFor(shape, chart) ?? []));
  const order = (row: Row) => -(valueIn(row, chart) ?? -Infinity);
  const inOrder = (rows: readonly Row[]) => [...rows].sort((a, b) => order(a) - order(b));
  return [
    ...inOrder(chart.rows.filter((row) => shaped.has(row))),
    ...inOrder(chart.rows.filter((row) => !shaped.has(row))),
  ];
}

function check(chart: Chart): SpecFault[] {
  const { rows, fields, options } = chart;
  const faults: SpecFault[] = repeated(rows.map((row) => textIn(row, fields['region'])))
    .slice(0, 5)
    .map(({ name, count }) => ({
      prop: 'region',
      what: `"${name}" has ${count} rows, and a region shows one`,
      fix: 'add a filter that leaves one row for each, or put them together with aggregate="sum"',
    }));
  const { projection } = options;
  const names = projectionNames();
  if (projection !== undefined && !names.includes(projection)) {
    const meant = nearest(projection, names);
    const fix = meant
      ? `did you mean "${meant}"?`
      : 'use one of D3’s without "geo", as equalEarth, mercator or albersUsa';
    faults.push({ prop: 'projection', what: `unknown projection "${projection}"`, fix });
  }
  if (fields['shape'] === undefined && options.unknown !== 'skip') faults.push(...unknownCountries(chart));
  return faults;
}

function unknownCountries({ rows, fields }: Chart): SpecFault[] {
  const unknown = rows.map((row) => textIn(row, fields['region'])).filter((name) => !isCountry(name));
  if (unknown.length === 0) return [];
  const shown = unknown
    .slice(0, 5)
    .map((name) => `"${name}"`)
    .join(', ');
  const more = unknown.length > 5 ? ` and ${unknown.length - 5} more` : '';
  return [
    {
      prop: 'region',
      what: `no country is called ${shown}${more}`,
      fix: 'use codes of ISO 3166-1 or English names, leave them out by a filter, or write unknown="skip"',
    },
  ];
}

function layOut(chart: Chart, width: number): Scene {
  if (chart.rows.length === 0) return emptyScene(chart, width);
  const shapes = shapesOf(chart);
  if (shapes.length === 0) return emptyScene(chart, width);
  const { writer, height } = drawMap(chart, shapes, width);
  const shades = shadesOf(chart, valuesOf(chart));
  const shapeOf = new Map(
    shapes.flatMap((shape) => {
      const row = rowFor(shape, chart);
      return row ? [[row, shape] as const] : [];
    }),
  );
  const regions = drawnRows(chart).flatMap((row): Mark[] => {
    const shape = shapeOf.get(row);
    if (shape === undefined) return [];
    const value = valueIn(row, chart);
    const tone = value === undefined ? 'none' : shades.toneOf(value);
    return [{ kind: 'path', d: writer(shape.geometry), class: `chart-fill-${tone} chart-region` }];
  });
  const others = shapes.filter((shape) => rowFor(shape, chart) === undefined).map(({ geometry }) => writer(geometry));
  const rest: Mark[] =
    others.length === 0 ? [] : [{ kind: 'path', d: others.join(''), class: 'chart-fill-none chart-region' }];
  return { width, height, marks: [group([...rest, group(regions, { column: 1 })], { isFixed: true })] };
}
