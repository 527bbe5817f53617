import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartTypes } from '#charts/index.ts';

const gallery = ['gallery', 'gallery-lines', 'gallery-spread', 'gallery-places']
  .map((page) => readFileSync(`content/pages/${page}.mdx`, 'utf8'))
  .join('\n');
const specimens = [...gallery.matchAll(/<Specimen>\n\n([\s\S]*?)\n\n```mdx\n([\s\S]*?)\n```\n\n<\/Specimen>/g)];

test('the gallery prints beside each chart the lines that make it', () => {
  expect(specimens.length).toBe(gallery.split('<Specimen>').length - 1);
  for (const [, drawn, printed] of specimens) expect(printed).toBe(drawn);
});

test('the gallery shows every chart type', () => {
  const shown = new Set(specimens.map(([, drawn = '']) => /type="([\w-]+)"/.exec(drawn)?.[1]));
  expect(Object.keys(chartTypes).filter((name) => !shown.has(name))).toEqual([]);
});
