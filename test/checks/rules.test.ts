import { beforeAll, expect, test } from 'vitest';
import { checkContent } from '#checks/check.ts';
import type { CheckSpec } from '#checks/content.ts';
import { readLock, writeLock, type LockedVersion } from '#data/lock.ts';
import { formatProblems } from '#problem.ts';
import { lockEverything } from '../support/lock-everything.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/*
 * Rules of single checks, each on a site made for it.
 */

const site = `name: The Test
description: A site for tests.
address: https://test.example
language: en
sections: [{ id: weather, title: Weather }, { id: sport, title: Sport }]
comments: { policy: held, rules: Be kind. }
`;

const descriptor = JSON.stringify({
  name: 'rain',
  title: 'Rain',
  licenses: [{ name: 'CC0-1.0' }],
  sources: [{ title: 'The weather office' }],
  resources: [{ name: 'mm', path: 'mm.csv', format: 'csv', schema: { fields: [{ name: 'mm', type: 'number' }] } }],
});

const street = '<svg viewBox="0 0 4 3"/>';

function article(body = 'Text.', more = ''): string {
  const published = 'published: "2026-11-02T09:00:00+01:00"';
  return `---\nheadline: Rain\nstandfirst: Much of it.\nsection: weather\nauthors: [desk]\n${published}\n${more}---\n\n${body}\n`;
}

let tagsDirectory = '';
beforeAll(async () => {
  tagsDirectory = await temporaryFolder({ 'Aside.astro': '', 'Chart.astro': '', 'Datum.astro': '' });
});

/** The problems of a sound site with these files added, their paths cut to the file's name. */
async function check(
  files: Record<string, string>,
  checkSpec: CheckSpec = () => [],
  changeLock?: (locked: Record<string, LockedVersion>) => Record<string, LockedVersion>,
): Promise<string> {
  const sound = {
    'site.yaml': site,
    'authors/desk.yaml': 'name: The desk\n',
    'data/rain/1/datapackage.json': descriptor,
    'data/rain/1/mm.csv': 'mm\n1\n',
  };
  const content = await temporaryFolder({ ...sound, ...files });
  await lockEverything(content);
  if (changeLock) await writeLock(content, changeLock((await readLock(content)).lock.versions));
  return formatProblems(await checkContent(content, { checkSpec, tagsDirectory })).replaceAll(
    /^\S*dateline-test-\w+\//gm,
    '',
  );
}

test('front matter: a section that site.yaml does not have', async () => {
  expect(await check({ 'articles/a/index.mdx': article().replace('section: weather', 'section: politics') }))
    .toBe(`articles/a/index.mdx:4:1  unknown section "politics"
    fix: use weather, sport, or add it to site.yaml`);
});

test('front matter: one thread for two articles', async () => {
  const files = { 'articles/a/index.mdx': article(), 'articles/b/index.mdx': article('Text.', 'id: a\n') };
  expect(await check(files)).toMatch(
    /^articles\/b\/index.mdx:7:1 {2}the comment thread "a" is also that of .*articles\/a\/index.mdx\n/,
  );
});

test('front matter: updated before it was published, across offsets', async () => {
  const updated = (at: string) => check({ 'articles/a/index.mdx': article('Text.', `updated: "${at}"\n`) });
  expect(await updated('2026-11-02T09:00:00+02:00')).toContain('is before published');
  expect(await updated('2026-11-02T09:00:00+00:00')).toBe('');
});

test('front matter: the faults of pages', async () => {
  expect(await check({ 'pages/about.mdx': '---\ntitle: About\n---\n' })).toContain('"description" is missing');
});

test('pages: names that can be no address, and files that are no MDX', async () => {
  const page = '---\ntitle: About\ndescription: What this is.\n---\n';
  const text = await check({ 'pages/About us.mdx': page, 'pages/data.mdx': page, 'pages/terms.md': page });
  expect(text).toContain(`pages/About us.mdx  "About us" can't be an address`);
  expect(text).toContain('pages/data.mdx  the address /data/ is taken');
  expect(text).toContain('pages/terms.md  a page that is not MDX');
});

