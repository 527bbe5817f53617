import type { SpecFault } from '#charts/check.ts';
import { findResource } from '#data/find.ts';
import { readTable } from '#data/read.ts';
import { parseReference } from '#data/reference.ts';
import type { Table } from '#data/table.ts';
import type { Problem } from '#problem.ts';
import type { Place } from '#site/document.ts';
import type { Check, Content } from './content.ts';
import { readLiteral, type Plain } from './literal.ts';
import type { MdxSource } from './sources.ts';
import type { Attribute, Script, Tag } from './tags.ts';

/** Every chart cites data that exist, and its type can draw them as it says. */
export const charts: Check = async (content) => {
  const problems: Problem[] = [];
  for (const source of [...content.articles, ...content.pages]) {
    const { tags, scripts } = source.tagsAndScripts();
    const drawn = tags.filter(({ name }) => name === 'Chart');
    for (const tag of drawn) problems.push(...(await checkChart(tag, source, content)));
    problems.push(
      ...repeatedIds(drawn, source),
      ...scripts.filter(hidesChart).map((script) => hiddenChart(script, source)),
    );
  }
  return problems;
};

async function checkChart(tag: Tag, { file }: MdxSource, content: Content): Promise<Problem[]> {
  const { spec, places, faults } = readSpec(tag);
  const cited = await citedTable(spec, places, content);
  if ('what' in cited) faults.push({ prop: 'data', ...cited });
  if ('table' in cited) {
    faults.push(...content.checkSpec(spec, cited.table).filter(({ prop }) => isRead(prop, spec, places)));
  }
  return faults.map(({ prop, what, fix, place = places.get(prop ?? '') ?? tag }) => ({
    file,
    line: place.line,
    column: place.column,
    what,
    fix,
  }));
}

/** A fault of a chart's spec; it stands where its attribute does, or the tag, unless it says where. */
type Fault = SpecFault & { place?: Place };

/** The table that a chart is to show, or why there is none; nothing where that is said elsewhere. */
async function citedTable(
  { data }: Record<string, Plain>,
  places: ReadonlyMap<string, Place>,
  { catalogue }: Content,
): Promise<{ table: Table } | { what: string; fix: string } | Record<never, never>> {
  if (data === undefined) return places.has('data') ? {} : { what: 'the chart has no data', fix: REFER };
  const reference = typeof data === 'string' ? parseReference(data) : undefined;
  if (reference === undefined)
    return { what: `data ${JSON.stringify(data)} is not a reference to a dataset`, fix: REFER };

  const found = findResource(catalogue, reference);
  if ('what' in found) return found.unreadable ? {} : { what: found.what, fix: found.fix };
  const { table, problems } = await readTable(found.resource);
  // Without rows nothing can be said of the chart; why there are none is said of the file.
  return problems.length > 0 && table.rows.length === 0 ? {} : { table };
}

const REFER = 'write data="dataset@version" or data="dataset@version/resource"';

/** A fault of an attribute whose value could not be read would only be the echo of that. */
function isRead(prop: string | undefined, spec: Record<string, Plain>, places: ReadonlyMap<string, Place>): boolean {
  return prop === undefined || prop in spec || !places.has(prop);
}

/** The attributes as the chart will get them, and where each stands. */
function readSpec(tag: Tag) {
  const spec: Record<string, Plain> = {};
  const places = new Map<string, Place>();
  const faults: Fault[] = [];
  for (const attribute of tag.attributes) {
    const { name } = attribute;
    const report = (what: string, fix: string) => faults.push({ what, fix, place: attribute });
    if (name === undefined) {
      report("a chart can't take attributes from {...}", 'write each attribute out');
      continue;
    }
    if (places.has(name)) report(`the attribute ${name} is there twice`, 'keep one of the two');
    places.set(name, attribute);
    const read = readValue(attribute.value);
    if (read !== undefined) spec[name] = read.value;
    else report(`${name} is not a plain value`, PLAIN);
  }
  return { spec, places, faults };
}

const PLAIN = 'write the value itself: "text", {12}, {true}, {["a", "b"]} or {{ Year: 2023 }}';

/** An attribute without a value is true, as in HTML. */
function readValue(value: Attribute['value']): { value: Plain } | undefined {
  if (value === undefined) return { value: true };
  return 'text' in value ? { value: value.text } : readLiteral(value.expression);
}

function repeatedIds(tags: readonly Tag[], { file }: MdxSource): Problem[] {
  const seen = new Set<string>();
  return tags.flatMap(({ attributes }) => {
    const id = attributes.find(({ name }) => name === 'id');
    if (id?.value === undefined || !('text' in id.value)) return [];
    const { text } = id.value;
    if (seen.size < seen.add(text).size) return [];
    return [
      {
        file,
        line: id.line,
        column: id.column,
        what: `the id "${text}" is there twice`,
        fix: 'give each chart an id of its own',
      },
    ];
  });
}

/** A chart made by a script can't be checked before it is drawn, nor found where its data are cited. */
function hidesChart({ code }: Script): boolean {
  return /<Chart\b/.test(code.replace(/\/\*[\s\S]*?\*\//g, ''));
}

function hiddenChart({ line, column }: Script, { file }: MdxSource): Problem {
  return {
    file,
    line,
    column,
    what: 'a <Chart> inside braces or an export',
    fix: 'write the chart by itself, with its values written out',
  };
}
