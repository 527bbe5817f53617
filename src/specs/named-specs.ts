import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Plain } from '#mdx/literal.ts';
import { entries } from '#mdx/sources.ts';
import type { Problem } from '#problem.ts';
import { readYaml, type Place } from '#site/document.ts';

/** A chart that several articles share: content/charts/<name>.yaml, its attributes by name. */
export interface NamedSpec {
  name: string;
  /** As in a Problem. */
  file: string;
  /** Absolute path. */
  path: string;
  text: string;
  values: Readonly<Record<string, Plain>>;
  /** Where an attribute is written. */
  place(attribute: string): Place;
}

/** The attributes of a tag over those of the shared chart that it shows, whose name is its id unless it has one. */
export function withSpec<Value>(
  { spec: _, ...own }: Readonly<Record<string, Value>>,
  { name, values }: NamedSpec,
): Record<string, Value | Plain> {
  return { id: name, ...values, ...own };
}

/** Every named spec, and what is wrong with the files of those that can't be read. */
export async function readNamedSpecs(
  contentDirectory: string,
): Promise<{ specs: ReadonlyMap<string, NamedSpec>; problems: Problem[] }> {
  const directory = join(contentDirectory, 'charts');
  const files = (await entries(directory)).filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'));
  const read = await Promise.all(files.map(({ name }) => readSpec(join(directory, name))));
  return {
    specs: new Map(read.flatMap((one) => ('what' in one ? [] : [[one.name, one]]))),
    problems: read.filter((one) => 'what' in one),
  };
}

async function readSpec(path: string): Promise<NamedSpec | Problem> {
  const file = relative(process.cwd(), path);
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  const { document, problems } = readYaml(text, file);
  if (document === undefined) return problems[0] as Problem;
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { file, line: 1, column: 1, what: 'there is no chart in the file', fix: 'write its attributes: type: bar' };
  }
  const values = plain(value) as Record<string, Plain>;
  const spec = Object.keys(values).find((name) => name === 'spec' || name === 'id');
  if (spec !== undefined) {
    const what = `a shared chart has no ${spec}: it is called by the name of its file`;
    return { file, ...document.place([spec]), what, fix: 'remove it' };
  }
  return { name: basename(path, '.yaml'), file, path, text, values, place: (name) => document.place([name]) };
}

/** YAML's days and moments as an editor writes them in an attribute. */
function plain(value: unknown): Plain {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value as Plain;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
