import { utcDay, utcMonth } from 'd3-time';
import type { Field, Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { alongScale, endsOf } from '../parts/along.ts';
import { emptyScene } from '../parts/empty.ts';
import type { LegendItem } from '../parts/legend.ts';
import { matrixFaults, seriesOf } from '../parts/matrix.ts';
import { formatMoment, readMoment } from '../parts/moments.ts';
import { numberOn } from '../parts/places.ts';
import { textIn } from '../parts/rows.ts';
import { rowPlot } from '../parts/row-plot.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { placeIn } from '../parts/series.ts';
import { toneOfOne, tonesOf } from '../parts/tones.ts';

/** Something that lasts; a name may have several of them. */
interface Span {
  name: string;
  series: string;
  from: number;
  /** The end, all of its day, month or year included. */
  to: number;
  row: Row;
}

export const gantt: ChartType = {
  about: 'Shows what lasted from when to when: a bar along time for each row, those of one name in one lane.',
  channels: {
    label: { about: 'the name of a lane', takes: ['string', 'any'], required: true, role: 'name' },
    start: { about: 'when it begins', takes: ['date', 'datetime', 'yearmonth', 'year'], required: true },
    end: {
      about: 'when it ends; it lasts on where there is none',
      takes: ['date', 'datetime', 'yearmonth', 'year'],
      required: true,
    },
    series: { about: 'what the bars are coloured by', takes: ['string', 'any', 'boolean'], role: 'series' },
  },
  options: ['highlight', 'xDomain', 'annotations'],
  check: (chart) => [
    ...orderFaults(chart),
    ...matrixFaults(chart, 'label', 'a lane').filter(({ prop }) => prop === 'series'),
  ],
  multiplies: 300,
  layOut,
  legend(chart): LegendItem[] {
    const series = seriesOf(chart);
    const tone = tonesOf(chart, series);
    return series.map((name) => ({ kind: 'name', name, tone: tone(name), shape: 'square' }));
  },
  describe(chart) {
    const { words } = chart;
    const spans = read(chart);
    if (spans.length === 0) return words.nothing;
    const said = spans.slice(0, 8).map(({ name, row }) => words.gantt.span(name, ...momentsOf(row, chart)));
    return words.sentences([words.gantt.shows(spans.length), ...said]);
  },
  tabulate(chart) {
    const { label, series, start, end } = chart.fields;
    return {
      fields: [label, series, start, end].flatMap((field) => field ?? []),
      rows: lanesOf(read(chart)).flatMap(([, spans]) => spans.map(({ row }) => row)),
      values: [],
    };
  },
};

function momentsOf(row: Row, { fields: { start, end }, language, words }: Chart): [string, string] {
  const write = (field: Field | undefined) => {
    const value = field && row[field.name];
    const moment = readMoment(value, field?.type ?? 'any');
    return moment ? formatMoment(moment, language) : words.gantt.now;
  };
  return [write(start), write(end)];
}

function orderFaults({ rows, fields: { start, end, label } }: Chart): SpecFault[] {
  return rows.flatMap((row) => {
    const [from, to] = [placeIn(row, start), placeIn(row, end)];
    if (from === undefined || to === undefined || from <= to) return [];
    const what = `"${textIn(row, label)}" ends (${textIn(row, end)}) before it begins (${textIn(row, start)})`;
    return [{ prop: 'end', what, fix: 'correct the data, or leave the row out by a filter' }];
  });
}

/** The first instant after a place on an axis of time, as precise as its field. */
function after(place: number, field: Field | undefined): number {
  if (field?.type === 'year') return place + 1;
  if (field?.type === 'yearmonth') return Number(utcMonth.offset(new Date(place), 1));
  return field?.type === 'date' ? Number(utcDay.offset(new Date(place), 1)) : place;
}

function read(chart: Chart): Span[] {
  const { rows } = chart;
  const all = (chart.siblings ?? [chart]).flatMap(({ rows }) => rows);
  const { label, series, start, end } = chart.fields;
  const [, until] = endsOf(chart, start) ?? [];
  const latest =
    until ?? Math.max(...all.flatMap((row) => [placeIn(row, start) ?? [], placeIn(row, end) ?? []].flat()));
  return rows.flatMap((row) => {
    const from = placeIn(row, start);
    if (from === undefined) return [];
    const to = after(placeIn(row, end) ?? Math.max(latest, from), end ?? start);
    return { name: textIn(row, label), series: textIn(row, series), from, to, row };
  });
}

function lanesOf(spans: readonly Span[]): [string, Span[]][] {
  const names = [...new Set(spans.map(({ name }) => name))];
  return names.map((name) => [name, spans.filter((span) => span.name === name)]);
}

function layOut(chart: Chart, width: number): Scene {
  const spans = read(chart);
  if (spans.length === 0) return emptyScene(chart, width);
  const lanes = lanesOf(spans);
  const { start } = chart.fields;
  const ends = (chart.siblings ?? [chart]).flatMap(read).flatMap(({ from, to }) => [from, to]);
  const along = { ...chart, fields: { ...chart.fields, x: start } };
  const tones = tonesOf(chart, seriesOf(chart));
  const tone = ({ name, series }: Span) =>
    chart.fields['series'] === undefined ? toneOfOne(chart, name) : tones(series);
  const plot = rowPlot(
    chart,
    width,
    lanes.map(([name]) => name),
    {
      axis: (range) => alongScale(along, ends, range),
      thickness: 18,
      gap: 8,
      isStrong: (name) => chart.highlight.includes(name),
      rooms: { before: 1, after: 1 },
      place: (value) => numberOn(start, value),
    },
  );
  const bars = lanes.map(([, own], index) =>
    own.map((span): Mark => {
      const { top = 0, bottom = 0 } = plot.lanes[index] ?? {};
      const [x, end] = [plot.at(span.from), plot.at(span.to)];
      return {
        kind: 'rect',
        x,
        y: top,
        width: Math.max(2, end - x),
        height: bottom - top,
        class: `chart-fill-${tone(span)}`,
      };
    }),
  );
  const column = [chart.fields['series'] && 1].filter(Boolean).length + 1;
  const rects = bars.flat();
  return plot.frame({
    front: [group(rects, { column })],
    ink: rects.flatMap((mark) => (mark.kind === 'rect' ? mark : [])),
  });
}
