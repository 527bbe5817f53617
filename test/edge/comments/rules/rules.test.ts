import { expect, test } from 'vitest';
import { readRules, usualRules } from '#edge/comments/rules/rules.ts';

test('readRules() takes the usual rule for whatever is left out', () => {
  expect(readRules('{}')).toEqual(usualRules);
  const { links } = readRules('{"links": {"most": 2, "blocked": ["Bad.Example", "böse.example"]}}');
  expect(links).toEqual({ most: 2, action: 'hold', allowed: [], blocked: ['bad.example', 'xn--bse-sna.example'] });
});

test.each([
  ['[]', 'invalid rule: rules: []'],
  ['{"wrods": []}', 'unknown rule: rules.wrods'],
  ['{"__proto__": {"swaps": false}}', 'unknown rule: rules.__proto__'],
  ['{"links": {"constructor": 1}}', 'unknown rule: links.constructor'],
  ['{"words": {"length": 1}}', 'invalid rule: words: {"length":1}'],
  ['{"words": [{"match": "a*b", "action": "hold"}]}', 'invalid rule: words[0].match: "a*b"'],
  ['{"words": [{"match": "*", "action": "hold"}]}', 'invalid rule: words[0].match: "*"'],
  ['{"words": [{"match": "…", "action": "hold"}]}', 'invalid rule: words[0].match: "…"'],
  ['{"words": [{"match": "word", "action": "approve"}]}', 'invalid rule: words[0].action: "approve"'],
  ['{"words": [{"match": "word", "regexp": "(a+)+"}]}', 'unknown rule: words[0].regexp'],
  ['{"shouting": {"share": "0.5"}}', 'invalid rule: shouting.share: "0.5"'],
  ['{"repeats": {"words": 1}}', 'invalid rule: repeats.words: 1'],
  ['{"links": {"blocked": ["https://bad.example/"]}}', 'invalid rule: links.blocked[0]: "https://bad.example/"'],
  ['{"links": {"blocked": ["example"]}}', 'invalid rule: links.blocked[0]: "example"'],
])('readRules(%j) says what is wrong', (text, message) => {
  expect(() => readRules(text)).toThrow(new RangeError(message));
});

test('readRules() takes over no properties from what it reads (A19)', () => {
  expect(() => readRules('{"__proto__": {"isAdmin": true}}')).toThrow(RangeError);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});
