import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { Row } from '#data/table.ts';
import { formatYear } from '#site/numbers.ts';
import type { Chart, ChartType } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { formatMoment, readMoment } from '../parts/moments.ts';
import { repeated } from '../parts/repeated.ts';
import { numberIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { shadeLegend, shadesOf, type Shades } from '../parts/shades.ts';
import { baseline } from '../parts/text-metrics.ts';
import { isNarrow } from '../parts/theme.ts';
import { extremes, measureOf } from '../parts/words-of.ts';

interface Day {
  at: Date;
  value: number | undefined;
  row: Row;
}

/** Above the weeks of a year, and between years. */
const HEAD = 20;
const BETWEEN = 16;

export const calendar: ChartType = {
  about: 'Shows one number by day: a square for each, a column for each week, a band for each year.',
  channels: {
    date: { about: 'the day', takes: ['date', 'datetime'], required: true, role: 'name' },
    value: { about: 'how dark a day is', takes: ['number', 'integer'], required: true, role: 'measure' },
  },
  options: ['aggregate', 'format', 'steps', 'middle'],
  check: (chart) =>
    repeated(read(chart).map(({ at }) => at.toISOString().slice(0, 10)))
      .slice(0, 5)
      .map(({ name, count }) => ({
        prop: 'date',
        what: `${name} has ${count} rows, and a day shows one`,
        fix: 'add a filter that leaves one row for each day, or put them together with aggregate="sum"',
      })),
  multiplies: 300,
  layOut,
  legend: (chart) => shadeLegend(chart, valuesOf(chart)),
  describe(chart) {
    const { words, fields, language } = chart;
    const days = read(chart);
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined || valuesOf(chart).length === 0) return words.nothing;
    const write = (at: Date) => formatMoment({ at, precision: 'day' }, language);
    const named = days.map(({ at, value }) => ({ name: write(at), value })).filter(({ value }) => value !== undefined);
    const shows = words.calendar.shows(measureOf(fields['value'], language), write(first.at), write(last.at));
    return words.sentences([shows, ...extremes(named, chart, chart.numbers(valuesOf(chart)))]);
  },
  tabulate(chart) {
    const { date, value } = chart.fields;
    return {
      fields: [date, value].flatMap((field) => field ?? []),
      rows: read(chart).map(({ row }) => row),
      values: [value?.name ?? ''],
    };
  },
};

function read({ rows, fields: { date, value } }: Chart): Day[] {
  const days = rows.flatMap((row) => {
    const at = date && readMoment(row[date.name], date.type)?.at;
    return at ? [{ at: utcDay.floor(at), value: numberIn(row, value), row }] : [];
  });
  return days.sort((a, b) => Number(a.at) - Number(b.at));
}

const valuesOf = (chart: Chart) =>
  (chart.siblings ?? [chart]).flatMap((one) => read(one).flatMap(({ value }) => value ?? []));

/** A stretch of days that stands in one band: a year, or half of one on a phone. */
interface Band {
  from: Date;
  to: Date;
}

function bandsOf(days: readonly Day[], narrow: boolean): Band[] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const years = utcYear.range(utcYear.floor(first.at), utcYear.offset(utcYear.floor(last.at), 1));
  const bands = years.flatMap((from): Band[] => {
    const to = utcYear.offset(from, 1);
    const middle = utcMonth.offset(from, 6);
    return narrow
      ? [
          { from, to: middle },
          { from: middle, to },
        ]
      : [{ from, to }];
  });
  return bands.filter(({ from, to }) => days.some(({ at }) => at >= from && at < to));
}

function layOut(chart: Chart, width: number): Scene {
  const days = read(chart);
  if (days.length === 0) return emptyScene(chart, width);
  const narrow = isNarrow(width);
  const shades = shadesOf(chart, valuesOf(chart));
  const cell = width / (narrow ? 28 : 54);
  const years = new Set<number>();
  let y = 0;
  const titles: Mark[] = [];
  const squares: Mark[] = [];
  for (const band of bandsOf(days, narrow)) {
    const year = band.from.getUTCFullYear();
    if (!years.has(year)) {
      years.add(year);
      titles.push({
        kind: 'text',
        x: 0,
        y: y + baseline('strong'),
        lines: [formatYear(year, chart.language)],
        style: 'strong',
      });
      y += HEAD;
    }
    titles.push(...monthNames(band, cell, y, chart.language));
    y += HEAD - 3;
    const own = days.filter(({ at }) => at >= band.from && at < band.to);
    squares.push(...own.map((day) => square(day, band, cell, y, shades)));
    y += 7 * cell + (narrow ? 8 : BETWEEN);
  }
  return { width, height: y - (narrow ? 8 : BETWEEN), marks: [group(titles), group(squares, { column: 1 })] };
}

/** Weeks begin on Monday (ISO 8601). */
function weekOf(at: Date, from: Date): number {
  return utcMonday.count(utcMonday.floor(from), at);
}

function square({ at, value }: Day, { from }: Band, cell: number, top: number, shades: Shades): Mark {
  return {
    kind: 'rect',
    x: weekOf(at, from) * cell,
    y: top + ((at.getUTCDay() + 6) % 7) * cell,
    width: cell - 1.5,
    height: cell - 1.5,
    class: value === undefined ? 'chart-none' : `chart-fill-${shades.toneOf(value)}`,
  };
}

function monthNames({ from, to }: Band, cell: number, top: number, language: string): Mark[] {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return utcMonth.range(from, to).map((at) => ({
    kind: 'text',
    x: (weekOf(at, from) + (at.getUTCDay() === 1 ? 0 : at.getUTCDate() === 1 && weekOf(at, from) > 0 ? 1 : 0)) * cell,
    y: top + baseline('tick') - 3,
    lines: [format.format(at)],
    style: 'tick',
    class: 'chart-soft',
  }));
}
