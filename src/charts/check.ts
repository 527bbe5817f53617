import { either, filterFaults, isFilter, quote } from '#data/filter.ts';
import type { Field, Table } from '#data/table.ts';
import { nearest } from '#problem.ts';
import type { Channel, Chart, ChartType, Spec, SpecFault } from './chart.ts';
import { readChart } from './draw.ts';
import { partsOf } from './facets.ts';
import { chartTypes, type ChartTypes } from './index.ts';
import { placeOn } from './parts/places.ts';
import { numberIn, textIn } from './parts/rows.ts';
import { commonProps, optionProps, type Prop } from './props.ts';
import { channelWith, fieldOfNames, namesIn } from './transform.ts';

export type { SpecFault } from './chart.ts';

/**
 * Everything that is wrong with a chart, at once: its type, attributes, channels and options, and what its type says
 * of the rows. Never throws, whatever the spec holds.
 *
 * @param table the data that the spec cites
 * @param types those of the site, where it draws some by hand
 */
export function checkSpec(spec: Record<string, unknown>, table: Table, types: ChartTypes = chartTypes): SpecFault[] {
  const type = typeof spec['type'] === 'string' && Object.hasOwn(types, spec['type']) ? types[spec['type']] : undefined;
  if (type === undefined)
    return [
      typeFault(spec['type'], Object.keys(types)),
      ...propFaults(spec, commonProps),
      ...faultsOfFilter(spec, table),
    ];

  const options = Object.fromEntries(type.options.map((name) => [name, optionProps[name]]));
  const faults = [
    ...unknownProps(spec, type),
    ...propFaults(spec, { ...commonProps, ...options }),
    ...channelFaults(spec, type, table),
    ...facetFaults(spec, type, table),
    ...descriptionFaults(spec, type),
    ...faultsOfFilter(spec, table),
  ];
  // What follows reads the rows by these; with one of them wrong it would say the same again.
  if (faults.length > 0) return faults;

  const chart = readChart(type, spec, table, 'en');
  if (chart.rows.length === 0) return [noRows(spec, table)];
  return [
    ...partFaults(type, chart),
    ...arrangementFaults(type, chart),
    ...scaleFaults(type, chart),
    ...annotationFaults(chart),
    ...highlightFaults(type, chart, table),
  ];
}

