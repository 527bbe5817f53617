import type { Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { formatMoment, readMoment, type Moment } from '../parts/moments.ts';
import { textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene, type TextStyle } from '../parts/scene.ts';
import { baseline, spacedWidth, textHeight, wrap } from '../parts/text-metrics.ts';
import { isNarrow, textStyles } from '../parts/theme.ts';

interface Event {
  moment: Moment;
  label: string;
  isPlanned: boolean;
  /** The words after the date. */
  status: string;
  row: Row;
}

const RADIUS = 5.5;
/** Between an event's words and the rule, and between one event and the next. */
const GUTTER = 14;
const BETWEEN = 16;
/** So many events stand side by side where there is room for their words. */
const COLUMNS = 4;

export const timeline: ChartType = {
  about: 'Puts events in their order; what is only planned is told apart by its mark and by a word.',
  channels: {
    date: {
      about: 'when, as precisely as it is known: 2019, 2019-01 or 2019-01-17',
      takes: ['date', 'datetime', 'year', 'yearmonth', 'string', 'any'],
      required: true,
    },
    label: { about: 'what happened', takes: ['string', 'any'], required: true, role: 'name' },
    status: {
      about: 'whether it has happened: done or planned, or true or false',
      takes: ['string', 'boolean', 'any'],
    },
  },
  options: ['sort', 'limit', 'highlight'],
  multiplies: 300,
  check: (chart) => [...dates(chart), ...statuses(chart)],
  layOut: (chart, width) => {
    const events = read(chart);
    if (events.length === 0) return emptyScene(chart, width);
    return isNarrow(width) || events.length > COLUMNS ? inRows(events, chart, width) : inColumns(events, chart, width);
  },
  describe,
  tabulate: (chart) => ({
    fields: [chart.fields['date'], chart.fields['label'], chart.fields['status']].flatMap((field) => field ?? []),
    rows: read(chart).map(({ row }) => row),
    values: [],
  }),
};

function momentOf(row: Row, { fields: { date } }: Chart): Moment | undefined {
  return date && readMoment(row[date.name], date.type);
}

function dates(chart: Chart): SpecFault[] {
  return chart.rows
    .filter((row) => momentOf(row, chart) === undefined)
    .map((row) => ({
      prop: 'date',
      what: `"${textIn(row, chart.fields['date'])}" is not a date ("${textIn(row, chart.fields['label'])}")`,
      fix: 'write it as 2019, 2019-01 or 2019-01-17',
    }));
}

const STATUSES = ['', 'done', 'planned', 'true', 'false'];

function statuses({ rows, fields }: Chart): SpecFault[] {
  return [...new Set(rows.map((row) => textIn(row, fields['status'])))]
    .filter((status) => !STATUSES.includes(status))
    .map((status) => ({ prop: 'status', what: `unknown status "${status}"`, fix: 'use done or planned' }));
}

function read(chart: Chart): Event[] {
  const { rows, fields, words } = chart;
  const { sort = 'ascending', limit } = chart.options;
  const events = rows.flatMap((row) => {
    const moment = momentOf(row, chart);
    if (moment === undefined) return [];
    const isPlanned = ['planned', 'false'].includes(textIn(row, fields['status']));
    return [{ row, moment, label: textIn(row, fields['label']), isPlanned, status: isPlanned ? words.planned : '' }];
  });
  const direction = sort === 'descending' ? -1 : 1;
  if (sort !== 'none') events.sort((a, b) => direction * (a.moment.at.getTime() - b.moment.at.getTime()));
  return events.slice(0, limit);
}

/** One under another, along a rule on the left. */
function inRows(events: readonly Event[], chart: Chart, width: number): Scene {
  const middle = RADIUS + 1;
  const left = 2 * middle + GUTTER - 2;
  const marks: Mark[] = [];
  const heights: number[] = [];
  let top = 0;
  for (const event of events) {
    const words = writeEvent(event, chart, left, top, width - left);
    marks.push(...words.marks);
    heights.push(top + textStyles.strong.leading / 2);
    top += words.height + BETWEEN;
  }
  const spans = pairs(heights).map(([from, to], index) => ({
    ...between(events, index),
    line: { x1: middle, x2: middle, y1: from + RADIUS + 2, y2: to - RADIUS - 2 },
  }));
  const dots = heights.map((y, index) => dot(middle, y, events[index]));
  return { width, height: top - BETWEEN, marks: [...spans.map(span), group(dots, { column: 1 }), ...marks] };
}

/** Side by side, along a rule at the top. */
function inColumns(events: readonly Event[], chart: Chart, width: number): Scene {
  const gap = 24;
  const column = (width - (events.length - 1) * gap) / events.length;
  const middle = RADIUS + 1;
  const starts = events.map((_, index) => index * (column + gap));
  const words = events.map((event, index) => writeEvent(event, chart, starts[index] ?? 0, 2 * middle + 8, column));
  const spans = pairs(starts).map(([from, to], index) => ({
    ...between(events, index),
    line: { y1: middle, y2: middle, x1: from + middle + RADIUS + 3, x2: to + middle - RADIUS - 3 },
  }));
  const dots = starts.map((x, index) => dot(x + middle, middle, events[index]));
  return {
    width,
    height: 2 * middle + 8 + Math.max(...words.map(({ height }) => height)),
    marks: [...spans.map(span), group(dots, { column: 1 }), ...words.flatMap(({ marks }) => marks)],
  };
}

/**
 * The date with the word that tells a plan, and under it what happens. These are whole sentences: what readers add to
 * the space between letters makes them much longer, so the room for it is left free.
 */
function writeEvent({ moment, label, isPlanned, status }: Event, chart: Chart, x: number, y: number, width: number) {
  const date = formatMoment(moment, chart.language);
  const fit = (text: string, style: TextStyle) => wrap(text, width, style, Infinity, spacedWidth);
  const dateLines = fit(date, 'strong');
  const marks: Mark[] = [{ kind: 'text', x, y: y + baseline('strong'), lines: dateLines, style: 'strong' }];
  let top = y + textHeight(dateLines, 'strong');
  if (isPlanned) {
    const after = x + spacedWidth(dateLines.at(-1) ?? '', 'strong') + 2;
    // Beside the last of several lines it would stand below the end of a longer one.
    const fits = dateLines.length === 1 && after + spacedWidth(status, 'label') <= x + width;
    const at = fits ? top - textStyles.label.leading : top;
    const lines = fit(status, 'label');
    marks.push({
      kind: 'text',
      x: fits ? after : x,
      y: at + baseline('label'),
      lines,
      style: 'label',
      class: 'chart-soft',
    });
    if (!fits) top += textHeight(lines, 'label');
  }
  top += 2;
  const style = chart.highlight.includes(label) ? 'strong' : 'label';
  const lines = fit(label, style);
  marks.push({ kind: 'text', x, y: top + baseline(style), lines, style });
  return { marks, height: top + textHeight(lines, style) - y };
}

function dot(cx: number, cy: number, event: Event | undefined): Mark {
  return {
    kind: 'circle',
    cx,
    cy,
    r: event?.isPlanned ? RADIUS - 1 : RADIUS,
    class: event?.isPlanned ? 'chart-hollow' : 'chart-fill-1',
  };
}

function span({ line, isPlanned }: { line: Omit<Extract<Mark, { kind: 'line' }>, 'kind'>; isPlanned: boolean }): Mark {
  return { kind: 'line', ...line, class: isPlanned ? 'chart-course chart-dashed' : 'chart-course' };
}

/** The way to a planned event is itself only planned. */
function between(events: readonly Event[], index: number): { isPlanned: boolean } {
  return { isPlanned: Boolean(events[index]?.isPlanned) || Boolean(events[index + 1]?.isPlanned) };
}

function pairs(numbers: readonly number[]): [number, number][] {
  return numbers.slice(1).map((to, index) => [numbers[index] ?? to, to]);
}

function describe(chart: Chart): string {
  const { words, language, fields } = chart;
  const events = read(chart);
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return words.nothing;
  const date = ({ moment }: Event) => formatMoment(moment, language);
  return words.sentences([
    words.timeline.shows(events.length, date(first), date(last)),
    ...events.map((event) =>
      words.timeline.event(
        date(event),
        event.label,
        event.isPlanned ? words.planned : fields['status'] ? words.done : '',
      ),
    ),
  ]);
}
