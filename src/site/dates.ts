/**
 * Dates as a page shows them: in the page's language, and in the zone in which the newsroom wrote them, since
 * "17 January" in Beijing may be the 16th in New York.
 */

/** `2019-01-17T18:00:00+08:00`: a moment with its zone, which an article's front matter must give. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** `2019-01-17`: a day without a zone. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayParts = { year: 'numeric', month: 'long', day: 'numeric' } as const;

/**
 * Day, hour and zone: `January 17, 2019 at 6:00 PM GMT+8`.
 *
 * @param moment ISO 8601 with an offset; the text is in that offset
 * @param language BCP 47
 * @throws {RangeError} `invalid moment: …` where the offset is missing or the date does not exist
 */
export function formatMoment(moment: string, language: string): string {
  const zone = zoneOf(moment);
  return new Intl.DateTimeFormat(language, {
    ...dayParts,
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: zone === 'UTC' ? 'short' : 'shortOffset',
  }).format(instant(moment));
}

/**
 * The day alone: `January 17, 2019`.
 *
 * @param date a moment with an offset (the day in that offset) or a plain `2019-01-17`
 * @param language BCP 47
 * @throws {RangeError} `invalid moment: …` for anything else
 */
export function formatDay(date: string, language: string): string {
  const timeZone = DAY.test(date) ? 'UTC' : zoneOf(date);
  return new Intl.DateTimeFormat(language, { ...dayParts, timeZone }).format(instant(date));
}

/**
 * A month: `January 2019`.
 *
 * @param month `2019-01`
 * @throws {RangeError} `invalid moment: …` for anything else
 */
export function formatMonth(month: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(instant(`${month}-01`));
}

/**
 * A date as precisely as it is known: `2017`, `December 2017`, `December 1, 2017`.
 *
 * @param date `2017`, `2017-12` or `2017-12-01`
 * @throws {RangeError} `invalid moment: …` for anything else
 */
export function formatPrecisely(date: string, language: string): string {
  if (/^\d{4}$/.test(date)) {
    return new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' }).format(instant(`${date}-01-01`));
  }
  return /^\d{4}-\d{2}$/.test(date) ? formatMonth(date, language) : formatDay(date, language);
}

/** Orders by time, latest first; for moments in different zones too. */
export function latestFirst(a: string, b: string): number {
  return instant(b).getTime() - instant(a).getTime();
}

function instant(date: string): Date {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) throw new RangeError(`invalid moment: ${date}`);
  return at;
}

/** The zone's name for Intl: `+08:00`, or `UTC` where the offset is none. */
function zoneOf(moment: string): string {
  const offset = MOMENT.exec(moment)?.[1];
  if (offset === undefined) throw new RangeError(`invalid moment: ${moment}`);
  return /^(?:Z|[+-]00:00)$/.test(offset) ? 'UTC' : offset;
}
