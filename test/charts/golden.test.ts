import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawChart } from '#charts/draw.ts';
import { examples } from './examples.ts';

/*
 * Every example as a picture in test/output. A change lands beside it as -changed.svg and fails; UPDATE_OUTPUT=1
 * accepts it. The pictures open in a browser, with the styles of the site.
 */
const folder = 'test/output';
const styles = ['../../src/styles/tokens.css', '../../src/styles/charts.css', 'alone.css']
  .map((href) => `<?xml-stylesheet href="${href}"?>\n`)
  .join('');

const pictures = examples.flatMap(({ name, spec, table, locale = 'en' }) => {
  const { narrow, wide } = drawChart(spec, table, { locale, idPrefix: name });
  return [
    { name: `${name}-narrow`, svg: narrow },
    { name: `${name}-wide`, svg: wide },
  ];
});

test.each(pictures)('drawChart() draws $name as before', ({ name, svg }) => {
  const path = `${folder}/${name}.svg`;
  const changed = `${folder}/${name}-changed.svg`;
  // A mark on each line, so that a difference can be read.
  const text = `${styles}${svg.replaceAll('><', '>\n<')}\n`;
  if (process.env['UPDATE_OUTPUT'] === '1') writeFileSync(path, text);

  const isSame = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (isSame) rmSync(changed, { force: true });
  else writeFileSync(changed, text);
  expect(isSame, `see ${changed}, and accept it with UPDATE_OUTPUT=1`).toBe(true);
});

test('test/output has no picture of an example that is gone', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.svg') && !file.endsWith('-changed.svg'));
  expect(names.sort()).toEqual(pictures.map(({ name }) => `${name}.svg`).sort());
});
