import type { Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { placeText } from '../parts/along.ts';
import { emptyScene } from '../parts/empty.ts';
import { numberIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { placeIn } from '../parts/series.ts';
import { sparkline } from '../parts/sparkline.ts';
import { baseline, textHeight, textWidth, wrap } from '../parts/text-metrics.ts';
import { isNarrow } from '../parts/theme.ts';
import { titleOf } from '../parts/words-of.ts';

interface Moment {
  x: number | undefined;
  value: number;
  row: Row;
}

export const number: ChartType = {
  about: 'Prints one number large; of several along time the last, with its change and its course.',
  channels: {
    value: { about: 'the number', takes: ['number', 'integer'], required: true, role: 'measure' },
    x: { about: 'when each number was', takes: ['year', 'yearmonth', 'date', 'datetime'] },
  },
  options: ['aggregate', 'format'],
  check: oneNumber,
  layOut,
  multiplies: 120,
  describe(chart) {
    const moments = read(chart);
    const [first] = moments;
    const last = moments.at(-1);
    const { words, fields } = chart;
    if (first === undefined || last === undefined) return words.nothing;
    const { label } = chart.numbers(moments.map(({ value }) => value));
    const title = titleOf(fields['value']);
    if (first === last || first.x === undefined || last.x === undefined)
      return words.number.only(title, label(last.value));
    return words.number.course(
      title,
      label(last.value),
      placeText(last.x, chart),
      label(first.value),
      placeText(first.x, chart),
    );
  },
  tabulate(chart) {
    const { x, value } = chart.fields;
    return {
      fields: [x, value].flatMap((field) => field ?? []),
      rows: read(chart).map(({ row }) => row),
      values: [value?.name ?? ''],
    };
  },
};

function oneNumber({ rows, fields: { x } }: Chart): SpecFault[] {
  if (x !== undefined || rows.length < 2) return [];
  const what = `there are ${rows.length} rows, and one number is printed`;
  return [
    {
      prop: 'x',
      what,
      fix: 'add a filter that leaves one, put them together with aggregate="sum", or say by x when each was',
    },
  ];
}

function read({ rows, fields: { x, value } }: Chart): Moment[] {
  const moments = rows.flatMap((row) => {
    const number = numberIn(row, value);
    return number === undefined ? [] : { x: placeIn(row, x), value: number, row };
  });
  return moments.sort((a, b) => (a.x ?? 0) - (b.x ?? 0));
}

function layOut(chart: Chart, width: number): Scene {
  const moments = read(chart);
  const last = moments.at(-1);
  if (last === undefined) return emptyScene(chart, width);
  const { words } = chart;
  const numbers = chart.numbers(moments.map(({ value }) => value));
  const figure = numbers.label(last.value);
  const style = textWidth(figure, 'figure') <= width ? 'figure' : 'strong';
  const marks: Mark[] = [{ kind: 'text', x: 0, y: baseline(style), lines: wrap(figure, width, style), style }];
  let y = textHeight(wrap(figure, width, style), style) + 2;
  const write = (text: string, soft: boolean) => {
    const lines = wrap(text, width, 'label');
    marks.push({
      kind: 'text',
      x: 0,
      y: y + baseline('label'),
      lines,
      style: 'label',
      ...(soft && { class: 'chart-soft' }),
    });
    y += textHeight(lines, 'label');
  };
  const unit = chart.fields['value']?.unit;
  if (unit) write(unit, false);
  const before = moments.at(-2);
  if (before?.x !== undefined && last.x !== undefined) {
    const isShare = numbers.specifier.includes('%');
    const difference = last.value - before.value;
    // Of shares points are told: a tenth more of 10% is 11%, and no one would read it so.
    const change = isShare ? difference * 100 : before.value === 0 ? undefined : difference / Math.abs(before.value);
    const told =
      change === undefined
        ? numbers.label(before.value)
        : isShare
          ? words.number.points(chart.numbersAs('+.1f', [change]).label(change))
          : chart.numbersAs('+.1%', [change]).label(change);
    write(
      change === undefined
        ? words.number.after(placeText(last.x, chart), told, placeText(before.x, chart))
        : words.number.change(placeText(last.x, chart), told, placeText(before.x, chart)),
      true,
    );
  } else if (last.x !== undefined) write(placeText(last.x, chart), true);
  if (moments.length < 3) return { width, height: y + 1, marks };

  const spark = sparkline(
    moments.map(({ x = 0, value }) => [x, value]),
    { x: 4, y: y + 10, width: Math.min(width - 8, isNarrow(width) ? width - 8 : 320), height: 44 },
    '1',
  );
  return { width, height: y + 62, marks: [...marks, group([spark.line], { column: 1 }), spark.dot] };
}
