/** A reference in a file that becomes another. */
export interface Pin {
  /** Where what holds it begins, in characters from 0. */
  after: number;
  /** As it is written: `gdp@2026-02-24`. */
  from: string;
  to: string;
}

/** A text with its pins moved, and nothing else changed. */
export function movePins(text: string, pins: readonly Pin[]): string {
  const last = [...pins].sort((a, b) => b.after - a.after);
  return last.reduce((moved, { after, from, to }) => {
    const at = moved.indexOf(from, after);
    return at === -1 ? moved : moved.slice(0, at) + to + moved.slice(at + from.length);
  }, text);
}

/**
 * An article's text with `updated` and `updateNote` in its front matter, in the place of those that are there.
 *
 * @param at ISO 8601 with an offset
 */
export function noteUpdate(text: string, at: string, note: string): string {
  return setKey(setKey(text, 'updated', at, 'published'), 'updateNote', note, 'updated');
}

/** @param after the key under which a new one is written */
function setKey(text: string, key: string, value: string, after: string): string {
  const line = `${key}: ${JSON.stringify(value)}`;
  const end = '---'.length + text.slice('---'.length).search(/\r?\n---/);
  const [front, rest] = [text.slice(0, end), text.slice(end)];
  // A value may go on in lines that are indented.
  const whole = (name: string) => new RegExp(`^${name}:.*(?:\\r?\\n[ \\t]+.*)*`, 'm');
  if (whole(key).test(front)) return front.replace(whole(key), () => line) + rest;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (!whole(after).test(front)) return `${front}${newline}${line}${rest}`;
  return front.replace(whole(after), (found) => `${found}${newline}${line}`) + rest;
}

/**
 * A moment in the offset of another: what `published` says of the newsroom's zone.
 *
 * @param like ISO 8601 with an offset; without one, UTC
 * @returns to the minute
 */
export function momentLike(at: Date, like: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d{2}):(\d{2})$/.exec(like) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 16);
  return offset === 0 ? `${local}Z` : `${local}${sign}${hours}:${minutes}`;
}
