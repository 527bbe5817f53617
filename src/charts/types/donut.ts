import { sum } from 'd3-array';
import { arc as arcShape, pie as pieShape, type PieArcDatum } from 'd3-shape';
import type { Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { moveApart } from '../parts/labels.ts';
import { repeated } from '../parts/repeated.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { baseline, shorten, textHeight, textWidth, wrap } from '../parts/text-metrics.ts';
import { isNarrow, SERIES } from '../parts/theme.ts';
import { tonesOf } from '../parts/tones.ts';
import { measureOf } from '../parts/words-of.ts';

interface Part {
  name: string;
  value: number;
  share: number;
  row: Row;
}

export const donut: ChartType = {
  about: 'Shows the parts of a whole, when they are few: a ring, each part named with its share.',
  channels: {
    value: { about: 'the size of a part', takes: ['number', 'integer'], required: true, role: 'measure' },
    label: { about: 'the name of a part', takes: ['string', 'any', 'year', 'boolean'], required: true, role: 'name' },
  },
  options: ['sort', 'limit', 'other', 'aggregate', 'highlight', 'format'],
  sort: 'descending',
  multiplies: 300,
  check,
  layOut,
  describe(chart) {
    const { words, fields, language } = chart;
    const parts = read(chart);
    if (parts.length === 0) return words.nothing;
    const said = parts.map(({ name, value, share }) => words.donut.part(name, writtenPart(chart, value, share)));
    return words.sentences([words.donut.shows(parts.length, measureOf(fields['value'], language)), ...said]);
  },
  tabulate(chart) {
    const { label, value } = chart.fields;
    return {
      fields: [label, value].flatMap((field) => field ?? []),
      rows: read(chart).map(({ row }) => row),
      values: [value?.name ?? ''],
    };
  },
};

function check(chart: Chart): SpecFault[] {
  const { rows, fields, highlight } = chart;
  const faults: SpecFault[] = repeated(rows.map((row) => textIn(row, fields['label']))).map(({ name, count }) => ({
    prop: 'label',
    what: `"${name}" has ${count} rows, and a part shows one`,
    fix: 'add a filter that leaves one row for each, or put them together with aggregate="sum"',
  }));
  const negative = rows.find((row) => (numberIn(row, fields['value']) ?? 0) < 0);
  if (negative) {
    const what = `"${textIn(negative, fields['label'])}" has ${numberIn(negative, fields['value'])}, and a part can't be less than nothing`;
    faults.push({ prop: 'value', what, fix: 'use type="bar"' });
  }
  const { length } = namesOf(chart);
  if (length > SERIES && highlight.length === 0) {
    const what = `there are ${length} parts, and only ${SERIES} colours can be told apart`;
    faults.push({ prop: 'label', what, fix: `add limit={${SERIES - 1}} and other="Other", or use type="bar"` });
  }
  return faults;
}

/** All names that have a colour, in small multiples the same one. */
function namesOf(chart: Chart): string[] {
  return [...new Set((chart.siblings ?? [chart]).flatMap(read).map(({ name }) => name))];
}

function read({ rows, fields }: Chart): Part[] {
  const whole = sum(rows, (row) => numberIn(row, fields['value']) ?? 0);
  return rows.flatMap((row) => {
    const value = numberIn(row, fields['value']);
    if (value === undefined) return [];
    return { name: textIn(row, fields['label']), value, share: whole > 0 ? value / whole : 0, row };
  });
}

/** A part as the editor wants it written, or else its share of the whole. */
function writtenPart(chart: Chart, value: number, share: number): string {
  return chart.format === undefined ? chart.numbersAs('.0%', []).label(share) : chart.numbers([value]).label(value);
}

function layOut(chart: Chart, width: number): Scene {
  const parts = read(chart);
  if (parts.length === 0) return emptyScene(chart, width);
  const narrow = isNarrow(width);
  const size = narrow ? 148 : 248;
  const r = size / 2;
  const left = narrow ? 0 : (width - size) / 2 - 40;
  const tone = tonesOf(chart, namesOf(chart));
  const arcs = pieShape<Part>()
    .sort(null)
    .value(({ value }) => value)(parts);
  const room = width - (left + size) - 28;
  const written = arcs.map((arc) => {
    const isStrong = chart.highlight.includes(arc.data.name);
    const text = writtenPart(chart, arc.data.value, arc.data.share);
    const value = textWidth(text, 'strong') + 7;
    return { arc, text, value, isStrong };
  });
  const values = Math.max(...written.map(({ value }) => value));
  // A long number stands above the name.
  const isUnder = room - values < 70;
  const entries = written.map((entry) => {
    const width = isUnder ? room : room - values;
    const lines = wrap(entry.arc.data.name, width, entry.isStrong ? 'strong' : 'label', 3);
    return { ...entry, lines, height: textHeight(lines, 'label') + (isUnder ? 17 : 0) + 5 };
  });
  const needed = sum(entries, ({ height }) => height);
  const height = Math.max(size, needed) + 2;
  const top = (height - size) / 2;
  const shape = arcShape<PieArcDatum<Part>>()
    .innerRadius(r * 0.58)
    .outerRadius(r)
    .padAngle(parts.length > 1 ? 0.012 : 0)
    .digits(1);
  const rings = entries.map(({ arc }): Mark => ({
    kind: 'path',
    d: shape(arc) ?? '',
    class: `chart-fill-${tone(arc.data.name)}`,
  }));
  const middles = moveApart(
    entries.map(({ height: size }, index) => ({ at: ((index + 0.5) * height) / entries.length, size })),
    0,
    height,
  );
  const x = left + size + 28;
  const labels = entries.flatMap(({ arc, text, lines, height, isStrong }, index): Mark[] => {
    const first = (middles[index] ?? 0) - (height - 5) / 2 + baseline('label');
    return [
      { kind: 'rect', x: x - 16, y: first - 10, width: 10, height: 10, class: `chart-fill-${tone(arc.data.name)}` },
      { kind: 'text', x, y: first, lines: [shorten(text, room, 'strong')], style: 'strong' },
      {
        kind: 'text',
        x: isUnder ? x : x + values,
        y: isUnder ? first + 17 : first,
        lines,
        style: isStrong ? 'strong' : 'label',
      },
    ];
  });
  return { width, height, marks: [group(rings, { x: left + r, y: top + r, column: 1 }), group(labels)] };
}
