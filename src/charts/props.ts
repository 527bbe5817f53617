import { isFilter, isList, isScalar } from '#data/filter.ts';
import { nearest } from '#problem.ts';
import type { OptionName } from './chart.ts';
import { readSpecifier } from '#site/numbers.ts';

/** An attribute of a chart: what it is for, and what its value must be. */
export interface Prop {
  about: string;
  required?: boolean;
  /** @returns the mend where the value is of another kind */
  refuse(value: unknown): string | undefined;
}

/** What every chart takes, whatever its type. */
export const commonProps: Readonly<Record<string, Prop>> = {
  type: { about: 'the chart type', required: true, refuse: text('a name') },
  data: {
    about: 'the data, as dataset@version or dataset@version/resource',
    required: true,
    refuse: text('a reference'),
  },
  title: { about: 'the finding, in a sentence', required: true, refuse: text('the finding in a sentence') },
  id: {
    about: 'the name of the chart in the address of the page, after "#"; made from the title where it is left out',
    refuse: (value) =>
      typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value)
        ? undefined
        : 'use lower-case letters, digits and hyphens, a letter first',
  },
  subtitle: { about: 'what is measured, in which unit, when and where', refuse: text('some words') },
  description: {
    about: 'the chart in words, for those who don’t see it; composed from the data where it is left out',
    refuse: text('the chart in words'),
  },
  note: { about: 'what a reader must know to read the figures rightly', refuse: text('some words') },
  source: { about: 'where the figures come from, in place of the sources of the dataset', refuse: text('some words') },
  filter: {
    about: 'the rows to draw: by field, the value or the values that they have',
    refuse: (value) =>
      isFilter(value)
        ? undefined
        : 'write a field with its value or its values: {{ "Year": 2023, "Code": ["USA", "CHN"] }}',
  },
};

const SORTS = ['ascending', 'descending', 'none'];

/** What some types take; each type lists its own. */
export const optionProps: Readonly<Record<OptionName, Prop>> = {
  sort: {
    about: 'the order: ascending, descending, or none to keep that of the file',
    refuse: (value) => {
      if (typeof value === 'string' && SORTS.includes(value)) return undefined;
      const meant = typeof value === 'string' ? nearest(value, SORTS) : undefined;
      return meant ? `did you mean "${meant}"?` : 'use ascending, descending or none';
    },
  },
  limit: {
    about: 'how many are drawn, the first in their order',
    refuse: (value) => (Number.isInteger(value) && Number(value) > 0 ? undefined : 'write a whole number: {10}'),
  },
  highlight: {
    about: 'what stands out: a value, or a list of them; the rest is muted',
    refuse: (value) =>
      isScalar(value) || isList(value) ? undefined : 'write a value, or a list: {["China", "India"]}',
  },
  format: {
    about: 'how numbers are written: a d3-format specifier, as ".1%", ",d" or "$.3s"',
    refuse: (value) =>
      typeof value === 'string' && readSpecifier(value) ? undefined : 'use a d3-format specifier: ".1%", ",d", "$.3s"',
  },
  zero: {
    about: 'whether the axis of values starts at zero; the data decide where it is left out',
    refuse: (value) => (typeof value === 'boolean' ? undefined : 'write {true} or {false}'),
  },
};

function text(kind: string) {
  return (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? undefined : `write ${kind} in quotes`);
}