test('site.yaml: a section that is there twice, and a page that is not there', async () => {
  expect(await check({ 'site.yaml': site.replace('id: sport', 'id: weather') })).toContain(
    'site.yaml:5:47  the section "weather" is there twice',
  );
  expect(await check({ 'site.yaml': `${site}navigation: [about]\n` })).toContain(
    'site.yaml:7:14  the navigation names',
  );
});

test('tags: those that the article imports or defines are known', async () => {
  const body = `import Map, { Legend as Key } from './map.astro'
import * as icons from './icons.ts'

export const Big = ({ children }) => children

<Map /> <Key /> <icons.Sun /> <Big>x</Big> <b>y</b> <Legned />`;
  const files = { 'articles/a/index.mdx': article(body), 'articles/a/map.astro': '', 'articles/a/icons.ts': '' };
  expect(await check(files)).toBe(`articles/a/index.mdx:14:53  unknown tag <Legned>
    fix: use <Aside>, <Chart>, <Datum>`);
});

test('charts: the spec reaches the charts as it is written, and faults their attributes', async () => {
  const given: unknown[] = [];
  const body = '<Chart\n  type="bar"\n  data="rain@1"\n  filter={{ "mm": [1, -2] }}\n  stacked\n/>';
  const text = await check({ 'articles/a/index.mdx': article(body) }, (spec, { rows }) => {
    given.push(spec, rows);
    return [
      { prop: 'filter', what: 'leaves no rows', fix: 'widen it' },
      { prop: 'x', what: 'missing channel: x', fix: 'add x="mm"' },
    ];
  });
  expect(given).toEqual([{ type: 'bar', data: 'rain@1', filter: { mm: [1, -2] }, stacked: true }, [{ mm: 1 }]]);
  expect(text).toBe(`articles/a/index.mdx:9:1  missing channel: x
    fix: add x="mm"

articles/a/index.mdx:12:3  leaves no rows
    fix: widen it`);
});

test.each([
  ['no data', '<Chart type="bar" />', '9:1  the chart has no data'],
  [
    'an id twice',
    '<Chart id="a" data="rain@1" />\n\n<Chart id="a" data="rain@1" />',
    '11:8  the id "a" is there twice',
  ],
  ['an attribute twice', '<Chart data="rain@1" data="rain@1" />', '9:22  the attribute data is there twice'],
  ['data that are no text', '<Chart data={12} />', '9:8  data 12 is not a reference'],
])('charts: %s', async (_, body, expected) => {
  expect(await check({ 'articles/a/index.mdx': article(body) })).toContain(`articles/a/index.mdx:${expected}`);
});

test("charts: a version that can't be read is reported once, where it is described", async () => {
  const files = { 'articles/a/index.mdx': article('<Chart data="rain@1" />'), 'data/rain/1/datapackage.json': '{' };
  expect((await check(files)).match(/fix:/g)).toHaveLength(1);
});

test.each([
  ['a {1+} b', "what stands in the braces can't be read: Unexpected token"],
  ['x <!-- y -->', "a comment can't be written as <!-- … -->"],
  ['a <5 b', 'a "<" in the text'],
  ['x\n\n</Aside>', '</Aside> closes nothing'],
  ['<Aside>x</Asid>', '</Asid> stands where </Aside> is due: <Aside> is opened in line 9'],
  ['a <br> b', '<br> is never closed\n    fix: write <br />'],
  ['import is a word', "the import or export can't be read"],
  ['write to <desk@test.example>', 'fix: write [desk@test.example](mailto:desk@test.example)'],
])('MDX: %o is said plainly', async (body, expected) => {
  expect(await check({ 'articles/a/index.mdx': article(body) })).toContain(expected);
});

test("links: to files, other sites, the page itself and the edge are not the content's", async () => {
  const body =
    '[a](#top) [b](https://example.org/articles/x/) [c](/fonts/x.woff2) [d](/comments/a/) [e](../a/) [f](/data/rain/1/mm.csv)';
  expect(await check({ 'articles/a/index.mdx': article(body) })).toBe('');
});

