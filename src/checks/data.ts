import { readTable } from '#data/read.ts';
import type { Check } from './content.ts';

/** Every descriptor is sound, and every resource of every version can be read by its schema. */
export const data: Check = async ({ catalogue, catalogueProblems }) => {
  const problems = [...catalogueProblems];
  const resources = catalogue.datasets.flatMap(({ versions }) => versions.flatMap((version) => version.resources));
  for (const resource of resources) {
    const { problems: found } = await readTable(resource);
    problems.push(...found);
  }
  return problems;
};
