import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Field } from '#data/table.ts';
import { formatYear } from '#site/numbers.ts';
import type { Chart } from '../chart.ts';
import { placeTicks, type Tick } from './axis.ts';
import { formatMoment, readMoment } from './moments.ts';
import { numberOn } from './places.ts';
import { isTime } from './series.ts';

/** The axis that lines and areas go along: time, years or other numbers, from the first place to the last. */
export interface Along {
  at(place: number): number;
  ticks: readonly Tick[];
}

/**
 * @param places all of the chart, or of all its siblings: numbers, or milliseconds
 * @param range in pixels
 */
export function alongScale(chart: Chart, places: readonly number[], range: readonly [number, number]): Along {
  const field = chart.fields['x'];
  const ends = endsOf(chart, field);
  const [from = 0, to = 0] = ends ?? extent(places);
  const scale = scaleLinear()
    .domain(from === to ? [from - 1, to + 1] : [from, to])
    .range(range);
  const ticks = placeTicks([from, to], range, {
    time: isTime(field),
    whole: ['year', 'integer'].includes(field?.type ?? ''),
    language: chart.language,
    write: (value) => placeText(value, chart),
  });
  return { at: (place) => scale(place), ticks };
}

/** The ends that the editor set, as numbers of the axis; undefined where there are none. */
export function endsOf({ options: { xDomain } }: Chart, field: Field | undefined): [number, number] | undefined {
  const [from, to] = (xDomain ?? []).map((end) => numberOn(field, end));
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** A place on the axis in words: a year bare, a date as precise as its field. */
export function placeText(value: number, { fields: { x }, language }: Chart): string {
  if (x?.type === 'year') return formatYear(value, language);
  const moment = x && isTime(x) ? readMoment(new Date(value), x.type) : undefined;
  return moment ? formatMoment(moment, language) : new Intl.NumberFormat(language).format(value);
}

/** The places of annotations on a plot with axes of numbers or time. */
export function placesOn({ fields }: Chart, x: (value: number) => number, y: (value: number) => number) {
  const on = (axis: 'x' | 'y', at: (value: number) => number) => (value: string | number) => {
    const number = numberOn(fields[axis], value);
    return number === undefined ? undefined : at(number);
  };
  return { x: on('x', x), y: on('y', y) };
}
