import type { Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { round } from '../parts/svg.ts';
import { baseline, textHeight, wrap } from '../parts/text-metrics.ts';
import { isNarrow } from '../parts/theme.ts';

interface Waffle {
  label: string;
  /** Of the whole, from 0 to 1; undefined where it is missing. */
  share: number | undefined;
  qualifier: string;
  row: Row;
}

/** Squares in a row, and rows. */
const SIDE = 10;
/** Between squares, and between a waffle and its words. */
const SEAM = 2;
const GUTTER = 20;
const BETWEEN = 28;

export const waffle: ChartType = {
  about: 'Shows a share of a whole as part of 100 squares, so that a reader can count it.',
  channels: {
    label: { about: 'what the share is of', takes: ['string', 'any'], required: true, role: 'name' },
    share: { about: 'the share, as a fraction: 0.5 is half', takes: ['number'], required: true, role: 'measure' },
    qualifier: { about: 'a word before the number, as "more than" or "about"', takes: ['string', 'any'] },
  },
  options: ['sort', 'limit', 'highlight', 'format'],
  multiplies: 240,
  check: shares,
  layOut,
  describe,
  tabulate: (chart) => ({
    fields: [chart.fields['label'], chart.fields['qualifier'], chart.fields['share']].flatMap((field) => field ?? []),
    rows: read(chart).map(({ row }) => row),
    values: [chart.fields['share']?.name ?? ''],
  }),
};

function shares({ rows, fields }: Chart): SpecFault[] {
  return rows.flatMap((row) => {
    const share = numberIn(row, fields['share']);
    if (share === undefined || (share >= 0 && share <= 1)) return [];
    const what = `the share of "${textIn(row, fields['label'])}" is ${share}, not between 0 and 1`;
    return [{ prop: 'share', what, fix: 'give it as a fraction: 0.037 for 3.7%' }];
  });
}

function read({ rows, fields }: Chart): Waffle[] {
  return rows.map((row) => ({
    row,
    label: textIn(row, fields['label']),
    share: numberIn(row, fields['share']),
    qualifier: textIn(row, fields['qualifier']),
  }));
}

function layOut(chart: Chart, width: number): Scene {
  const waffles = read(chart);
  if (waffles.length === 0) return emptyScene(chart, width);
  const columns = waffles.length === 1 || isNarrow(width) ? 1 : 2;
  const cell = (width - (columns - 1) * BETWEEN) / columns;
  const square = waffles.length === 1 && !isNarrow(width) ? 20 : 13;
  const percent = chart.numbers(
    waffles.flatMap(({ share }) => share ?? []),
    '.0%',
  );

  const marks: Mark[] = [];
  let top = 0;
  for (let index = 0; index < waffles.length; index += columns) {
    const drawn = waffles
      .slice(index, index + columns)
      .map((waffle, column) =>
        drawWaffle(
          waffle,
          index + column,
          chart,
          { x: column * (cell + BETWEEN), y: top, width: cell, square },
          percent.label,
        ),
      );
    marks.push(...drawn.flatMap(({ marks }) => marks));
    top += Math.max(...drawn.map(({ height }) => height)) + BETWEEN;
  }
  return { width, height: top - BETWEEN, marks };
}

interface Cell {
  x: number;
  y: number;
  width: number;
  square: number;
}

function drawWaffle(
  waffle: Waffle,
  row: number,
  chart: Chart,
  { x, y, width, square }: Cell,
  percent: (share: number) => string,
) {
  const { label, share, qualifier } = waffle;
  const size = SIDE * (square + SEAM) - SEAM;
  const isMuted = chart.highlight.length > 0 && !chart.highlight.includes(label);
  const left = x + size + GUTTER;
  const room = width - size - GUTTER;
  const marks: Mark[] = [];
  let top = y;
  const write = (text: string, style: 'label' | 'strong' | 'figure', soft = false) => {
    if (text === '') return;
    const lines = wrap(text, room, style);
    marks.push({
      kind: 'text',
      x: left,
      y: top + baseline(style),
      lines,
      style,
      class: soft ? 'chart-soft' : undefined,
    });
    top += textHeight(lines, style);
  };
  top -= 3;
  write(capitalised(share === undefined ? '' : qualifier, chart.language), 'strong');
  if (share === undefined) write(chart.words.noData, 'label', true);
  else write(percent(share), 'figure');
  top += 2;
  write(label, 'label');

  // Shares of a hundred squares, rid of what binary fractions add: 0.07 × 100 is 7.000000000000001.
  const filled = Math.round((share ?? 0) * SIDE * SIDE * 1000) / 1000;
  const place = (index: number) => ({
    left: x + (index % SIDE) * (square + SEAM),
    top: y + Math.floor(index / SIDE) * (square + SEAM),
  });
  // Empty squares would say that there is none.
  if (share !== undefined)
    marks.unshift(
      ...drawn(emptySquares(filled, square, place), 'chart-rest'),
      group(drawn(filledSquares(filled, square, place), `chart-fill-${isMuted ? 'muted' : '1'}`), {
        column: chart.fields['qualifier'] ? 2 : 1,
        from: row,
      }),
    );
  return { marks, height: Math.max(size, top - y) };
}

function drawn(d: string, className: string): Mark[] {
  return d === '' ? [] : [{ kind: 'path', d, class: className }];
}

type Place = (index: number) => { left: number; top: number };
const indices = Array.from({ length: SIDE * SIDE }, (_, index) => index);

/** The squares of the share, row by row; the last one may be a part. */
function filledSquares(filled: number, size: number, place: Place): string {
  return indices
    .map((index) => {
      const width = round(Math.max(0, Math.min(1, filled - index)) * size);
      return width > 0 ? `M${point(place(index), 0)}h${width}v${size}h${-width}z` : '';
    })
    .join('');
}

/** The outlines of the squares that are not all of the share, half a pixel inside, where their lines are sharp. */
function emptySquares(filled: number, size: number, place: Place): string {
  const side = size - 1;
  return indices
    .filter((index) => index + 1 > filled)
    .map((index) => `M${point(place(index), 0.5)}h${side}v${side}h${-side}z`)
    .join('');
}

function point({ left, top }: ReturnType<Place>, inset: number): string {
  return `${round(left + inset)} ${round(top + inset)}`;
}

function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

function describe(chart: Chart): string {
  const { words } = chart;
  const waffles = read(chart);
  if (waffles.length === 0) return words.nothing;
  const percent = chart.numbers(
    waffles.flatMap(({ share }) => share ?? []),
    '.0%',
  );
  const written = waffles.map(({ label, share, qualifier }) =>
    words.waffle.share(
      label,
      share === undefined ? words.noData : [qualifier, percent.label(share)].filter(Boolean).join(' '),
    ),
  );
  return words.sentences([words.waffle.shows, ...written]);
}
