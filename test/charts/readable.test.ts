import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawChart, layOutChart, readChart } from '#charts/draw.ts';
import type { ChartType } from '#charts/chart.ts';
import { checkSpec } from '#charts/check.ts';
import { chartTypes } from '#charts/index.ts';
import { widths } from '#charts/parts/theme.ts';
import type { FieldType, Table, Value } from '#data/table.ts';
import { table } from './examples/example.ts';
import { unreadable } from './overlaps.ts';

/* Whatever the data, no label covers another or leaves the frame, at both widths. */

const word = fc.stringMatching(/^(?:[A-Za-zÀ-ž0-9一-龥&<>"'’-]{1,24}|[ء-ي]{1,16})$/);
const name = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const number = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const format = fc.constantFrom(undefined, '.1%', ',d', '$.3s', '.2e', '+.4f');

function drawsWell(spec: Record<string, unknown> & { type: string }, data: Table) {
  const type = chartTypes[spec.type];
  if (type === undefined) throw new RangeError(`unknown chart type: ${spec.type}`);
  const chart = readChart(type, spec, data, 'en');
  for (const width of Object.values(widths)) expect(unreadable(layOutChart(type, chart, width))).toEqual([]);
  const { narrow, description } = drawChart(spec, data, { locale: 'en', idPrefix: 'a' });
  expect(`${narrow}${description}`).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined)[^"]*"/);
}

test('bars of any names and values can be read', () => {
  const bars = fc.uniqueArray(fc.tuple(name, number), { selector: ([name]) => name, maxLength: 20 });
  fc.assert(
    fc.property(bars, format, (rows, format) =>
      drawsWell(
        { type: 'bar', title: 'T', x: 'v', y: 'n', format, highlight: rows[0]?.[0] },
        table('n v:number', ...rows),
      ),
    ),
  );
});

test('lines of any values can be read', () => {
  const lines = fc.uniqueArray(fc.tuple(name, fc.array(number, { maxLength: 12 })), {
    selector: ([name]) => name,
    maxLength: 12,
  });
  fc.assert(
    fc.property(lines, format, fc.boolean(), fc.integer({ min: -9999, max: 9999 }), (lines, format, stands, start) => {
      const rows = lines.flatMap(([name, values]) => values.map((v, i): Value[] => [start + i, v, name]));
      const highlight = stands && rows.length > 0 ? rows[0]?.[2] : undefined;
      drawsWell(
        { type: 'line', title: 'T', x: 'x', y: 'v', series: 'n', format, highlight },
        table('x:integer v:number n', ...rows),
      );
    }),
  );
});

test('lines over any stretch of time can be read', () => {
  const moments = fc.uniqueArray(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    { selector: Number, maxLength: 9 },
  );
  fc.assert(
    fc.property(moments, fc.constantFrom('date', 'datetime', 'yearmonth'), (moments, type) =>
      drawsWell(
        { type: 'line', title: 'T', x: 'x', y: 'v' },
        table(`x:${type} v:number`, ...moments.map((at, i) => [at, i])),
      ),
    ),
  );
});

test('waffles of any shares can be read', () => {
  const waffles = fc.array(
    fc.tuple(name, fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true })), fc.option(name)),
    { maxLength: 7 },
  );
  fc.assert(
    fc.property(waffles, (rows) =>
      drawsWell({ type: 'waffle', title: 'T', label: 'l', share: 's', qualifier: 'q' }, table('l s:number q', ...rows)),
    ),
  );
});

test('timelines of any events can be read', () => {
  const events = fc.array(
    fc.tuple(fc.constantFrom('2019', '2019-09', '2019-09-30', '2020'), name, fc.constantFrom('done', 'planned', null)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(events, (rows) =>
      drawsWell({ type: 'timeline', title: 'T', date: 'd', label: 'l', status: 's' }, table('d l s', ...rows)),
    ),
    // A date of two lines, with a word after the second.
    {
      examples: [
        [
          [
            ['2019', 'ء', 'done'],
            ['2019', 'a', 'done'],
            ['2019', '>', 'done'],
            ['2019-09-30', 'A', 'planned'],
          ],
        ],
      ],
    },
  );
});

/** Values that a field may have, in the form in which tables hold them. */
const valuesOf: Partial<Record<FieldType, fc.Arbitrary<Value>>> = {
  number,
  integer: fc.integer({ min: -5, max: 5000 }),
  string: name,
  year: fc.integer({ min: 1990, max: 2030 }),
  date: fc.date({ min: new Date('2019-01-01'), max: new Date('2024-01-01'), noInvalidDate: true }),
};

const country = fc.constantFrom('USA', 'CHN', 'Germany', 'Sri Lanka', 'NZ', 'Singapore');

/** Of small multiples; the second needs two lines on a phone. */
const regions = ['North', 'The east and the west of the land', '南方'];

const known = (types: readonly FieldType[]) => types.filter((type) => valuesOf[type] !== undefined);

/** A table with a field for each channel of a type, and a spec that names them; some channels are left out. */
function anyChart(typeName: string, type: ChartType) {
  const channels = Object.entries(type.channels);
  const arrange = fc.constantFrom(undefined, ...(type.arrangements ?? []));
  const kinds = channels.map(([, { takes }]) =>
    fc.constantFrom<FieldType>(...(known(takes).length > 0 ? known(takes) : takes)),
  );
  return fc
    .record({
      kinds: fc.tuple(...kinds),
      used: fc.tuple(...channels.map(() => fc.boolean())),
      isFaceted: fc.boolean(),
      arrange,
      format,
    })
    .chain(({ kinds, used, isFaceted, arrange, format }) => {
      const columns = channels.map(([channel, { required }], index) => ({
        channel,
        kind: kinds[index],
        isUsed: required || used[index],
      }));
      const row = fc.tuple(
        ...columns.map(({ channel, kind = 'any' }) =>
          channel === 'region' ? country : (valuesOf[kind] ?? fc.constant(null)),
        ),
      );
      const spec = Object.fromEntries(columns.filter(({ isUsed }) => isUsed).map(({ channel }) => [channel, channel]));
      const options = type.options.includes('arrange') ? { arrange } : {};
      const parts = isFaceted ? { facet: 'part' } : {};
      const written = type.options.includes('format') ? { format } : {};
      const header = [...columns.map(({ channel, kind }) => `${channel}:${kind}`), 'part'].join(' ');
      return fc.array(fc.tuple(row, fc.constantFrom(...regions)), { minLength: 1, maxLength: 24 }).map((rows) => ({
        spec: { type: typeName, title: 'T', ...options, ...written, ...parts, ...spec },
        data: table(header, ...rows.map(([cells, part]) => [...cells, part])),
      }));
    });
}

test.each(Object.entries(chartTypes))(
  'a %s of any data that it takes can be read',
  (typeName, type) => {
    let drawn = 0;
    fc.assert(
      fc.property(anyChart(typeName, type), ({ spec, data }) => {
        if (checkSpec(spec, data).length > 0) return;
        drawn++;
        drawsWell(spec, data);
      }),
      { numRuns: 150 },
    );
    expect(drawn).toBeGreaterThan(0);
  },
  60_000,
);

test('unreadable() sees a label that is covered, and one that is cut', () => {
  const at = (x: number, line: string) => ({ kind: 'text', x, y: 20, lines: [line], style: 'label' }) as const;
  expect(unreadable({ width: 100, height: 30, marks: [at(0, 'one'), at(10, 'two'), at(90, 'three')] })).toEqual([
    '"three" leaves the frame',
    '"one" covers "two"',
  ]);
});
