import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourToken, mergeTokens, readTokens } from '#site/tokens.ts';

const standard = readFileSync('src/styles/tokens.css', 'utf8');

test('readTokens() finds every token and nothing else', () => {
  expect(readTokens('/* --no: 1; */ :root { --a: light-dark(#fff, #000);\n --b: 1px }')).toMatchObject({
    tokens: [
      { name: '--a', value: 'light-dark(#fff, #000)', at: 23 },
      { name: '--b', value: '1px' },
    ],
    rest: '',
  });
  expect(readTokens(':root { --a: 1 } a { color: red }').rest).toBe('a { color: red }');
});

test('mergeTokens() puts a site’s values in the places of the standard ones, and leaves the others', () => {
  const merged = mergeTokens(standard, ':root { --accent: light-dark(#660b2c, #d16c8f); --unknown: 1px; }');
  expect(merged).toContain('--accent: light-dark(#660b2c, #d16c8f);');
  expect(merged).not.toContain('--unknown');
  const others = ({ tokens }: ReturnType<typeof readTokens>) =>
    tokens.flatMap(({ name, value }) => (name === '--accent' ? [] : [[name, value]]));
  expect(others(readTokens(merged))).toEqual(others(readTokens(standard)));
});

test('mergeTokens() with nothing of a site’s own is the standard', () => {
  expect(mergeTokens(standard, '')).toBe(standard);
});

test('colourToken() reads a colour in both modes, and fails where there is none', () => {
  expect(colourToken(standard, '--paper')).toEqual({ light: '#fbf9f4', dark: '#14171a' });
  expect(colourToken(':root { --a: #112233; }', '--a')).toEqual({ light: '#112233', dark: '#112233' });
  expect(() => colourToken(standard, '--none')).toThrow('missing token: --none');
  expect(() => colourToken(':root { --a: 12px; }', '--a')).toThrow('missing token: --a');
});
