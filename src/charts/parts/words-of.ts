import { greatest } from 'd3-array';
import type { Field } from '#data/table.ts';
import type { Chart } from '../chart.ts';
import type { Numbers } from '#site/numbers.ts';

/** A field's title, as a heading has it. */
export function titleOf(field: Field | undefined): string {
  return field?.title ?? field?.name ?? '';
}

/** A field's title inside a sentence; an abbreviation keeps its capitals. */
export function measureOf(field: Field | undefined, language: string): string {
  const title = titleOf(field);
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase(language) + title.slice(1) : title;
}

interface Named {
  name: string;
  value: number | undefined;
}

const isKnown = (named: Named): named is Named & { value: number } => named.value !== undefined;

/** The highest and the lowest of named values in a sentence; what all are, where they are alike. */
export function extremes(named: readonly Named[], { words }: Chart, numbers: Numbers): string[] {
  const known = named.filter(isKnown);
  const missing = named.filter(({ value }) => value === undefined).map(({ name }) => name);
  const most = greatest(known, ({ value }) => value);
  // Of several that are lowest the last is named, as it would be in a list from the highest down.
  const least = greatest([...known].reverse(), ({ value }) => -value);
  const said =
    most === undefined || least === undefined
      ? []
      : known.length === 1
        ? [words.bar.only(most.name, numbers.label(most.value))]
        : most.value === least.value
          ? [words.bar.equal(numbers.label(most.value))]
          : [words.bar.extremes(most.name, numbers.label(most.value), least.name, numbers.label(least.value))];
  return [...said, ...(missing.length > 0 ? [words.bar.missing(words.list(missing))] : [])];
}
