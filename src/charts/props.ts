import { either, isFilter, isList, isScalar } from '#data/filter.ts';
import { nearest } from '#problem.ts';
import type { OptionName } from './chart.ts';
import { readSpecifier } from '#site/numbers.ts';
import { isCountry } from './parts/world.ts';
import { SHADES } from './parts/theme.ts';
import { aggregates } from './transform.ts';

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
  credit: { about: 'who made the chart', refuse: text('some words') },
  facet: {
    about: 'the field whose values get a small chart each, all with the same scales',
    refuse: text('the name of a field'),
  },
  source: { about: 'where the figures come from, in place of the sources of the dataset', refuse: text('some words') },
  names: {
    about: 'what values and fields of the data are called in the chart, as in a translation; `highlight` goes by these',
    refuse: (value) =>
      isNames(value) ? undefined : 'write what each is called: {{ "World": "全球", "China": "中国" }}',
  },
  filter: {
    about: 'the rows to draw: by field, the value or the values that they have',
    refuse: (value) =>
      isFilter(value)
        ? undefined
        : 'write a field with its value or its values: {{ "Year": 2023, "Code": ["USA", "CHN"] }}',
  },
};

const format: Prop['refuse'] = (value) =>
  typeof value === 'string' && readSpecifier(value) ? undefined : 'use a d3-format specifier: ".1%", ",d", "$.3s"';
const yesOrNo: Prop['refuse'] = (value) => (typeof value === 'boolean' ? undefined : 'write {true} or {false}');
const ends: Prop['refuse'] = (value) =>
  isPairOfNumbers(value) && value[0] < value[1] ? undefined : 'write the least and the greatest value: {[0, 100]}';
const scale = oneOf(['linear', 'log']);

/** What some types take; each type lists its own. */
export const optionProps: Readonly<Record<OptionName, Prop>> = {
  sort: {
    about: 'the order: ascending, descending, or none to keep that of the file',
    refuse: oneOf(['ascending', 'descending', 'none']),
  },
  limit: {
    about: 'how many are drawn, the first in their order',
    refuse: (value) => (isCount(value) ? undefined : 'write a whole number: {10}'),
  },
  other: { about: 'the name under which all beyond the limit is put together', refuse: text('a name') },
  aggregate: {
    about: 'what becomes of several rows that stand in one place',
    refuse: oneOf(Object.keys(aggregates)),
  },
  highlight: {
    about: 'what stands out: a value, or a list of them; the rest is muted',
    refuse: (value) =>
      isScalar(value) || isList(value) ? undefined : 'write a value, or a list: {["China", "India"]}',
  },
  format: { about: 'how numbers are written: a d3-format specifier, as ".1%", ",d" or "$.3s"', refuse: format },
  xFormat: { about: 'how the numbers of the lying axis are written', refuse: format },
  yFormat: { about: 'how the numbers of the standing axis are written', refuse: format },
  zero: {
    about: 'whether the axis of values starts at zero; the data decide where it is left out',
    refuse: yesOrNo,
  },
  domain: { about: 'the ends of the axis of values', refuse: ends },
  xDomain: {
    about: 'the ends of the lying axis: two numbers, or two dates',
    refuse: (value) => (isPairOfTexts(value) ? undefined : ends(value)),
  },
  yDomain: { about: 'the ends of the standing axis', refuse: ends },
  scale: { about: 'linear, or log for values that grow by factors', refuse: scale },
  xScale: { about: 'linear or log, for the lying axis', refuse: scale },
  yScale: { about: 'linear or log, for the standing axis', refuse: scale },
  xTitle: { about: 'what the lying axis measures', refuse: text('some words') },
  yTitle: { about: 'what the standing axis measures', refuse: text('some words') },
  arrange: { about: 'how series stand to each other', refuse: text('a way to arrange them') },
  annotations: {
    about: 'words on the chart: of a point, a line or a range',
    refuse: (value) =>
      Array.isArray(value) && value.length > 0 && value.every(isAnnotation)
        ? undefined
        : 'write a list: {[{ x: 2008, text: "Financial crisis" }, { x: 2020, y: 14.7, text: "…" }, { y: [0, 3], text: "…" }]}',
  },
  trend: { about: 'whether a straight line of best fit is drawn', refuse: yesOrNo },
  bins: {
    about: 'about how many bins there are',
    refuse: (value) => (isCount(value) && value <= 100 ? undefined : 'write a whole number up to 100: {20}'),
  },
  per: {
    about: 'how much one symbol stands for',
    refuse: (value) =>
      typeof value === 'number' && value > 0 && value < Infinity ? undefined : 'write a number above zero: {1000}',
  },
  symbol: { about: 'what is counted: square, circle or person', refuse: oneOf(['square', 'circle', 'person']) },
  steps: {
    about: 'into how many classes of colour values fall, or the bounds between them',
    refuse: (value) =>
      (isCount(value) && value >= 2 && value <= SHADES) || isRising(value)
        ? undefined
        : `write a number from 2 to ${SHADES}, or the bounds between classes: {[10, 20, 50]}`,
  },
  middle: {
    about: 'the value from which colours go both ways',
    refuse: (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'write a number: {0}'),
  },
  projection: { about: 'how the globe is laid flat: a projection of D3', refuse: text('the name of a projection') },
  within: {
    about: 'the countries that the map shows: a code or a name, or a list of them',
    refuse: (value) => {
      if (!isScalar(value) && !isList(value)) return 'write a country, or a list: {["DEU", "FRA"]}';
      const unknown = [value].flat().find((name) => !isCountry(String(name)));
      return unknown === undefined ? undefined : `no country is called "${String(unknown)}"`;
    },
  },
  unknown: { about: 'what becomes of regions that are no country: skip them', refuse: oneOf(['skip']) },
};

function oneOf(names: readonly string[]): Prop['refuse'] {
  return (value) => {
    if (typeof value === 'string' && names.includes(value)) return undefined;
    const meant = typeof value === 'string' ? nearest(value, names) : undefined;
    return meant ? `did you mean "${meant}"?` : `use ${either(names)}`;
  };
}

function isNames(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((name) => typeof name === 'string' && name.trim() !== '')
  );
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

function isPairOfNumbers(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((end) => Number.isFinite(end));
}

function isPairOfTexts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((end) => typeof end === 'string') &&
    String(value[0]) < String(value[1])
  );
}

function isRising(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length >= SHADES) return false;
  return value.every((bound, index) => Number.isFinite(bound) && (index === 0 || bound > value[index - 1]));
}

function isAnnotation(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { text, x, y, ...rest } = value as Record<string, unknown>;
  const isPlace = (place: unknown) =>
    [place].flat().every((end) => typeof end === 'string' || typeof end === 'number') &&
    (!Array.isArray(place) || place.length === 2);
  if (typeof text !== 'string' || text.trim() === '' || Object.keys(rest).length > 0) return false;
  if (x === undefined && y === undefined) return false;
  const isPoint = x !== undefined && y !== undefined;
  return [x, y].every((place) => place === undefined || (isPlace(place) && !(isPoint && Array.isArray(place))));
}

function text(kind: string) {
  return (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? undefined : `write ${kind} in quotes`);
}
