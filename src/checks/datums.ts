import { citingElements, type CitingElement } from '#citations/citations.ts';
import { datumAttributes, readDatum } from '#data/datum.ts';
import { either, quote } from '#data/filter.ts';
import { nearest, type Problem } from '#problem.ts';
import { noChartFiles } from '#specs/chart-files.ts';
import { formatAttributes, formatFaults } from '#site/datum-format.ts';
import { citedTable, tagProblems, wasRead, type TagFault } from './cited-table.ts';
import type { Check, Content } from './content.ts';

const KNOWN = ['from', ...datumAttributes, ...formatAttributes];

/** Every `<Datum>` tells one value that is there, in a way in which it can be written. */
export const datums: Check = async (content) => {
  const elements = [...content.articles, ...content.pages].flatMap((source) => citingElements(source, noChartFiles));
  const problems = elements.filter(({ name }) => name === 'Datum').map((element) => checkDatum(element, content));
  return (await Promise.all(problems)).flat();
};

async function checkDatum(element: CitingElement, content: Content): Promise<Problem[]> {
  const { values, faults } = element.attributes;
  const { table, fault } = await citedTable(element, content);
  const found: TagFault[] = [...faults, ...unknownAttributes(values), ...(fault ? [fault] : [])];
  if (table !== undefined) {
    const datum = readDatum(values, table);
    const said = Array.isArray(datum) ? datum : formatFaults(values, datum);
    found.push(...said.filter(({ attribute }) => wasRead(attribute, element)));
  }
  return tagProblems(element, found);
}

function unknownAttributes(values: CitingElement['attributes']['values']): TagFault[] {
  return Object.keys(values)
    .filter((attribute) => !KNOWN.includes(attribute))
    .map((attribute) => {
      const meant = nearest(attribute, KNOWN);
      return {
        attribute,
        what: `a datum has no ${quote(attribute)}`,
        fix: meant === undefined ? `use ${either(KNOWN)}, or remove it` : `did you mean "${meant}"?`,
      };
    });
}
