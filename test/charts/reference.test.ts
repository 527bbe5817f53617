import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ChartType } from '#charts/chart.ts';
import { chartTypes } from '#charts/index.ts';
import { commonProps, optionProps } from '#charts/props.ts';

/*
 * docs/charts.md lists every type with its channels and options as the code has them. UPDATE_OUTPUT=1 writes it anew.
 */
const path = 'docs/charts.md';
const mark =
  '<!-- From here on the page is made of the code: UPDATE_OUTPUT=1 npx vitest run test/charts/reference.test.ts -->';

test('docs/charts.md tells of every chart type, channel and option', () => {
  const [head = ''] = readFileSync(path, 'utf8').split(mark);
  const text = `${head}${mark}\n\n${reference()}`;
  if (process.env['UPDATE_OUTPUT'] === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

function reference(): string {
  const common = Object.entries(commonProps).map(([name, { about }]) => `- \`${name}\`: ${about}`);
  const types = Object.entries(chartTypes).map(([name, type]) => section(name, type));
  const options = Object.entries(optionProps).map(([name, { about }]) => `- \`${name}\`: ${about}`);
  return [
    '## What every chart takes\n',
    ...common,
    '\n## Options\n',
    'Each type lists those that it takes.\n',
    ...options,
    '\n## Types\n',
    types.join('\n'),
  ].join('\n');
}

function section(name: string, { about, channels, options, arrangements, multiplies }: ChartType): string {
  const rows = Object.entries(channels).map(
    ([channel, { about, takes, required }]) =>
      `- \`${channel}\`${required ? '' : ' (optional)'}: ${about}; ${takes.join(', ')}`,
  );
  const more = [
    `Options: ${options.map((option) => `\`${option}\``).join(', ') || 'none'}.`,
    ...(arrangements
      ? [`Arrangements: ${arrangements.map((way) => `\`${way}\``).join(', ')}; the first is the usual one.`]
      : []),
    ...(multiplies === undefined ? [] : ['Can be drawn as small multiples by `facet`.']),
  ];
  return `### ${name}\n\n${about}\n\n${rows.join('\n')}\n\n${more.join(' ')}\n`;
}