test('links: those by reference, and images by reference', async () => {
  const body = '![Street][s] ![][s] [about][a]\n\n[s]: street.svg\n[a]: /abuot/\n';
  const files = { 'articles/a/index.mdx': article(body), 'articles/a/street.svg': street };
  const text = await check(files);
  expect(text).toContain("index.mdx:9:14  the image street.svg has no words for those who don't see it");
  expect(text).toContain('index.mdx:9:21  the link to /abuot/ leads nowhere');
  expect(text.match(/fix:/g)).toHaveLength(2);
});

test('links: an image on another site', async () => {
  expect(await check({ 'articles/a/index.mdx': article('![A street](https://example.org/x.png)') })).toContain(
    'on another site',
  );
});

test.each([
  ['file: street.svg', ''],
  ['file: ../b/two trees.GIF', ''],
  ['file: 50% off.gif', ''],
  ['file: stret.svg', 'index.mdx:8:3  there is no image stret.svg\n    fix: put it beside the article'],
  ['file: notes.txt', 'index.mdx:8:3  notes.txt is no image that browsers show\n    fix: save it as JPEG'],
  ['file: cut-off.jpg', "index.mdx:8:3  cut-off.jpg can't be read as an image\n    fix: save it anew as JPEG"],
  ['file: telephone.jpg', "index.mdx:8:3  telephone.jpg can't be read as an image"],
  ['file: /street.svg', 'index.mdx:8:3  the image /street.svg is not beside the article'],
  ['file: https://example.org/x.png', 'index.mdx:8:3  the image https://example.org/x.png is on another site'],
  ['fiel: street.svg', 'index.mdx:8:3  unknown key "fiel" in picture\n    fix: did you mean "file"?'],
])('pictures of front matter: %s', async (written, expected) => {
  const gif = 'GIF89a\x04\x00\x03\x00';
  // What telephones save, whatever its name says.
  const heic = '\0\0\0\x18ftypheic\0\0\0\0mif1heic';
  const text = await check({
    'articles/a/index.mdx': article('Text.', `picture:\n  ${written}\n  alt: A street\n`),
    'articles/a/street.svg': street,
    'articles/a/50% off.gif': gif,
    'articles/a/cut-off.jpg': 'JPEG',
    'articles/a/telephone.jpg': heic,
    'articles/a/notes.txt': '',
    'articles/b/index.mdx': article(),
    'articles/b/two trees.GIF': gif,
  });
  if (expected === '') expect(text).toBe('');
  else expect(text).toContain(`articles/a/${expected}`);
  expect(text.match(/fix:/g) ?? []).toHaveLength(expected === '' ? 0 : 1);
});

test('pictures of front matter: all that is wrong with one, at once', async () => {
  const picture = 'picture:\n  file: stret.svg\n  captoin: Rain\n  credit: ""\n';
  expect(await check({ 'articles/a/index.mdx': article('Text.', picture) }))
    .toBe(`articles/a/index.mdx:7:1  "alt" is missing in picture
    fix: add a line "alt: …"

articles/a/index.mdx:8:3  there is no image stret.svg
    fix: put it beside the article, or correct the name

articles/a/index.mdx:9:3  unknown key "captoin" in picture
    fix: did you mean "caption"?

articles/a/index.mdx:10:3  credit of picture is empty
    fix: write some words, or remove the line`);
});

test('an import of a file that is not there', async () => {
  const body = "import Map from './map.astro';\nimport Rain from './rain.astro';\n\n<Map /><Rain />";
  const files = { 'articles/a/index.mdx': article(body), 'articles/a/rain.astro': '<p>Rain</p>' };
  expect(await check(files)).toBe(`articles/a/index.mdx:9:18  there is no file ./map.astro to import
    fix: correct its name, or remove the line`);
});

