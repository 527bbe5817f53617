import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { tableAlignment } from '#site/table-alignment.ts';

test('tableAlignment writes classes where the compiler writes style attributes', () => {
  const { html } = markdownToHtml('| a | b | c |\n| :- | -: | - |\n| 1 | 2 | 3 |\n', { hastPlugins: [tableAlignment] });
  expect(html).not.toContain('style=');
  expect(html).toContain('<td class="align-left">1</td>');
  expect(html).toContain('<th class="align-right">b</th>');
  expect(html).toContain('<td>3</td>');
});
