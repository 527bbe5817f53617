import { expect, test } from 'vitest';
import { readChartFiles } from '#specs/chart-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function siteWith(files: Record<string, string>) {
  const inside = Object.entries(files).map(([name, text]) => [`charts/${name}`, text]);
  return readChartFiles(await temporaryFolder(Object.fromEntries(inside) as Record<string, string>));
}

test('readChartFiles() reads shared charts, with days and lists as an attribute would have them', async () => {
  const { specs, problems } = await siteWith({
    'rain.yaml': 'type: bar\nfilter:\n  day: 2015-07-01\n  code: [USA, CHN]\nlimit: 5\n',
  });
  expect(problems).toEqual([]);
  const rain = specs.get('rain');
  expect(rain?.values).toEqual({ type: 'bar', filter: { day: '2015-07-01', code: ['USA', 'CHN'] }, limit: 5 });
  expect(rain?.place('limit')).toEqual({ line: 5, column: 1 });
});

test('readChartFiles() reads charts drawn by hand as types of their own', async () => {
  const { types, problems } = await siteWith({
    'wheel.ts': 'export const channels = {};\nexport const draw = (): string => "";\n',
  });
  expect(problems).toEqual([]);
  expect(types['wheel']?.options).toEqual(['highlight', 'format']);
  expect(types['bar']).toBeDefined();
});

test('readChartFiles() of a site without content/charts has only the usual types', async () => {
  const { specs, problems } = await readChartFiles(await temporaryFolder({}));
  expect([specs.size, problems]).toEqual([0, []]);
});

test.each([
  ['a.yaml', 'type: [bar', undefined],
  ['a.yaml', '- bar\n', 'there is no chart in the file'],
  ['a.yaml', 'type: bar\nid: b\n', 'a shared chart has no id: it is called by the name of its file'],
  ['a.ts', 'export const channels = {};', 'the module exports no function draw()'],
  ['a.ts', 'export const draw = () => "";', 'the module exports no channels'],
  [
    'a.ts',
    'const nothing = null;\nnothing.draw();\n',
    "the module can't be run: Cannot read properties of null (reading 'draw')",
  ],
  ['a.js', 'export const = 1;', "the module can't be run"],
  ['bar.ts', 'export {};', 'there is a chart type "bar" already'],
])('readChartFiles() says what is wrong with %s: %j', async (name, text, what) => {
  const { problems } = await siteWith({ [name]: text });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.file).toContain(name);
  if (what !== undefined) expect(problems[0]?.what).toContain(what);
});
