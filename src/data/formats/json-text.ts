import type { Problem } from '#problem.ts';
import { readJson, type Place } from '#site/document.ts';
import { decode } from './encoding.ts';
import { offsetFinder, type Path } from './json-offsets.ts';
import { placer } from './lines.ts';
import type { Writing } from './sheet.ts';

/** A JSON file that knows where its values stand. */
export interface JsonText {
  value: unknown;
  place(path: Path): Place;
}

export function readJsonText(bytes: Buffer, file: string, { encoding }: Writing): JsonText | { problem: Problem } {
  const decoded = decode(bytes, file, encoding);
  if ('problem' in decoded) return decoded;
  const { document, problems } = readJson(decoded.text, file);
  if (document === undefined) {
    return { problem: problems[0] ?? { file, what: 'not valid JSON', fix: 'correct the JSON' } };
  }
  const offsetOf = offsetFinder(decoded.text);
  const placeOf = placer(decoded.text);
  return { value: document.value, place: (path) => placeOf(offsetOf(path)) };
}
