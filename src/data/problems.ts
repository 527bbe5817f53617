import type { Problem } from '#problem.ts';
import type { Version } from './catalogue.ts';
import { foreignKeyFaults } from './foreign-keys.ts';
import { readTable, type ReadTable } from './read.ts';

/**
 * Everything that is wrong with the rows of a version. Foreign keys are looked up once all of its tables can be read
 * whole: before that every gap would look like a fault.
 */
export async function problemsOf({ resources }: Pick<Version, 'resources'>): Promise<Problem[]> {
  const tables = new Map<string, ReadTable>();
  for (const resource of resources) tables.set(resource.name, await readTable(resource));
  const problems = [...tables.values()].flatMap((read) => read.problems);
  if (problems.length > 0) return problems;
  for (const resource of resources) {
    const read = tables.get(resource.name);
    if (read !== undefined) problems.push(...(await foreignKeyFaults(resource, read.table, tables)));
  }
  return problems;
}
