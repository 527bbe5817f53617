import { sum } from 'd3-array';
import type { Chart, SpecFault } from '../chart.ts';
import type { LegendItem } from './legend.ts';
import { readMatrix, seriesOf } from './matrix.ts';
import { numberIn, textIn } from './rows.ts';
import { bothWays, tonesOf, type Tone } from './tones.ts';
import { extremes, measureOf } from './words-of.ts';

interface Channels {
  name: string;
  value: string;
}

/** How the series of a bar or column chart stand to each other. */
export function arrangementOf({ options: { arrange }, fields }: Chart): string {
  return fields['series'] === undefined ? 'grouped' : (arrange ?? 'grouped');
}

/** Parts of a whole, and lengths to both sides of a middle, can't be less than nothing. */
export function shareFaults(chart: Chart, { name, value }: Channels): SpecFault[] {
  const arrange = arrangementOf(chart);
  if (arrange !== 'share' && arrange !== 'diverging') return [];
  const { rows, fields } = chart;
  const wrong = rows.find((row) => (numberIn(row, fields[value]) ?? 0) < 0);
  if (wrong === undefined) return [];
  const what = `"${textIn(wrong, fields[name])}" has ${numberIn(wrong, fields[value])}, and arrange="${arrange}" is for values from zero up`;
  return [
    { prop: 'arrange', what, fix: 'use arrange="stacked" or arrange="grouped", or leave the row out by a filter' },
  ];
}

/** The colours of series: those of two opposite sides where they go both ways from a middle. */
export function seriesTones(chart: Chart): (name: string) => Tone {
  const series = seriesOf(chart);
  if (arrangementOf(chart) !== 'diverging') return tonesOf(chart, series);
  return (name) => bothWays(series.indexOf(name), series.length);
}

export function matrixLegend(chart: Chart): LegendItem[] {
  const series = seriesOf(chart);
  const tone = seriesTones(chart);
  return series.map((name) => ({ kind: 'name', name, tone: tone(name), shape: 'square' }));
}

/** @param shows the first sentence: how many there are, of what */
export function describeMatrix(
  chart: Chart,
  channels: Channels,
  shows: (count: number, measure: string) => string,
): string {
  const { words, fields, language } = chart;
  const { names, series, cells, values } = readMatrix(chart, channels);
  if (values.length === 0) return words.nothing;
  const measure = measureOf(fields[channels.value], language);
  if (fields['series'] === undefined) {
    const named = cells.flat();
    return words.sentences([shows(names.length, measure), ...extremes(named, chart, chart.numbers(values))]);
  }
  const totals = series.map((name, index) => ({ name, value: sum(cells, (cells) => cells[index]?.value ?? 0) }));
  const of = (name: string) => cells.flatMap((cells) => cells.find((cell) => cell.series === name) ?? []);
  const numbers = chart.numbers(values);
  const said = totals.map(({ name }) => {
    const known = of(name).filter((cell) => cell.value !== undefined);
    return known.length === 0 ? '' : words.bar.ofSeries(name, words.sentences(extremes(known, chart, numbers)));
  });
  return words.sentences([shows(names.length, measure), words.bar.series(words.list(series)), ...said.filter(Boolean)]);
}
