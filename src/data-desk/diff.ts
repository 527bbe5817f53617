import type { ChangedRow, PlacedRow, TableDiff } from '#data/diff.ts';
import { writtenValue } from '#data/filter.ts';
import type { Field, Row, Value } from '#data/table.ts';
import { diffVersions, isSameData, type VersionDiff } from '#data/version-diff.ts';
import { problemsOf } from '#data/problems.ts';
import { ContentError } from '#problem.ts';
import { exitCodes } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { contentOption, openCatalogue, referenceTo, versionNamed } from './versions.ts';

/** How many rows of each kind are printed unless all are asked for. */
const SHOWN = 50;

export const diff = member(
  {
    name: 'diff',
    short: 'show what changed from one version to another',
    usage: 'npm run data -- diff NAME@BEFORE NAME@AFTER [--all] [--json] [--exit-code] [--content DIR]',
    about:
      'Shows which fields and rows were added, removed and changed. Rows are told apart by the primary key of the newer\nschema; without one they are compared whole.',
    options: {
      all: { type: 'boolean', about: `print all rows, not the first ${SHOWN} of each kind` },
      json: { type: 'boolean', about: 'for a program' },
      'exit-code': { type: 'boolean', about: 'exit with 1 where the versions differ' },
      ...contentOption,
    },
    words: ['NAME@BEFORE', 'NAME@AFTER'],
  },
  async ({ all, json, content, ...options }, [before = '', after = '']) => {
    const catalogue = await openCatalogue(content);
    const [old, now] = [versionNamed(before, catalogue), versionNamed(after, catalogue)];
    const found = await step(`Comparing ${before} and ${after}`, async () => {
      const problems = [...(await problemsOf(old)), ...(await problemsOf(now))];
      if (problems.length > 0) throw new ContentError(problems);
      return diffVersions(old, now);
    });
    console.log(json ? JSON.stringify(plain(found), null, 2) : describe(found, all ? Infinity : SHOWN));
    if (options['exit-code'] && !isSameData(found)) process.exitCode = exitCodes.failed;
  },
);

/** The differences without the versions' own descriptions. */
function plain({ before, after, added, removed, resources }: VersionDiff) {
  return {
    before: referenceTo(before),
    after: referenceTo(after),
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    resources: resources.map(({ after: { name }, diff }) => ({ name, ...diff })),
  };
}

/** The differences in words and lines. */
export function describe({ added, removed, resources, ...versions }: VersionDiff, shown: number): string {
  const parts = [
    ...added.map(({ name }) => `${name}: a new resource`),
    ...removed.map(({ name }) => `${name}: the resource is gone`),
    ...resources.map(({ after: { name }, diff }) => `${name}: ${describeTable(diff, shown)}`),
  ];
  if (isSameData({ added, removed, resources, ...versions })) return 'The data are the same.';
  return parts.join('\n\n');
}

function describeTable({ fields, key, added, removed, changed, same, order }: TableDiff, shown: number): string {
  const counts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
    [same, 'the same'],
  ] as const;
  const by = key.length > 0 ? `, by ${key.join(' and ')}` : ', compared whole, since they have no key';
  const lines = [
    `rows ${counts.map(([count, what]) => `${count.toLocaleString('en')} ${what}`).join(', ')}${by}`,
    ...fields.added.map(({ field }) => `  + field ${field.name} (${field.type})`),
    ...fields.removed.map(({ name, type }) => `  - field ${name} (${type})`),
    ...fields.changed.map(({ before, after }) => `  ~ field ${after.name}: ${describeField(before, after)}`),
    ...cut(added, shown, (row) => `  + ${nameOf(row, key)}`),
    ...cut(removed, shown, (row) => `  - ${nameOf(row, key)}`),
    ...cut(changed, shown, (row) => `  ~ ${nameOf(row.after, key, true)}: ${describeCells(row)}`),
  ];
  if (order !== undefined) lines.push('  the rows stand in another order');
  return lines.join('\n');
}

function cut<Item>(items: readonly Item[], shown: number, describe: (item: Item) => string): string[] {
  const lines = items.slice(0, shown).map(describe);
  return items.length > shown ? [...lines, `    … and ${(items.length - shown).toLocaleString('en')} more`] : lines;
}

function describeField(before: Field, after: Field): string {
  const parts = (['type', 'title', 'unit', 'description'] as const).filter((part) => before[part] !== after[part]);
  return parts.map((part) => `${part} ${before[part] ?? '(none)'} → ${after[part] ?? '(none)'}`).join(', ');
}

function describeCells({ cells }: ChangedRow): string {
  return cells.map(({ field, before, after }) => `${field} ${written(before)} → ${written(after)}`).join(', ');
}

/** A row by its key, or by all that it has. */
function nameOf({ row, index }: PlacedRow, key: readonly string[], keyOnly = false): string {
  const values = (names: readonly string[]) => names.map((name) => written(row[name] ?? null)).join(', ');
  if (keyOnly && key.length === 0) return `row ${index + 1}`;
  const rest = Object.keys(row).filter((name) => !key.includes(name));
  if (keyOnly) return values(key);
  return key.length === 0 ? values(rest) : `${values(key)}: ${values(rest)}`;
}

function written(value: Row[string] | Value): string {
  return value === null ? '(missing)' : writtenValue(value);
}
