/** What a reader has written and not sent, kept in this browser: an entry for each form, by the address it is sent to. */
export type DraftStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept of a form, by the names of its fields. */
export type Fields = Record<string, string>;

/** What the name of an entry begins with; the form's address follows. */
const PREFIX = 'draft:';

interface Entry {
  /** Milliseconds since 1970. */
  at: number;
  fields: Fields;
}

/** How long a draft is kept after its last change, in milliseconds: 30 days. */
export const DRAFT_LIFE = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps what stands in a form, in the place of what was kept of it before; of an empty one, nothing.
 *
 * @throws {DOMException} where the browser has no room
 */
export function keepDraft(storage: DraftStorage, form: string, fields: Fields, now: number): void {
  if (Object.values(fields).every((text) => text.trim() === '')) dropDraft(storage, form);
  else storage.setItem(PREFIX + form, JSON.stringify({ at: now, fields } satisfies Entry));
}

/** @returns undefined where nothing is kept, or for too long */
export function readDraft(storage: DraftStorage, form: string, now: number): Fields | undefined {
  const entry = parseEntry(storage.getItem(PREFIX + form));
  return entry && isFresh(entry, now) ? entry.fields : undefined;
}

export function dropDraft(storage: DraftStorage, form: string): void {
  storage.removeItem(PREFIX + form);
}

/** Drops the drafts of all forms that were kept for too long, and what is none. */
export function sweepDrafts(storage: DraftStorage, now: number): void {
  const names = Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '');
  for (const name of names.filter((name) => name.startsWith(PREFIX))) {
    const entry = parseEntry(storage.getItem(name));
    if (!entry || !isFresh(entry, now)) storage.removeItem(name);
  }
}

/** A clock that was wrong when the draft was kept must not keep it for ever. */
function isFresh({ at }: Entry, now: number): boolean {
  return Math.abs(now - at) <= DRAFT_LIFE;
}

function parseEntry(text: string | null): Entry | undefined {
  try {
    const { at, fields } = JSON.parse(text ?? '') as Entry;
    const isEntry = Number.isFinite(at) && Object.values(fields).every((field) => typeof field === 'string');
    return isEntry ? { at, fields } : undefined;
  } catch {
    return undefined;
  }
}
