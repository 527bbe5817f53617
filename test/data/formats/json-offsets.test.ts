import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetFinder, type Path } from '#data/formats/json-offsets.ts';

/** Every path into a value, with what stands there. */
function pathsOf(value: unknown, path: Path = []): [Path, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const parts = Object.entries(value).flatMap(([key, part]) =>
    pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [[path, value], ...parts];
}

test('offsetFinder() finds every value of every JSON text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      const offsetOf = offsetFinder(text);
      for (const [path, part] of pathsOf(JSON.parse(text))) {
        expect(startsWithJson(text.slice(offsetOf(path)), part)).toBe(true);
      }
    }),
  );
});

/** Whether a text begins with a value, whatever the white space in it. */
function startsWithJson(text: string, value: unknown): boolean {
  const bare = (json: string) => json.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ''));
  return bare(text).startsWith(JSON.stringify(value));
}

test('offsetFinder() gives the nearest thing around what is not there', () => {
  const offsetOf = offsetFinder('{"a": [1, {"b": 2}]}');
  expect(offsetOf(['a', 1, 'c'])).toBe(10);
  expect(offsetOf(['a', 7])).toBe(6);
  expect(offsetOf(['z'])).toBe(0);
});

test('offsetFinder() takes the last of two keys of one name, as JSON.parse does', () => {
  expect(offsetFinder('{"a": 1, "a": 2}')(['a'])).toBe(14);
});
