import { citingElements, type CitingElement } from '#citations/citations.ts';
import { either, quote } from '#data/filter.ts';
import type { MdxSource } from '#mdx/sources.ts';
import type { Script } from '#mdx/tags.ts';
import { nearest, type Problem } from '#problem.ts';
import { citedTable, tagProblems, wasRead, type TagFault } from './cited-table.ts';
import type { Check, Content } from './content.ts';

/** Every chart cites data that exist, and its type can draw them as it says. */
export const charts: Check = async (content) => {
  const problems: Problem[] = [...content.chartFileProblems];
  for (const source of [...content.articles, ...content.pages]) {
    const drawn = citingElements(source, content.chartFiles).filter(({ name }) => name === 'Chart');
    for (const element of drawn) problems.push(...(await checkChart(element, content)));
    problems.push(
      ...repeatedIds(drawn),
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

function repeatedIds(charts: readonly CitingElement[]): Problem[] {
  const seen = new Set<unknown>();
  return charts.flatMap((chart) => {
    const { id } = chart.attributes.values;
    if (id === undefined || seen.size < seen.add(id).size) return [];
    const fix = 'give each chart an id of its own';
    return tagProblems(chart, [{ attribute: 'id', what: `the id "${String(id)}" is there twice`, fix }]);
  });
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
