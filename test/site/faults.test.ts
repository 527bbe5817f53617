import { expect, test } from 'vitest';
import { z } from 'zod';
import { formatProblems } from '#problem.ts';
import { readJson, readYaml } from '#site/document.ts';
import { checkDocument } from '#site/faults.ts';
import { slug } from '#site/slug.ts';

const schema = z.strictObject({
  headline: z.string().max(10),
  topics: z.array(z.string()).default([]),
  source: z.strictObject({ name: z.string() }).optional(),
  sections: z.array(z.strictObject({ id: slug, count: z.int().min(0, 'write 0 or more').optional() })).optional(),
  policy: z.enum(['held', 'closed']).optional(),
  open: z.boolean().optional(),
});

function judge(text: string): string {
  const { document, problems } = readYaml(text, 'a.yaml');
  return formatProblems(document === undefined ? problems : checkDocument(schema, document).problems);
}

test('checkDocument() gives the value as the schema reads it', () => {
  const { document } = readYaml('headline: Flood\n', 'a.yaml');
  expect(document && checkDocument(schema, document)).toEqual({
    value: { headline: 'Flood', topics: [] },
    problems: [],
  });
});

test.each([
  ['topics: [a]', '1:1  "headline" is missing', 'add a line "headline: …"'],
  ['headline: 2020', '1:1  headline is the number 2020, not a text', 'put it in quotes: "2020"'],
  ['headline: 2019-01-17', '1:1  headline is the date 2019-01-17, not a text', 'put it in quotes: "2019-01-17"'],
  ['headline:', '1:1  headline is empty', 'fill it in, or remove the line'],
  ['headline: [a]', '1:1  headline is a list, not a text', 'write a text'],
  ['headline: Hello world', '1:1  headline has 11 characters, and 10 fit', 'shorten it by 1 character'],
  ['headline: a\ntopics: b', '2:1  topics is not a list', 'write it in square brackets: [b]'],
  ['headline: a\ntopics: [b, 5]', '2:13  item 2 of topics is the number 5, not a text', 'put it in quotes: "5"'],
  [
    'headline: a\nsource: b',
    '2:1  source is a text, not a group of keys',
    'write its keys under it, one a line, indented',
  ],
  ['headline: a\nsource:\n  nmae: b', '3:3  unknown key "nmae" in source', 'did you mean "name"?'],
  ['headline: a\nsource: {}', '2:1  "name" is missing in source', 'add a line "name: …"'],
  ['headline: a\npolicy: hold', "2:1  policy can't be hold", 'did you mean "held"?'],
  ['headline: a\npolicy: premoderated', "2:1  policy can't be premoderated", 'use held or closed'],
  ['headline: a\nopen: "yes"', '2:1  open is a text, not true or false', 'write true or false'],
  ['headline: a\nsections: [{ id: a, count: -1 }]', '2:21  count of "a" can\'t be -1', 'write 0 or more'],
  ['headline: a\nsections: [{ id: "" }]', '2:14  id of "" is empty', 'use lower-case letters'],
  [
    'headline: a\nx: 1',
    '2:1  unknown key "x"',
    'remove it; the keys are headline, topics, source, sections, policy, open',
  ],
  ['just words', '1:1  the file is a text, not a group of keys', 'write its keys under it'],
])('checkDocument() of %o says what is wrong and the mend', (text, what, fix) => {
  const said = judge(text);
  expect(said).toContain(`a.yaml:${what}\n    fix: ${fix}`);
  expect(said.match(/fix:/g)).toHaveLength(1);
});

test('checkDocument() says all faults at once, and a misspelt key once', () => {
  expect(judge('headlin: a\ntopics: b\npolicy: x').match(/fix:/g)).toHaveLength(3);
});

test('checkDocument() of JSON says how JSON is mended', () => {
  const { document } = readJson('{}', 'a.json');
  expect(document && formatProblems(checkDocument(schema, document).problems)).toContain('fix: add "headline": "…"');
});
