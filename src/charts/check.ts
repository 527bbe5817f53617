import { either, filterFaults, isFilter, quote } from '#data/filter.ts';
import type { Field, Table } from '#data/table.ts';
import { nearest } from '#problem.ts';
import type { Channel, Chart, ChartType, Spec, SpecFault } from './chart.ts';
import { readChart } from './draw.ts';
import { chartTypes } from './index.ts';
import { textIn } from './parts/rows.ts';
import { commonProps, optionProps, type Prop } from './props.ts';

export type { SpecFault } from './chart.ts';

/**
 * Everything that is wrong with a chart, at once: its type, attributes, channels and options, and what its type says
 * of the rows. Never throws, whatever the spec holds.
 *
 * @param table the data that the spec cites
 */
export function checkSpec(spec: Record<string, unknown>, table: Table): SpecFault[] {
  const type =
    typeof spec['type'] === 'string' && Object.hasOwn(chartTypes, spec['type']) ? chartTypes[spec['type']] : undefined;
  if (type === undefined)
    return [typeFault(spec['type']), ...propFaults(spec, commonProps), ...faultsOfFilter(spec, table)];

  const options = Object.fromEntries(type.options.map((name) => [name, optionProps[name]]));
  const faults = [
    ...unknownProps(spec, type),
    ...propFaults(spec, { ...commonProps, ...options }),
    ...channelFaults(spec, type, table),
    ...faultsOfFilter(spec, table),
  ];
  // What follows reads the rows by these; with one of them wrong it would say the same again.
  if (faults.length > 0) return faults;

  const chart = readChart(type, spec, table, 'en');
  if (chart.rows.length === 0) return [noRows(spec, table)];
  return [...type.check(chart), ...highlightFaults(chart, table)];
}

function typeFault(type: unknown): SpecFault {
  const names = Object.keys(chartTypes);
  if (type === undefined) return { prop: 'type', what: 'the chart has no type', fix: `add type="…": ${either(names)}` };
  return { prop: 'type', what: `unknown chart type ${quote(type)}`, fix: instead(type, names) };
}

function unknownProps(spec: Spec, { channels, options }: ChartType): SpecFault[] {
  const known = [...Object.keys(channels), ...Object.keys(commonProps), ...options];
  return Object.keys(spec)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      prop: name,
      what: `a ${String(spec['type'])} has no "${name}"`,
      fix: nearest(name, known)
        ? `did you mean "${nearest(name, known)}"?`
        : `use ${either([...Object.keys(channels), ...options])}, or remove it`,
    }));
}

function propFaults(spec: Spec, props: Readonly<Record<string, Prop>>): SpecFault[] {
  return Object.entries(props).flatMap(([name, { about, required, refuse }]) => {
    // A missing type, or a reference that leads nowhere, is said elsewhere.
    if (name === 'type' || name === 'data') return [];
    if (spec[name] === undefined) {
      return required ? [{ prop: name, what: `the chart has no ${name}`, fix: `add ${name}="…": ${about}` }] : [];
    }
    const fix = refuse(spec[name]);
    return fix === undefined ? [] : [{ prop: name, what: `${name} can't be ${quote(spec[name])}`, fix }];
  });
}

function channelFaults(spec: Spec, { channels }: ChartType, { fields }: Table): SpecFault[] {
  return Object.entries(channels).flatMap(([name, channel]): SpecFault[] => {
    const written = spec[name];
    const suited = fields.filter(({ type }) => channel.takes.includes(type)).map((field) => field.name);
    if (written === undefined) {
      if (!channel.required) return [];
      return [
        {
          prop: name,
          what: `a ${String(spec['type'])} needs ${name}: ${channel.about}`,
          fix: pick(name, suited, channel),
        },
      ];
    }
    const field = fields.find((field) => field.name === written);
    if (field === undefined)
      return [
        {
          prop: name,
          what: `unknown field ${quote(written)}`,
          fix: instead(
            written,
            fields.map(({ name }) => name),
          ),
        },
      ];
    return channel.takes.includes(field.type) ? [] : [wrongField(name, field, channel, suited)];
  });
}

function wrongField(name: string, field: Field, channel: Channel, suited: readonly string[]): SpecFault {
  return {
    prop: name,
    what: `${name} can't be "${field.name}", a field of type ${field.type}: it is ${channel.about}`,
    fix: pick(name, suited, channel),
  };
}

function pick(name: string, suited: readonly string[], { takes }: Channel): string {
  if (suited.length === 0) return `the data have no field for it: it takes ${either(takes)}`;
  return `write ${suited.length === 1 ? `${name}="${suited[0]}"` : `${name}="…": ${either(suited)}`}`;
}

function faultsOfFilter({ filter }: Spec, table: Table): SpecFault[] {
  return isFilter(filter) ? filterFaults(filter, table).map((fault) => ({ prop: 'filter', ...fault })) : [];
}

function noRows({ filter }: Spec, { rows }: Table): SpecFault {
  if (rows.length === 0) return { prop: 'data', what: 'the data have no rows', fix: 'add some, or remove the chart' };
  return { prop: 'filter', what: `the filter ${quote(filter)} leaves no row`, fix: 'ask for fewer things at once' };
}

/** What is to stand out must be there: a name of the channel that the type names its marks by. */
function highlightFaults({ highlight, fields, rows }: Chart, { rows: all }: Table): SpecFault[] {
  const field = fields['series'] ?? fields['label'] ?? fields['y'];
  if (field === undefined) return [];
  const names = [...new Set(rows.map((row) => textIn(row, field)))];
  const everywhere = new Set(all.map((row) => textIn(row, field)));
  return highlight
    .filter((name) => !names.includes(name))
    .map((name) => ({
      prop: 'highlight',
      what: everywhere.has(name)
        ? `${quote(name)} is to stand out, but the filter leaves it out`
        : `nothing is named ${quote(name)} in "${field.name}"`,
      fix: everywhere.has(name) ? 'add it to the filter, or remove it here' : instead(name, names),
    }));
}

function instead(wrong: unknown, known: readonly string[]): string {
  const meant = typeof wrong === 'string' ? nearest(wrong, known) : undefined;
  return meant ? `did you mean "${meant}"?` : `use ${either(known)}`;
}