test('tags and attributes that the security policy would leave without effect', async () => {
  const body = 'Rain.\n\n<script src="x.js"></script>\n\n<p style="color: red" onClick={() => 1} class="a">Red</p>';
  const text = await check({ 'articles/a/index.mdx': article(body) });
  expect(text).toContain('articles/a/index.mdx:11:1  <script> has no effect in an article\n    fix: remove it');
  expect(text).toContain('articles/a/index.mdx:13:4  style has no effect on <p>');
  expect(text).toContain('articles/a/index.mdx:13:23  onClick has no effect on <p>');
  expect(text).not.toContain('class');
});

test('a content folder that is not there', async () => {
  const problems = await checkContent('/nowhere/content', { checkSpec: () => [], tagsDirectory });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ what: 'there is no such folder' });
});

const rained = '<Datum from="rain@1" show="count" />';

test('datums: the attribute at fault is named with its place, all at once', async () => {
  const body = 'It rained <Datum from="rain@1" feild="mm" format="words" currency="gold" field="mm" /> today.';
  expect(await check({ 'articles/a/index.mdx': article(body) })).toBe(`articles/a/index.mdx:9:32  a datum has no "feild"
    fix: did you mean "field"?

articles/a/index.mdx:9:58  currency can't be "gold"
    fix: write its code: "USD", "EUR", "CNY"`);
});

test('datums: no row, several rows, no data', async () => {
  const body = [
    '<Datum from="rain@1" field="mm" where={{ mm: 2 }} />',
    '<Datum from="wind@1" field="mm" />',
    '<Datum field="mm" />',
    '{1 + 1 > 1 && <Datum from="rain@1" field="mm" />}',
  ];
  const text = await check({ 'articles/a/index.mdx': article(body.join('\n\n')) });
  expect(text).toContain('articles/a/index.mdx:9:33  no row has 2 in "mm"');
  expect(text).toContain('articles/a/index.mdx:11:8  unknown dataset "wind"');
  expect(text).toContain('articles/a/index.mdx:13:1  the datum has no data');
  expect(text).toContain('articles/a/index.mdx:15:1  a <Chart> or <Datum> inside braces');
});

test('versions: latest only where the article follows its data', async () => {
  const body = '<Datum from="rain@latest" show="count" />';
  expect(await check({ 'articles/a/index.mdx': article(body) }))
    .toBe(`articles/a/index.mdx:9:8  rain@latest may change under this text
    fix: pin it: "rain@1"; or let the article follow its data: "followData: true" in the front matter`);
  expect(await check({ 'articles/a/index.mdx': article(body, 'followData: true\n') })).toBe('');
});

test('versions: a withdrawn one is cited only with a note to readers', async () => {
  const withdrawn = { on: '2026-11-20', reason: 'Counted twice.', instead: 'rain@2' };
  const change = (locked: Record<string, LockedVersion>) => ({
    ...locked,
    'rain@1': { files: {}, ...locked['rain@1'], withdrawn },
  });
  const files = {
    'articles/a/index.mdx': article(rained),
    'data/rain/2/datapackage.json': descriptor,
    'data/rain/2/mm.csv': 'mm\n2\n',
  };
  expect(await check(files, undefined, change))
    .toBe(`articles/a/index.mdx:9:8  rain@1 was withdrawn on 2026-11-20: Counted twice.
    fix: cite rain@2 (npm run data -- upgrade rain@2); or tell readers of it in the front matter: dataNotes, "rain@1"`);
  const noted = article(rained, 'dataNotes: { "rain@1": "These were counted twice." }\n');
  expect(await check({ ...files, 'articles/a/index.mdx': noted }, undefined, change)).toBe('');
  const following = article(rained.replace('@1', '@latest'), 'followData: true\n');
  expect(await check({ ...files, 'articles/a/index.mdx': following }, undefined, change)).toBe('');
});

test('versions: a note on one that the text does not cite', async () => {
  const text = article(rained, 'dataNotes:\n  rain@3: Old.\n');
  expect(await check({ 'articles/a/index.mdx': text }))
    .toBe(`articles/a/index.mdx:8:3  a note on rain@3, which the text does not cite
    fix: write it for rain@1, or remove it`);
});

