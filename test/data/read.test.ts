import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue, type Resource } from '#data/catalogue.ts';
import { readTable } from '#data/read.ts';
import { formatProblems } from '#problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const schema = { fields: [{ name: 'mm', type: 'number' }] };
const descriptor = (path: string) =>
  JSON.stringify(
    {
      name: 'rain',
      title: 'Rain',
      licenses: [{ name: 'CC0-1.0' }],
      sources: [{ title: 'The weather office' }],
      resources: [{ name: 'monthly', path, format: 'csv', schema }],
    },
    null,
    2,
  );

async function resourceOf(content: string): Promise<Resource> {
  const { catalogue } = await readCatalogue(content);
  const resource = catalogue.datasets[0]?.versions[0]?.resources[0];
  if (resource === undefined) throw new RangeError('missing resource in the test folder');
  return resource;
}

test('readTable() gives fields and rows, once for all who ask', async () => {
  const content = await temporaryFolder({
    'data/rain/1/datapackage.json': descriptor('monthly.csv'),
    'data/rain/1/monthly.csv': 'mm\n1.5\n',
  });
  const first = await readTable(await resourceOf(content));
  expect(first).toMatchObject({
    table: { fields: [{ name: 'mm', type: 'number' }], rows: [{ mm: 1.5 }] },
    problems: [],
  });
  expect(await readTable(await resourceOf(content))).toBe(first);
});

test('readTable() reads a file again when it or its schema has changed', async () => {
  const content = await temporaryFolder({
    'data/rain/1/datapackage.json': descriptor('monthly.csv'),
    'data/rain/1/monthly.csv': 'mm\n1\n',
  });
  const resource = await resourceOf(content);
  expect((await readTable(resource)).table.rows).toEqual([{ mm: 1 }]);

  await writeFile(resource.file, 'mm\n2\n');
  await utimes(resource.file, 1, 1);
  expect((await readTable(resource)).table.rows).toEqual([{ mm: 2 }]);

  const asText = { ...resource, schema: { fields: [{ name: 'mm', type: 'string' as const }] } };
  expect((await readTable(asText)).table.rows).toEqual([{ mm: '2' }]);
});

test("readTable() says in the descriptor's line that a file is missing", async () => {
  const content = await temporaryFolder({ 'data/rain/1/datapackage.json': descriptor('nowhere.csv') });
  const { table, problems } = await readTable(await resourceOf(content));
  expect(table.rows).toEqual([]);
  expect(formatProblems(problems)).toContain(
    `${join('data/rain/1/datapackage.json')}:17:7  there is no file "nowhere.csv"`,
  );
});

test('readTable() reads a file again when its description says that it is written otherwise', async () => {
  const content = await temporaryFolder({
    'data/rain/1/datapackage.json': descriptor('monthly.csv'),
    'data/rain/1/monthly.csv': 'mm\n1\n#2\n',
  });
  const resource = await resourceOf(content);
  expect((await readTable(resource)).problems).toHaveLength(1);
  expect(await readTable({ ...resource, dialect: { commentChar: '#' } })).toMatchObject({
    table: { rows: [{ mm: 1 }] },
    problems: [],
  });
});
