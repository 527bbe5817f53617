import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Problem } from '#problem.ts';
import type { WrittenDocument } from '#site/document.ts';
import profile from './datapackage.json' with { type: 'json' };

const formats = {
  uri: (text: string) => URL.canParse(text),
  email: (text: string) => /^[^\s@]+@[^\s@]+$/.test(text),
  'date-time': (text: string) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text)),
  /** A word to makers of forms, which asks nothing of a value. */
  textarea: true as const,
};

const mends: Record<string, string> = {
  uri: 'write the whole address: "https://example.org/page"',
  email: 'write an address as "name@example.org"',
  'date-time': 'write date, time and offset from UTC: "2019-01-17T00:00:00Z"',
};

let compiled: ValidateFunction | undefined;

/** What the official profile of Data Package 2.0 has against a descriptor, each place once. */
export function profileFaults(document: WrittenDocument): Problem[] {
  compiled ??= new Ajv({ strict: false, allErrors: true, logger: false, formats }).compile(profile);
  if (compiled(document.value)) return [];
  const errors = (compiled.errors ?? []).filter((error) => !isOverruled(error));
  const places = new Map(errors.map((error) => [error.instancePath, error]));
  // Where the profile has alternatives, it also reports everything around the fault.
  const deepest = [...places].filter(([path]) => ![...places.keys()].some((other) => other.startsWith(`${path}/`)));
  return deepest.map(([path, error]) => problemOf(pathOf(path), error, document));
}

/**
 * A field's `fieldsMatch`, of which the profile has another idea than the standard; and a field's type, where the
 * profile complains of each type that the field does not have.
 */
function isOverruled({ instancePath, keyword }: ErrorObject): boolean {
  if (instancePath.endsWith('/schema/fieldsMatch')) return true;
  return (
    /\/schema\/fields\/\d+(?:\/type)?$/.test(instancePath) && ['enum', 'oneOf', 'anyOf', 'required'].includes(keyword)
  );
}

function problemOf(
  path: (string | number)[],
  { keyword, message = '', params }: ErrorObject,
  document: WrittenDocument,
): Problem {
  const name = path.findLast((step) => typeof step === 'string') ?? 'the descriptor';
  const written = document.written(path);
  const shown = written === undefined || written.length > 60 ? '' : ` (${written})`;
  const format: unknown = keyword === 'format' ? params['format'] : undefined;
  const fix =
    (typeof format === 'string' ? mends[format] : undefined) ??
    `it ${message}: see https://datapackage.org/standard/data-package/`;
  return {
    file: document.file,
    ...document.place(path),
    what: `"${name}" is not as the Data Package standard has it${shown}`,
    fix,
  };
}

/** A JSON Pointer as keys and positions. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
