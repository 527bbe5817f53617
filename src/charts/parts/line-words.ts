import { extent } from 'd3-array';
import type { Chart, SpecFault, Tabulation } from '../chart.ts';
import { derive } from '../provenance.ts';
import { placeText } from './along.ts';
import { repeated } from './repeated.ts';
import { textIn } from './rows.ts';
import { knownPoints, lastOf, readSeries, type Known } from './series.ts';
import { titleOf } from './words-of.ts';

/** So many lines are described one by one. */
const DESCRIBED = 6;

/** A line has one point in a place. */
export function onePointEach({ rows, fields: { x, series } }: Chart): SpecFault[] {
  const places = rows.map((row) => JSON.stringify([textIn(row, series), textIn(row, x)]));
  const [first] = repeated(places);
  if (first === undefined) return [];
  const [name, place] = JSON.parse(first.name) as [string, string];
  return [
    {
      prop: series ? 'x' : 'series',
      what: `${series ? `"${name}" has` : 'there are'} ${first.count} rows at ${place}, and a line has one point there`,
      fix: series
        ? 'add a filter that leaves one row for each, or put them together with aggregate="sum" or "mean"'
        : 'name the field that tells the lines apart as series, add a filter, or put the rows together with aggregate="sum"',
    },
  ];
}

/** @param shows the first sentence: what is shown, how many series, from when to when */
export function describeSeries(
  chart: Chart,
  shows: (count: number, measure: string, from: string, to: string) => string,
): string {
  const { words, fields } = chart;
  const lines = readSeries(chart).filter((series) => knownPoints(series).length > 0);
  const points = lines.flatMap(knownPoints);
  const [from, to] = extent(points, ({ x }) => x);
  if (from === undefined || to === undefined) return words.nothing;

  const { label } = chart.numbers(points.map(({ y }) => y));
  const place = (value: number) => placeText(value, chart);
  const described = lines.slice(0, DESCRIBED).map((series) => {
    const known = knownPoints(series);
    const first = known[0] ?? lastOf(series);
    const last = lastOf(series);
    const high = known.reduce((a, b) => (b.y > a.y ? b : a));
    const low = known.reduce((a, b) => (b.y < a.y ? b : a));
    const inside = (point: Known) => point !== first && point !== last && point.y !== first.y && point.y !== last.y;
    return words.clauses([
      words.line.trend(series.name, label(first.y), label(last.y), place(first.x), place(last.x)),
      ...(inside(high) ? [words.line.highest(label(high.y), place(high.x))] : []),
      ...(inside(low) ? [words.line.lowest(label(low.y), place(low.x))] : []),
    ]);
  });
  const others = lines.length - described.length;
  return words.sentences([
    shows(lines.length, titleOf(fields['y']), place(from), place(to)),
    ...described,
    ...(others > 0 ? [words.line.others(others)] : []),
  ]);
}

/** A row for each place on the axis, the latest first, and a column for each series. */
export function tabulateSeries(chart: Chart, names: readonly string[]): Tabulation {
  const { x, y, low, high } = chart.fields;
  if (x === undefined || y === undefined) return { fields: [], rows: [], values: [] };
  const lines = readSeries(chart);
  const column = (name: string) => `${y.name} ${names.indexOf(name)}`;
  const bounds = lines.length === 1 ? [low, high].flatMap((field) => field ?? []) : [];
  const fields = [x, ...lines.map(({ name }) => ({ ...y, name: column(name), title: name })), ...bounds];
  const places = lines[0]?.points ?? [];
  const rows = places.map((_, place) => {
    const there = lines.flatMap(({ name, points }) => ({ name, point: points[place] }));
    const sources = there.flatMap(({ point }) => (point && x.name in point.row ? [point.row] : []));
    const values = there.map(({ name, point }) => [column(name), point?.y ?? null] as const);
    const limits = bounds.map((field) => [field.name, sources[0]?.[field.name] ?? null] as const);
    return derive(Object.fromEntries([[x.name, sources[0]?.[x.name] ?? null], ...values, ...limits]), sources);
  });
  return {
    fields,
    rows: rows.reverse(),
    values: [...lines.map(({ name }) => column(name)), ...bounds.map(({ name }) => name)],
  };
}
