import { beforeAll, expect, test } from 'vitest';
import { checkContent } from '#checks/check.ts';
import { formatProblems } from '#problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/*
 * Rules of editions, translations, former names and the tags that set a text apart.
 */

const site = (more = '') => `name: The Test
description: A site for tests.
address: https://test.example
language: en
sections: [{ id: weather, title: Weather }]
comments: { policy: held, rules: Be kind. }
${more}`;

const article = (more = '', body = 'Text.') =>
  `---\nheadline: Rain\nstandfirst: Much of it.\nsection: weather\nauthors: [desk]\npublished: "2026-11-02T09:00:00+01:00"\n${more}---\n\n${body}\n`;

let tagsDirectory = '';
beforeAll(async () => {
  const tags = ['Correction', 'FactBox', 'Moment', 'PullQuote', 'SideNote', 'Stage', 'Step', 'Steps', 'Timeline'];
  tagsDirectory = await temporaryFolder(Object.fromEntries(tags.map((tag) => [`${tag}.astro`, ''])));
});

async function check(files: Record<string, string>): Promise<string> {
  const sound = { 'site.yaml': site(), 'authors/desk.yaml': 'name: The desk\n', ...files };
  const content = await temporaryFolder(sound);
  const problems = await checkContent(content, { checkSpec: () => [], tagsDirectory });
  return formatProblems(problems).replaceAll(/^\S*dateline-test-\w+\//gm, '');
}

const a = 'articles/a/index.mdx';
const b = 'articles/b/index.mdx';
const c = 'articles/c/index.mdx';

test('a translation of a translation, of itself, of nothing, and in the language of the original', async () => {
  expect(
    await check({
      [a]: article(),
      [b]: article('language: fr\ntranslationOf: a\n'),
      [c]: article('language: de\ntranslationOf: b\n'),
      'articles/d/index.mdx': article('translationOf: d\nlanguage: it\n'),
      'articles/e/index.mdx': article('translationOf: gone\nlanguage: it\n'),
      'articles/f/index.mdx': article('translationOf: a\n'),
      'articles/g/index.mdx': article('translationOf: a\nlanguage: fr\n'),
    }),
  ).toMatchInlineSnapshot(`
    "articles/c/index.mdx:8:1  translationOf names "b", which is a translation itself
        fix: name the original, "a"

    articles/d/index.mdx:7:1  translationOf names the text itself
        fix: name the original, or remove the line

    articles/e/index.mdx:7:1  translationOf names "gone", which does not exist
        fix: name the folder of the original

    articles/f/index.mdx:2:1  it is in the language of "a", which it is to translate
        fix: say in which language it is written: language: zh-Hans

    articles/g/index.mdx:8:1  "a" has a translation into fr already, "b"
        fix: keep one of the two"
  `);
});

test('a sound translation', async () => {
  expect(await check({ [a]: article(), [b]: article('language: fr\ntranslationOf: a\n') })).toBe('');
});

test('a former name that another article has, or had', async () => {
  expect(
    await check({
      [a]: article('formerly: [old, b]\n'),
      [b]: article('formerly: [old]\n'),
    }),
  ).toMatchInlineSnapshot(`
    "articles/a/index.mdx:7:17  "b" is what an article is called now
        fix: remove it here: its address is that article’s

    articles/b/index.mdx:7:12  "old" is a former name of "a" too
        fix: keep it in one of the two"
  `);
});

test('editions that repeat a language, name unknown sections or open with what they don’t have', async () => {
  const editions = `lead: [a, b, nothing]
editions:
  - { language: EN }
  - { language: ar, sections: { wheather: الطقس }, lead: [a, b] }
`;
  expect(await check({ 'site.yaml': site(editions), [a]: article(), [b]: article('language: ar\n') }))
    .toMatchInlineSnapshot(`
      "site.yaml:7:11  the front page is to open with "b", which is in the language of another edition
          fix: name its translation, or move it to the lead of that edition

      site.yaml:7:14  the front page is to open with "nothing", which does not exist
          fix: name the folder of an article, or remove it

      site.yaml:9:7  there is an edition in EN already
          fix: keep one of the two

      site.yaml:10:33  the edition in ar names a section "wheather", which the site does not have
          fix: did you mean "weather"?

      site.yaml:10:59  the front page is to open with "a", which is in the language of another edition
          fix: name its translation, or move it to the lead of that edition"
    `);
});

test('tags that lack an attribute, have one that is unknown or wrong, or stand where they don’t belong', async () => {
  const body = `<FactBox>Facts.</FactBox>

<PullQuote from="Ana">Words.</PullQuote>

<Correction on="yesterday">Wrong.</Correction>

<Correction on="2026-03-05">One.</Correction>

<Correction on="2026-03-05">Two.</Correction>

<Moment on="2017-13">Now.</Moment>

<Timeline title="Course">
  <Moment on="2017">Begin.</Moment>
  <Moment on="2017-12-01">Go on.</Moment>
</Timeline>

<SideNote wide>Aside.</SideNote>`;
  expect(await check({ [a]: article('', body) })).toMatchInlineSnapshot(`
    "articles/a/index.mdx:9:1  <FactBox> has no title
        fix: add title="…": write the heading in quotes

    articles/a/index.mdx:11:12  <PullQuote> has no attribute "from"
        fix: use by

    articles/a/index.mdx:13:13  on can't be "yesterday"
        fix: write a year, month and day: "2026-03-05"

    articles/a/index.mdx:17:1  there are two corrections called "2026-03-05"
        fix: give one of them a name: id="second"

    articles/a/index.mdx:19:1  <Moment> stands outside of <Timeline>
        fix: put it between <Timeline> and </Timeline>

    articles/a/index.mdx:19:9  on can't be "2017-13"
        fix: write a year, month and day, or less: "2017-12-01", "2017-12" or "2017"

    articles/a/index.mdx:26:11  <SideNote> has no attribute "wide"
        fix: remove it"
  `);
});

test('a page that has the address of an edition or of a list', async () => {
  const page = '---\ntitle: A\ndescription: B.\n---\n\nText.\n';
  expect(
    await check({
      'site.yaml': site('editions: [{ language: ar }]\n'),
      'pages/ar.mdx': page,
      'pages/topics.mdx': page,
    }),
  ).toMatchInlineSnapshot(`
    "pages/ar.mdx  the address /ar/ is taken
        fix: give the page another name

    pages/topics.mdx  the address /topics/ is taken
        fix: give the page another name"
  `);
});

test('links to lists of the site and of its editions lead somewhere', async () => {
  const body = '[a](/topics/) [b](/ar/archive/) [c](/authors/desk/) [d](/ar/discussion/) [e](/authors/nobody/)';
  expect(await check({ 'site.yaml': site('editions: [{ language: ar }]\n'), [a]: article('', body) }))
    .toMatchInlineSnapshot(`
    "articles/a/index.mdx:9:74  the link to /authors/nobody/ leads nowhere
        fix: correct the address, or remove the link"
  `);
});

test('tokens that there are not, that are more than tokens, or in which text can’t be read', async () => {
  const css = `:root {
  --acent: light-dark(#660b2c, #d16c8f);
  --accent: light-dark(#cccccc, #6cc5d1);
}

body {
  color: red;
}
`;
  expect(await check({ 'tokens.css': css })).toMatchInlineSnapshot(`
    "tokens.css  it holds more than tokens
        fix: write one rule, :root { --accent: …; }, and nothing else

    tokens.css:2:3  unknown token --acent
        fix: did you mean --accent?

    tokens.css:3:3  --accent #cccccc on --paper #fbf9f4 has a contrast of 1.5:1 in light mode
        fix: take colours farther apart, 4.5:1 or more, so that everybody can read"
  `);
});
