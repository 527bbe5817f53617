import type { Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { matrixFaults } from '../parts/matrix.ts';
import { nameRows } from '../parts/name-rows.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { round } from '../parts/svg.ts';
import { baseline, textWidth } from '../parts/text-metrics.ts';
import { isNarrow } from '../parts/theme.ts';
import { toneOfOne } from '../parts/tones.ts';
import { extremes, measureOf } from '../parts/words-of.ts';

interface Count {
  name: string;
  value: number | undefined;
  row: Row;
}

/** No one counts further. */
const MOST = 400;
const SEAM = 3;

export const pictogram: ChartType = {
  about: 'Shows numbers by symbols that can be counted, each for one or for so many.',
  channels: {
    x: { about: 'how many there are', takes: ['number', 'integer'], required: true, role: 'measure' },
    y: { about: 'what is counted', takes: ['string', 'any', 'year', 'boolean'], required: true, role: 'name' },
  },
  options: ['sort', 'limit', 'other', 'aggregate', 'highlight', 'format', 'per', 'symbol'],
  multiplies: 200,
  check: (chart) => [...matrixFaults(chart, 'y', 'a line'), ...countFaults(chart)],
  layOut,
  legend: ({ options: { per = 1 }, numbersAs, words }) =>
    per === 1
      ? []
      : [
          {
            kind: 'name',
            name: words.pictogram.each(numbersAs(undefined, [per]).label(per)),
            tone: '1',
            shape: 'square',
          },
        ],
  describe(chart) {
    const { words, fields, language } = chart;
    const counts = read(chart);
    if (counts.length === 0) return words.nothing;
    const numbers = chart.numbers(counts.flatMap(({ value }) => value ?? []));
    return words.sentences([
      words.pictogram.shows(counts.length, measureOf(fields['x'], language)),
      ...extremes(counts, chart, numbers),
    ]);
  },
  tabulate(chart) {
    const { x, y } = chart.fields;
    return { fields: [y, x].flatMap((field) => field ?? []), rows: chart.rows, values: [x?.name ?? ''] };
  },
};

function countFaults(chart: Chart): SpecFault[] {
  const { per = 1 } = chart.options;
  return read(chart).flatMap(({ name, value }): SpecFault[] => {
    if (value === undefined) return [];
    if (value < 0)
      return [{ prop: 'x', what: `"${name}" has ${value}, and no one can count that`, fix: 'use type="bar"' }];
    const symbols = Math.ceil(value / per);
    if (symbols <= MOST) return [];
    const nice = 10 ** Math.ceil(Math.log10(value / MOST));
    const what = `"${name}" would be ${symbols} symbols, and no one counts further than ${MOST}`;
    return [{ prop: 'per', what, fix: `let each stand for more: per={${nice}}` }];
  });
}

function read({ rows, fields }: Chart): Count[] {
  return rows.map((row) => ({ name: textIn(row, fields['y']), value: numberIn(row, fields['x']), row }));
}

function layOut(chart: Chart, width: number): Scene {
  const counts = read(chart);
  if (counts.length === 0) return emptyScene(chart, width);
  const { per = 1, symbol = 'square' } = chart.options;
  const numbers = chart.numbers(counts.flatMap(({ value }) => value ?? []));
  const size = isNarrow(width) ? 12 : 14;
  const step = size + SEAM;
  const symbols = counts.map(({ value = 0 }) => value / per);
  const labels = counts.map(({ value }) => (value === undefined ? chart.words.noData : numbers.label(value)));
  const room = Math.max(...labels.map((label) => textWidth(label, 'strong'))) + 10;
  const narrowest = nameRows(
    counts.map(({ name }) => name),
    width,
    { thickness: () => 17, gap: 0, values: room + 8 * step },
  );
  const perLine = Math.max(1, Math.floor((width - narrowest.left - room) / step));
  const [marks, values]: [Mark[], Mark[]] = [[], []];
  const names: Mark[] = [];
  let top = 1;
  counts.forEach(({ name, value }, index) => {
    const lines = Math.max(1, Math.ceil((symbols[index] ?? 0) / perLine));
    const lane = nameRows([name], width, {
      thickness: () => Math.max(17, lines * step - SEAM),
      gap: 0,
      top,
      among: counts.map(({ name }) => name),
      values: room + 8 * step,
      isStrong: (name) => chart.highlight.includes(name),
    });
    names.push(...lane.marks);
    const [{ top: laneTop = top, bottom = top } = {}] = lane.rows;
    const count = symbols[index] ?? 0;
    marks.push({
      kind: 'path',
      d: symbolPath(symbol, count, perLine, size, lane.left, laneTop),
      class: `chart-fill-${toneOfOne(chart, name)}`,
    });
    const last = lines === 1 ? lane.left + Math.ceil(count) * step : lane.left + perLine * step;
    values.push({
      kind: 'text',
      x: last + (count === 0 ? 0 : 4),
      y: laneTop + baseline('label') - 1,
      lines: [labels[index] ?? ''],
      style: 'strong',
      class: value === undefined ? 'chart-soft' : undefined,
    });
    top = Math.max(bottom, lane.bottom) + 12;
  });
  return { width, height: top - 11, marks: [group(marks, { column: 1 }), group(names), group(values)] };
}

/** As many symbols as are counted, the last one cut where it is a part. */
function symbolPath(symbol: string, count: number, perLine: number, size: number, left: number, top: number): string {
  return Array.from({ length: Math.ceil(count - 1e-9) }, (_, index) => {
    const x = left + (index % perLine) * (size + SEAM);
    const y = top + Math.floor(index / perLine) * (size + SEAM);
    const part = Math.min(1, count - index);
    return symbol === 'circle'
      ? circle(x, y, size, part)
      : symbol === 'person'
        ? person(x, y, size, part)
        : square(x, y, size, part);
  }).join('');
}

function square(x: number, y: number, size: number, part: number): string {
  return `M${round(x)} ${round(y)}h${round(size * part)}v${size}h${round(-size * part)}z`;
}

/** A circle, or the slice of it that begins at its top. */
function circle(x: number, y: number, size: number, part: number): string {
  const r = size / 2;
  const [cx, cy] = [x + r, y + r];
  if (part >= 1) return ring(cx, y, r);
  const angle = 2 * Math.PI * part;
  const end = [cx + r * Math.sin(angle), cy - r * Math.cos(angle)] as const;
  return `M${round(cx)} ${round(cy)}V${round(y)}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${round(end[0])} ${round(end[1])}z`;
}

/** A whole circle from its top: two halves, since an arc can't end where it began. */
function ring(cx: number, top: number, r: number): string {
  return `M${round(cx)} ${round(top)}a${r} ${r} 0 1 1 0 ${round(2 * r)}a${r} ${r} 0 1 1 0 ${round(-2 * r)}z`;
}

/** A head over shoulders; a part of a person is as high as it is much. */
function person(x: number, y: number, size: number, part: number): string {
  if (part < 1) {
    const [width, height] = [round(size * 0.7), round(size * part)];
    return `M${round(x + size * 0.15)} ${round(y + size - height)}h${width}v${height}h${-width}z`;
  }
  const r = round(size * 0.24);
  const cx = x + size / 2;
  const head = ring(cx, y, r);
  const width = size * 0.8;
  const shoulder = round(size * 0.3);
  return `${head}M${round(cx - width / 2)} ${round(y + size)}v${round(-size * 0.18)}a${shoulder} ${shoulder} 0 0 1 ${shoulder}${-shoulder}h${round(width - 2 * shoulder)}a${shoulder} ${shoulder} 0 0 1 ${shoulder} ${shoulder}v${round(size * 0.18)}z`;
}
