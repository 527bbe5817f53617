import { chartAnchor, chartId } from '#charts/identity.ts';
import { citingElements, placeOf, type CitingElement } from '#citations/citations.ts';
import { either, quote } from '#data/filter.ts';
import type { MdxSource } from '#mdx/sources.ts';
import type { Script } from '#mdx/tags.ts';
import { nearest, type Problem } from '#problem.ts';
import { citedTable, tagProblems, wasRead, type TagFault } from './cited-table.ts';
import type { Check, Content } from './content.ts';

/** Every chart cites data that exist, and its type can draw them as it says. */
export const charts: Check = async (content) => {
  const problems: Problem[] = [...content.chartFileProblems];
  const addresses = new Map<string, CitingElement>();
  for (const source of [...content.articles, ...content.pages]) {
    const drawn = citingElements(source, content.chartFiles).filter(({ name }) => name === 'Chart');
    for (const element of drawn) problems.push(...(await checkChart(element, content)));
    problems.push(
      ...repeatedIds(drawn),
      ...drawn.flatMap((element) => takenAddress(element, addresses)),
      ...source
        .tagsAndScripts()
        .scripts.filter(hidesCitation)
        .map((script) => hiddenCitation(script, source)),
    );
  }
  return problems;
};

async function checkChart(element: CitingElement, content: Content): Promise<Problem[]> {
  const { values, faults } = element.attributes;
  const { spec: named } = values;
  if (named !== undefined) return tagProblems(element, [unknownSpec(named, content)]);
  const { table, fault } = await citedTable(element, content);
  const found: TagFault[] = [...faults, ...(fault ? [fault] : [])];
  if (table !== undefined) {
    const said = content
      .checkSpec(values, table, element.types)
      .map(({ prop, ...fault }) => ({ attribute: prop, ...fault }));
    found.push(...said.filter(({ attribute }) => wasRead(attribute, element)));
  }
  return tagProblems(element, found);
}

function unknownSpec(named: unknown, { chartFiles: { specs } }: Content): TagFault {
  const names = [...specs.keys()];
  const meant = typeof named === 'string' ? nearest(named, names) : undefined;
  const fix = meant
    ? `did you mean "${meant}"?`
    : names.length > 0
      ? `use ${either(names)}, or add content/charts/${String(named)}.yaml`
      : `add content/charts/${String(named)}.yaml, or write the chart out`;
  return { attribute: 'spec', what: `there is no shared chart ${quote(named)}`, fix };
}

/** A chart is found in its text by its id, or by one made of its title. */
function repeatedIds(charts: readonly CitingElement[]): Problem[] {
  const seen = new Set<string>();
  return charts.flatMap((chart) => {
    const { id, title } = chart.attributes.values;
    const anchor = chartAnchor(chart.attributes.values);
    if ((id ?? title) === undefined || seen.size < seen.add(anchor).size) return [];
    const fix = 'give each chart an id of its own';
    return tagProblems(chart, [
      id === undefined
        ? { attribute: 'title', what: 'another chart in this text has the same title', fix }
        : { attribute: 'id', what: `the id ${quote(id)} is there twice`, fix },
    ]);
  });
}

/** Each chart has a page of its own by its id, which another chart elsewhere may not have; the same chart may. */
function takenAddress(element: CitingElement, addresses: Map<string, CitingElement>): Problem[] {
  const { values } = element.attributes;
  if (values['title'] === undefined || values['spec'] !== undefined) return [];
  const id = chartId(values);
  const first = addresses.get(id);
  if (first === undefined) addresses.set(id, element);
  // Two of one id in one text are told of already.
  if (first === undefined || first.source === element.source || isSame(first, element)) return [];
  const { file, line } = placeOf(first);
  const attribute = values['id'] === undefined ? 'title' : 'id';
  const what = `another chart has the address /charts/${id}/ already: ${file}:${line}`;
  return tagProblems(element, [{ attribute, what, fix: 'give one of the two an id of its own, as id="…"' }]);
}

function isSame(one: CitingElement, other: CitingElement): boolean {
  const written = ({ attributes: { values } }: CitingElement) =>
    JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return written(one) === written(other);
}

/** What a script makes can't be checked before it is drawn, nor found where its data are cited. */
function hidesCitation({ code }: Script): boolean {
  return /<(?:Chart|Datum)\b/.test(code.replace(/\/\*[\s\S]*?\*\//g, ''));
}

function hiddenCitation({ line, column }: Script, { file }: MdxSource): Problem {
  return {
    file,
    line,
    column,
    what: 'a <Chart> or <Datum> inside braces or an export',
    fix: 'write it by itself, with its values written out',
  };
}
