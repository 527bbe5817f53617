import { z } from 'zod';

/*
 * The kinds of values that editors write in YAML. Each message is the mend, in the imperative: the place and the value
 * stand before it wherever it is printed.
 */

/** Words that must not be empty. */
export function words(longest?: number) {
  const text = z.string().trim().min(1, 'write some words, or remove the line');
  return longest === undefined ? text : text.max(longest);
}

/**
 * A moment with its offset from UTC, `2019-01-17T18:00:00+08:00`, kept as written: the offset says in which zone the
 * page prints it.
 *
 * YAML turns an unquoted moment into an instant and forgets the offset, so only the quoted one is taken.
 */
export const moment = z.preprocess(
  refuseDate('put it in quotes, so that its offset from UTC is kept'),
  z.string().refine(isMoment, 'write date, time and offset from UTC in quotes: "2019-01-17T18:00:00+08:00"'),
);

/** A day without a zone, `2019-01-17`, quoted or not. */
export const day = z.preprocess(
  (written) => (written instanceof Date ? written.toISOString().replace('T00:00:00.000Z', '') : written),
  z.iso.date('write a year, month and day: "2019-01-17"'),
);

/** A language as BCP 47 names it: `en`, `zh-Hans`, `ar`. */
export const language = z.string().refine(isLanguage, 'use a BCP 47 code, as "en", "zh-Hans" or "ar"');

/** An address on the web. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'write the whole address: "https://example.org/page"' });

/** A site, without a path: `https://news.example`. */
export const origin = webAddress.refine(
  (address) => URL.canParse(address) && new URL(address).origin === address,
  'write the site alone, without a slash at the end: "https://news.example"',
);

/** A key that must not be there, with the mend. */
export function absent(mend: string) {
  return z.custom<never>(() => false, mend).optional();
}

function refuseDate(mend: string) {
  return (written: unknown, context: z.RefinementCtx) => {
    if (!(written instanceof Date)) return written;
    context.addIssue({ code: 'custom', message: mend, input: written });
    return z.NEVER;
  };
}

const toTheSecond = z.iso.datetime({ offset: true });
const toTheMinute = z.iso.datetime({ offset: true, precision: -1 });

function isMoment(text: string): boolean {
  return toTheSecond.safeParse(text).success || toTheMinute.safeParse(text).success;
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
