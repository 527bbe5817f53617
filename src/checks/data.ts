import { problemsOf } from '#data/problems.ts';
import type { Check } from './content.ts';

/** Every descriptor is sound, and every version can be read by its schemas. */
export const data: Check = async ({ catalogue, catalogueProblems }) => {
  const problems = [...catalogueProblems];
  for (const version of catalogue.datasets.flatMap(({ versions }) => versions)) {
    problems.push(...(await problemsOf(version)));
  }
  return problems;
};
