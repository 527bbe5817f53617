import { expect, test } from 'vitest';
import { readCatalogue } from '#data/catalogue.ts';
import { problemsOf } from '#data/problems.ts';
import { formatProblems } from '#problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const fields = (...names: string[]) => names.map((name) => ({ name, type: 'string' }));

/** What is wrong with towns in states, and towns that are twinned with others. */
async function problems(towns: string, states = 'code,name\nSH,Schleswig-Holstein\nNW,North Rhine-Westphalia\n') {
  const foreignKeys = [
    { fields: 'state', reference: { resource: 'states', fields: 'code' } },
    { fields: ['twin'], reference: { fields: ['name'] } },
  ];
  const descriptor = {
    name: 'towns',
    title: 'Towns',
    licenses: [{ name: 'CC0-1.0' }],
    sources: [{ title: 'The statistical office' }],
    resources: [
      { name: 'towns', path: 'towns.csv', schema: { fields: fields('name', 'state', 'twin'), foreignKeys } },
      { name: 'states', path: 'states.csv', schema: { fields: fields('code', 'name') } },
    ],
  };
  const content = await temporaryFolder({
    'data/towns/1/datapackage.json': JSON.stringify(descriptor),
    'data/towns/1/towns.csv': towns,
    'data/towns/1/states.csv': states,
  });
  const read = await readCatalogue(content);
  expect(read.problems).toEqual([]);
  const [version] = read.catalogue.datasets[0]?.versions ?? [];
  if (version === undefined) throw new RangeError('missing version in the test folder');
  return formatProblems(await problemsOf(version)).replaceAll(/\S*(?=towns\.csv)/g, '');
}

test('problemsOf() has nothing against keys that are there, or empty', async () => {
  expect(await problems('name,state,twin\nKiel,SH,Bonn\nBonn,NW,\nRome,,\n')).toBe('');
});

test('problemsOf() names each value that refers to no row, in its line', async () => {
  expect(await problems('name,state,twin\nKiel,SH,Brest\nBonn,NRW,Kiel\n'))
    .toBe(`towns.csv:2:9  there is no row with name Brest in the table "towns" (field twin)
    fix: correct the value, or add the row that it refers to

towns.csv:3:6  there is no row with code NRW in the table "states" (field state)
    fix: correct the value, or add the row that it refers to`);
});

test('problemsOf() looks up keys when every table can be read', async () => {
  const found = await problems('name,state,twin\nKiel,XX,\n', 'code,name\nSH\n');
  expect(found).toContain('the row has 1 cell');
  expect(found).not.toContain('there is no row');
});