function typeFault(type: unknown, names: readonly string[]): SpecFault {
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

function channelFaults(spec: Spec, type: ChartType, { fields }: Table): SpecFault[] {
  return Object.entries(type.channels).flatMap(([name, channel]): SpecFault[] => {
    const written = spec[name];
    const suited = fields.filter(({ type }) => channel.takes.includes(type)).map((field) => field.name);
    if (written === undefined) {
      if (!channel.required || (channel.role === 'measure' && spec['aggregate'] === 'count')) return [];
      return [
        {
          prop: name,
          what: `a ${String(spec['type'])} needs ${name}: ${channel.about}`,
          fix: pick(name, suited, channel),
        },
      ];
    }
    if (Array.isArray(written)) {
      const fault = listFault(name, spec, type);
      if (fault) return [fault];
    }
    return [written].flat().flatMap((one) => fieldFault(name, one, channel, fields, suited));
  });
}

function fieldFault(
  name: string,
  written: unknown,
  channel: Channel,
  fields: readonly Field[],
  suited: readonly string[],
): SpecFault[] {
  const field = fields.find((field) => field.name === written);
  if (field !== undefined) {
    return channel.takes.includes(field.type) ? [] : [wrongField(name, field, channel, suited)];
  }
  const names = fields.map(({ name }) => name);
  return [{ prop: name, what: `unknown field ${quote(written)}`, fix: instead(written, names) }];
}

/** Several fields in one channel are a series each; that needs a type with series, and none named already. */
function listFault(name: string, spec: Spec, type: ChartType): SpecFault | undefined {
  const series = channelWith(type, 'series');
  if (type.channels[name]?.role !== 'measure' || name !== channelWith(type, 'measure') || series === undefined) {
    return { prop: name, what: `${name} takes one field of a ${String(spec['type'])}`, fix: `write ${name}="…"` };
  }
  if (spec[series] !== undefined) {
    const fix = `remove ${series}, or name one field as ${name}`;
    return { prop: name, what: `several fields in ${name} are a series each, and ${series} is set too`, fix };
  }
  return undefined;
}

function facetFaults({ facet, ...spec }: Spec, { multiplies }: ChartType, { fields }: Table): SpecFault[] {
  if (facet === undefined || typeof facet !== 'string') return [];
  if (multiplies === undefined) {
    return [
      { prop: 'facet', what: `a ${String(spec['type'])} can't be drawn as small multiples`, fix: 'remove facet' },
    ];
  }
  const names = fields.map(({ name }) => name);
  return names.includes(facet)
    ? []
    : [{ prop: 'facet', what: `unknown field ${quote(facet)}`, fix: instead(facet, names) }];
}

/** What its type says of a chart, or of each of its small multiples. */
function partFaults(type: ChartType, chart: Chart): SpecFault[] {
  if (chart.facet === undefined) return type.check?.(chart) ?? [];
  const found = partsOf(chart).flatMap(({ name, chart }) =>
    (type.check?.(chart) ?? []).map((fault) => ({ ...fault, what: `in "${name}", ${fault.what}` })),
  );
  return found.slice(0, PARTS);
}

/** Of how many faults in small multiples an editor is told; they are mostly the same one. */
const PARTS = 3;

/** A chart must be told to those who don't see it, and one drawn by hand may not know what it shows. */
function descriptionFaults({ description, type: name }: Spec, { describe }: ChartType): SpecFault[] {
  if (describe !== undefined || description !== undefined) return [];
  const fix = 'add description="…", or export a function describe() beside draw()';
  return [{ what: `the chart has no description, and "${String(name)}" does not compose one`, fix }];
}

function arrangementFaults({ arrangements = [] }: ChartType, { options: { arrange } }: Chart): SpecFault[] {
  if (arrange === undefined || arrangements.includes(arrange)) return [];
  return [{ prop: 'arrange', what: `arrange can't be ${quote(arrange)}`, fix: instead(arrange, arrangements) }];
}

/** A logarithm is of positive numbers only. */
function scaleFaults(type: ChartType, { options, fields, rows }: Chart): SpecFault[] {
  const axes = { scale: channelWith(type, 'measure') ?? '', xScale: 'x', yScale: 'y' } as const;
  return (Object.entries(axes) as [keyof typeof axes, string][]).flatMap(([prop, channel]) => {
    const field = fields[channel];
    if (options[prop] !== 'log' || field === undefined) return [];
    const wrong = rows.map((row) => numberIn(row, field)).find((value) => value !== undefined && value <= 0);
    if (wrong === undefined) return [];
    const what = `a logarithmic scale has no place for ${wrong}, in "${field.name}"`;
    return [{ prop, what, fix: 'use scale="linear", or leave that row out by a filter' }];
  });
}

/** What is written on the chart must lie on its axes. */
function annotationFaults({ annotations, fields }: Chart): SpecFault[] {
  return annotations.flatMap(({ text, ...places }) =>
    (['x', 'y'] as const).flatMap((axis): SpecFault[] => {
      const field = fields[axis];
      return [places[axis] ?? []].flat().flatMap((value) => {
        if (field === undefined || placeOn(field, value) !== undefined) return [];
        const what = `the annotation ${quote(text)} has ${axis} ${quote(value)}, and "${field.name}" is of type ${field.type}`;
        return [{ prop: 'annotations', what, fix: `write a value as the data have it${typeHint(field)}` }];
      });
    }),
  );
}

function typeHint({ type }: Field): string {
  const examples: Partial<Record<Field['type'], string>> = {
    date: ': "2019-01-17"',
    yearmonth: ': "2019-01"',
    datetime: ': "2019-01-17T12:00:00Z"',
    year: ': 2019',
    number: ': a number',
    integer: ': a number',
  };
  return examples[type] ?? '';
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
function highlightFaults(type: ChartType, chart: Chart, { rows: all }: Table): SpecFault[] {
  const { highlight, fields, options } = chart;
  const field = fieldOfNames(type, fields);
  if (field === undefined) return [];
  const names = namesIn(type, chart);
  const everywhere = new Set(all.map((row) => textIn(row, field)));
  return highlight
    .filter((name) => !names.includes(name))
    .map((name) => ({
      prop: 'highlight',
      what: everywhere.has(name)
        ? `${quote(name)} is to stand out, but the ${options.limit === undefined ? 'filter leaves' : 'filter or the limit leaves'} it out`
        : `nothing is named ${quote(name)} in "${field.title ?? field.name}"`,
      fix: everywhere.has(name) ? 'add it to the filter, or remove it here' : instead(name, names),
    }));
}

function instead(wrong: unknown, known: readonly string[]): string {
  const meant = typeof wrong === 'string' ? nearest(wrong, known) : undefined;
  return meant ? `did you mean "${meant}"?` : `use ${either(known)}`;
}
