/** Where comments can be moved from. */
export const sources = ['disqus', 'wordpress', 'isso', 'remark42'] as const;
export type Source = (typeof sources)[number];

/** What a comment was where it comes from. `deleted` was taken down there, and comes only where others replied to it. */
export type Standing = 'approved' | 'pending' | 'spam' | 'deleted';

/** A comment of another system, in our terms. */
export interface MovedComment {
  sourceId: string;
  /** Of the page it was on, as the other system names it; empty where it doesn't. */
  address: string;
  /** Of the comment that it replies to; empty for none. */
  parentSourceId: string;
  /** Empty where its author gave none. */
  name: string;
  /** Plain, with the Markdown that our readers may write. */
  text: string;
  /** Undefined where the source has none that can be read. */
  createdAt: Date | undefined;
  standing: Standing;
  /** What it is, where it is not what a person wrote: `pingback`. */
  kind?: string;
  /** Whether it came with an e-mail address, an IP address, a website or a picture; none of them is taken. */
  hasPersonalData: boolean;
}

/** Reads a file of another system, one comment after the other. */
export type Reader = (file: string) => AsyncGenerator<MovedComment>;

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

/** A moment as these systems write it; without a zone it is UTC, which all of them keep. */
export function parseMoment(text: string): Date | undefined {
  const found = MOMENT.exec(text.trim());
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second = '00', fraction = '0', zone = 'Z'] = found;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  return plausible(new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`));
}

/** No comment is older than the web, and none comes from the future; a day is left for clocks that go wrong. */
export function plausible(moment: Date, now = new Date()): Date | undefined {
  const time = moment.getTime();
  return time >= Date.UTC(1990) && time <= now.getTime() + 86_400_000 ? moment : undefined;
}
