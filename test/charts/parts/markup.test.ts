import { expect, test } from 'vitest';
import { readMarkup } from '#charts/parts/markup.ts';

const svg = (inside: string, viewBox = '0 0 328 100') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;

test('readMarkup() gives what is inside, as it was written, and the height', () => {
  const inside =
    '<g class="chart-fill-1"><rect x="1" y="2" width="3" height="4"/></g><text x="0" y="9">1 &lt; 2</text>';
  expect(readMarkup(svg(inside), 328)).toEqual({ height: 100, inside });
  expect(readMarkup(svg(''), 328)).toEqual({ height: 100, inside: '' });
});

test.each([
  ['<g>', 328, 'its SVG is not well-formed'],
  [svg('<g>'), 328, 'its SVG is not well-formed'],
  ['<p>Text</p>', 328, 'its text does not begin with <svg'],
  [svg('', '0 0 500 100'), 328, 'its <svg> has not the viewBox "0 0 328 HEIGHT"'],
  [svg('', '0 0 328'), 328, 'its <svg> has not the viewBox'],
  [svg('<script>alert(1)</script>'), 328, 'its SVG has a <script>'],
  [svg('<g><foreignObject/></g>'), 328, 'its SVG has a <foreignObject>'],
  [svg('<rect onload="alert(1)"/>'), 328, 'its SVG has the attribute onload'],
  [svg('<g><path style="fill: red" d="M0 0"/></g>'), 328, 'its SVG has the attribute style'],
  [svg('<path id="a" d="M0 0"/>'), 328, 'its SVG has the attribute id'],
  [svg('<circle cx="NaN" cy="1" r="1"/>'), 328, 'its SVG has cx="NaN"'],
])('readMarkup(%o) refuses it', (text, width, fault) => {
  expect(readMarkup(text, width)).toEqual({ fault: expect.stringContaining(fault) as string });
});