test('locks: a version that is not locked, was changed, lost a file, or is gone', async () => {
  const files = {
    'data/rain/2/datapackage.json': descriptor,
    'data/rain/2/mm.csv': 'mm\n2\n',
  };
  const zero = '0'.repeat(64);
  const text = await check(files, undefined, ({ 'rain@1': one }) => ({
    'rain@1': { files: { ...one?.files, 'mm.csv': zero, 'notes.csv': zero } },
    'snow@1': { files: {}, withdrawn: { on: '2026-11-20', reason: 'Melted.', instead: 'snow@2' } },
  }));
  expect(text).toBe(`data/rain/1/mm.csv  the file was changed after rain@1 was locked: a published version never changes
    fix: restore it from git, and put the change into a new version: npm run data -- add

data/rain/1/notes.csv  the file is gone from rain@1: a published version never changes
    fix: restore it from git, and put the change into a new version: npm run data -- add

data/rain/2  rain@2 is not locked, so it could change after it was published
    fix: npm run data -- lock rain@2

data/versions.lock.json:11:5  snow@1 is locked, but there is no such version
    fix: restore data/snow/1 from git: what was published stays

data/versions.lock.json:16:9  "snow@2", which stands in the place of snow@1, is not there
    fix: name a version as dataset@version, or remove the line`);
});

const drawn = (more: string) => article(`<Chart data="rain@1" ${more} />`);

test('charts: two of one address in two articles, unless they are the same chart', async () => {
  expect(
    await check({
      'articles/a/index.mdx': drawn('title="Rain"'),
      'articles/b/index.mdx': drawn('title="Rain"'),
      'articles/c/index.mdx': drawn('title="Rain" type="bar"'),
      'articles/d/index.mdx': drawn('id="rain" title="Other"'),
    }),
  ).toMatch(
    new RegExp(
      '^articles/c/index.mdx:9:22  another chart has the address /charts/rain/ already: \\S*articles/a/index.mdx:9\n' +
        '    fix: give one of the two an id of its own, as id="…"\n\n' +
        'articles/d/index.mdx:9:22  another chart has the address /charts/rain/ already: \\S*articles/a/index.mdx:9\n    fix: ',
    ),
  );
});

test('charts: two of one title in one text', async () => {
  const body = '<Chart data="rain@1" title="Rain" />\n\n<Chart data="rain@1" title="Rain" type="bar" />';
  expect(await check({ 'articles/a/index.mdx': article(body) })).toContain(
    '11:22  another chart in this text has the same title\n    fix: give each chart an id of its own',
  );
});

test('charts: what is wrong with a shared chart is told once, in its own file, and what differs in the text', async () => {
  const faults: CheckSpec = (spec) => [
    { prop: 'type', what: `no type ${String(spec['type'])}`, fix: 'mend it' },
    ...(spec['limit'] === undefined ? [] : [{ prop: 'limit', what: 'no limit', fix: 'mend it' }]),
  ];
  const files = {
    'charts/rain.yaml': '# Rain\ntitle: Rain\ndata: rain@1\ntype: barr\n',
    'articles/a/index.mdx': article('<Chart spec="rain" />'),
    'articles/b/index.mdx': article('<Chart spec="rain" limit={3} id="b" />'),
  };
  expect(await check(files, faults)).toBe(
    'articles/b/index.mdx:9:20  no limit\n    fix: mend it\n\ncharts/rain.yaml:4:1  no type barr\n    fix: mend it',
  );
});

test.each([
  ['<Chart spec="rian" />', '9:8  there is no shared chart "rian"\n    fix: did you mean "rain"?'],
  ['<Chart spec="sun" />', '9:8  there is no shared chart "sun"\n    fix: use rain, or add content/charts/sun.yaml'],
])('charts: a shared chart that is not there, %s', async (body, problem) => {
  const files = { 'charts/rain.yaml': 'title: Rain\ndata: rain@1\n', 'articles/a/index.mdx': article(body) };
  expect(await check(files)).toBe(`articles/a/index.mdx:${problem}`);
});
