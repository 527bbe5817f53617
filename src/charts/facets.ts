import type { Chart, ChartType } from './chart.ts';
import { textIn } from './parts/rows.ts';
import { overlaps } from './parts/place.ts';
import { group, texts, type Mark, type Scene } from './parts/scene.ts';
import { baseline, textBox, textHeight, wrap } from './parts/text-metrics.ts';
import { derive } from './provenance.ts';
import type { Tabulation } from './chart.ts';

/** Between charts that stand side by side, and under each other. */
const GUTTER = 24;
const BELOW = 22;
/** More charts than these in a line are too small to be compared. */
const MOST = 4;

/** A chart for each value of the facet, with scales and colours in common. */
export function partsOf(chart: Chart): { name: string; chart: Chart }[] {
  const { facet, rows } = chart;
  if (facet === undefined) return [];
  const names = [...new Set(rows.map((row) => textIn(row, facet)))];
  // Each looks at all of them, also where one is looked at by another: so all have the same series.
  const siblings: Chart[] = [];
  for (const name of names) {
    const own = rows.filter((row) => textIn(row, facet) === name);
    siblings.push({ ...chart, facet: undefined, rows: own, siblings });
  }
  return siblings.map((chart, index) => ({ name: names[index] ?? '', chart }));
}

/** Small multiples: the same chart for each value of a field, in as many columns as there is room for. */
export function layOutFacets(type: ChartType, chart: Chart, width: number): Scene {
  const parts = partsOf(chart);
  const { columns, cell, scenes } = layOutParts(type, parts, width);
  const marks: Mark[] = [];
  let top = 0;
  let from = 0;
  for (let start = 0; start < parts.length; start += columns) {
    const line = parts.slice(start, start + columns);
    const own = scenes.slice(start, start + columns);
    const titles = line.map(({ name }) => wrap(name, cell, 'strong', 2));
    const head = Math.max(...titles.map((lines) => textHeight(lines, 'strong'))) + 6;
    own.forEach((scene, index) => {
      const x = index * (cell + GUTTER);
      const lines = titles[index] ?? [];
      const y = head - 6 - textHeight(lines, 'strong') + baseline('strong');
      marks.push(
        group([{ kind: 'text', x: 0, y, lines, style: 'strong' }, group(scene.marks, { y: head, from })], {
          x,
          y: top,
        }),
      );
      from += type.tabulate(line[index]?.chart ?? chart).rows.length;
    });
    top += head + Math.max(...own.map(({ height }) => height)) + BELOW;
  }
  return { width, height: Math.max(0, top - BELOW), marks };
}

/** The parts in as many columns as fit; in fewer where labels would have no room. */
function layOutParts(type: ChartType, parts: readonly { chart: Chart }[], width: number) {
  for (let columns = columnsFor(parts.length, width, type.multiplies ?? width); ; columns--) {
    const cell = (width - (columns - 1) * GUTTER) / columns;
    const scenes = parts.map(({ chart }) => type.layOut(chart, cell));
    if (columns === 1 || scenes.every(hasRoom)) return { columns, cell, scenes };
  }
}

/** Whether all labels are inside of the frame, and clear of each other. */
function hasRoom({ width, height, marks }: Scene): boolean {
  const boxes = texts(marks).map(textBox);
  return boxes.every(
    (box, index) =>
      box.x >= -0.5 &&
      box.y >= -0.5 &&
      box.x + box.width <= width + 0.5 &&
      box.y + box.height <= height + 1 &&
      !boxes.slice(index + 1).some((other) => overlaps(box, { ...other, y: other.y + 1, height: other.height - 2 })),
  );
}

/** As many as fit, and no more than make the lines about equally long. */
function columnsFor(count: number, width: number, least: number): number {
  const most = Math.max(1, Math.min(MOST, Math.floor((width + GUTTER) / (least + GUTTER))));
  const lines = Math.ceil(count / most);
  return Math.max(1, Math.ceil(count / lines));
}

/** The tables of the parts under each other, each row with the name of its part. */
export function tabulateFacets(type: ChartType, chart: Chart): Tabulation {
  const { facet } = chart;
  if (facet === undefined) return type.tabulate(chart);
  // All parts together have every column that one of them has.
  const whole = type.tabulate({ ...chart, facet: undefined });
  const fields = [facet, ...whole.fields.filter(({ name }) => name !== facet.name)];
  const rows = partsOf(chart).flatMap(({ name, chart }) =>
    type.tabulate(chart).rows.map((row) => derive({ ...row, [facet.name]: row[facet.name] ?? name }, [row])),
  );
  return { ...whole, fields, rows };
}
