/*
 * Where values stand in a JSON text. Only texts that JSON.parse has taken are looked into, so nothing is checked again.
 */

const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
const BARE = /[^,\]}\s]*/y;

export type Path = readonly (string | number)[];

/**
 * Finds the offsets of values by their paths, each list being looked through once.
 *
 * @returns a finder: the offset of the value, or of the nearest thing around it where there is none
 */
export function offsetFinder(text: string): (path: Path) => number {
  const items = new Map<number, number[]>();
  return (path) => {
    let at = past(SPACE, text, 0);
    for (const step of path) {
      let found: number | undefined;
      if (text[at] === '[') {
        const offsets = items.get(at) ?? itemOffsets(text, at);
        items.set(at, offsets);
        found = offsets[Number(step)];
      } else if (text[at] === '{') {
        found = memberOffset(text, at, String(step));
      }
      if (found === undefined) return at;
      at = found;
    }
    return at;
  };
}

function itemOffsets(text: string, list: number): number[] {
  const offsets: number[] = [];
  let at = past(SPACE, text, list + 1);
  while (text[at] !== ']') {
    offsets.push(at);
    at = past(SPACE, text, valueEnd(text, at));
    if (text[at] === ',') at = past(SPACE, text, at + 1);
  }
  return offsets;
}

/** Of a key that is there twice the last one counts, as for JSON.parse. */
function memberOffset(text: string, object: number, key: string): number | undefined {
  let found: number | undefined;
  let at = past(SPACE, text, object + 1);
  while (text[at] !== '}') {
    const end = past(STRING, text, at);
    const name: unknown = JSON.parse(text.slice(at, end));
    const value = past(SPACE, text, past(SPACE, text, end) + 1);
    if (name === key) found = value;
    at = past(SPACE, text, valueEnd(text, value));
    if (text[at] === ',') at = past(SPACE, text, at + 1);
  }
  return found;
}

function valueEnd(text: string, from: number): number {
  if (text[from] === '"') return past(STRING, text, from);
  if (text[from] !== '{' && text[from] !== '[') return past(BARE, text, from);
  let depth = 0;
  let at = from;
  do {
    const sign = text[at];
    if (sign === '"') {
      at = past(STRING, text, at);
      continue;
    }
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    at++;
  } while (depth > 0);
  return at;
}

function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
