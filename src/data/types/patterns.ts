import { utcFormat, utcParse } from 'd3-time-format';

/*
 * Dates written by a strptime pattern, as `%d/%m/%Y`, which Table Schema allows as a field's format.
 */

const DIRECTIVE = /%[-_0]?[aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%]/;
/** Offsets from UTC, as `%Z` reads them. */
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

export function isPattern(format: string): boolean {
  return DIRECTIVE.test(format);
}

/**
 * A strict reader of moments written by a pattern: what d3 would bend, as 31/02, is no moment.
 *
 * @returns the moment in UTC; undefined where the text does not follow the pattern
 */
export function patternReader(pattern: string): (text: string) => Date | undefined {
  const parse = utcParse(pattern);
  const format = utcFormat(pattern);
  return (text) => {
    const at = parse(text);
    if (at === null) return undefined;
    // Written again in UTC it must be the same, but for leading zeros and the case of names.
    const here = text.replace(OFFSET, '+0000');
    const asUtc = here === text ? at : parse(here);
    return asUtc !== null && alike(format(asUtc)) === alike(here) ? at : undefined;
  };
}

/** How a moment is written by a pattern. */
export function writeByPattern(pattern: string, at: Date): string {
  return utcFormat(pattern)(at);
}

function alike(text: string): string {
  return text.toLowerCase().replace(/(?<!\d)0+(?=\d)/g, '');
}
