import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkContent } from '#checks/check.ts';
import type { CheckSpec } from '#checks/content.ts';
import { formatProblems } from '#problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/*
 * What an editor reads, word for word, for each of the small sites in test/sites.
 */

/** Stands for the charts' own rules, which have their own tests: x and y must be fields. */
const checkSpec: CheckSpec = (spec, { fields }) =>
  ['x', 'y']
    .filter((prop) => !fields.some(({ name }) => name === spec[prop]))
    .map((prop) => ({
      prop,
      what: `unknown field "${String(spec[prop])}"`,
      fix: `use ${fields.map(({ name }) => name).join(' or ')}`,
    }));

let tagsDirectory = '';
beforeAll(async () => {
  tagsDirectory = await temporaryFolder({ 'Aside.astro': '', 'Chart.astro': '' });
});

async function check(site: string): Promise<string> {
  const text = formatProblems(
    await checkContent(join(process.cwd(), 'test/sites', site), { checkSpec, tagsDirectory }),
  );
  return text.replaceAll(`test/sites/${site}/`, '');
}

test('checkContent(bad-cell) names file, line and mend', async () => {
  expect(await check('bad-cell')).toMatchInlineSnapshot(`
    "data/rain/2026-11-01/monthly.csv:2:9  "n/a" is not a number (field rain_mm)
        fix: leave the cell empty, or list "n/a" under missingValues in datapackage.json

    data/rain/2026-11-01/monthly.csv:3:1  "2026-13" is not a year and month (field month)
        fix: write it as 2019-01

    data/rain/2026-11-01/monthly.csv:3:9  "1,204" is not a number (field rain_mm)
        fix: write 1204, or give the field "groupChar": "," in datapackage.json

    data/rain/2026-11-01/monthly.csv:4:9  "-3" is below the minimum of 0 (field rain_mm)
        fix: correct the value, or the constraint in datapackage.json

    data/rain/2026-11-01/monthly.csv:6:9  "6mm" is not a number (field rain_mm)
        fix: write the number alone, or give the field "bareNumber": false in datapackage.json

    data/rain/2026-11-01/monthly.csv:7:1  the row has the same month as another, in line 5
        fix: correct or remove one of the two rows"
  `);
});

test('checkContent(bad-descriptor) names file, line and mend', async () => {
  expect(await check('bad-descriptor')).toMatchInlineSnapshot(`
    "data/Snow Fall  the folder is not named as a dataset
        fix: rename it with lower-case letters, digits and single hyphens

    data/rain/2026-08-01  datapackage.json is missing
        fix: describe the files of this version in a datapackage.json, or remove the folder

    data/rain/2026-09-01/datapackage.json:11:7  not valid JSON: Expected ',' or '}' after property value
        fix: correct the JSON here: names and texts in double quotes, a comma between items and none after the last

    data/rain/2026-10-01/datapackage.json:1:1  "licenses" is missing
        fix: add "licenses": […]

    data/rain/2026-10-01/datapackage.json:8:7  path of "monthly" can't be "../monthly.csv"
        fix: name a file in the folder of the version, as "gdp.csv"

    data/rain/2026-10-01/datapackage.json:12:30  type of "month" can't be "yearmoth"
        fix: did you mean "yearmonth"?

    data/rain/2026-11-01/datapackage.json:2:3  name is "snow", and the folder is "rain"
        fix: write "rain", or rename the folder

    data/rain/2026-11-01/datapackage.json:9:7  there is no file "montly.csv"
        fix: put the file beside datapackage.json, or correct its path"
  `);
});

test('checkContent(bad-mdx) names file, line and mend', async () => {
  expect(await check('bad-mdx')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:19:1  <Aside> is never closed
        fix: write </Aside> where it ends, or close the tag itself: <Aside />

    articles/less/index.mdx:9:1  an address in angle brackets: <https://weather.example>
        fix: write [https://weather.example](https://weather.example)

    articles/more/index.mdx:11:1  the tag <Chart> can't be read
        fix: close it with "/>", and write its attributes as name="text" or name={value}; for a "<" in the text write &lt;

    pages/about.mdx:8:6  a "{" is never closed
        fix: close it with "}"; for a brace in the text write \\{"
  `);
});

test('checkContent(broken-front-matter) names file, line and mend', async () => {
  expect(await check('broken-front-matter')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:2:11  a colon in a value, or lines that are not indented alike
        fix: put the whole value in quotes, or begin the keys of one group in the same column"
  `);
});

test('checkContent(good) finds nothing', async () => {
  expect(await check('good')).toBe('');
});

test('checkContent(lost-links) names file, line and mend', async () => {
  expect(await check('lost-links')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:9:36  the image stret.svg has no words for those who don't see it
        fix: say what it shows: ![A sentence about the picture](stret.svg)

    articles/flood/index.mdx:9:36  there is no image stret.svg
        fix: put it beside the article, or correct the name

    articles/flood/index.mdx:19:1  the link to /abuot/ leads nowhere
        fix: did you mean /about/?

    articles/flood/index.mdx:19:26  the link to /sections/weather leads nowhere
        fix: did you mean /sections/weather/?

    site.yaml:8:21  the navigation names a page "contact", which does not exist
        fix: write it as pages/contact.mdx, or remove it"
  `);
});

test('checkContent(malformed-csv) names file, line and mend', async () => {
  expect(await check('malformed-csv')).toMatchInlineSnapshot(`
    "data/rain/2026-11-01/monthly.csv:2:1  the row has 1 cell, and the header has 2
        fix: add a comma for each empty cell, or the values that are missing

    data/rain/2026-11-01/monthly.csv:3:1  the row has 3 cells, and the header has 2
        fix: put a value that holds a comma in quotes, or remove what is too much

    data/rain/2026-11-01/monthly.csv:4:9  a quotation mark is opened here and never closed
        fix: close it where the value ends"
  `);
});

test('checkContent(no-site) names file, line and mend', async () => {
  expect(await check('no-site')).toMatchInlineSnapshot(`
    "articles/Second one  "Second one" can't be an address
        fix: rename it with lower-case letters, digits and single hyphens: it is the address of the article

    articles/Second one/index.mdx:1:1  there is no front matter
        fix: begin the file with a line "---", the keys, and another line "---"

    articles/fourth.mdx  an article outside a folder
        fix: move it to articles/fourth/index.mdx

    articles/third  the folder has no index.mdx
        fix: write the article as index.mdx in it, or remove the folder

    authors/desk.yaml:1:1  unknown key "naem"
        fix: did you mean "name"?

    site.yaml  the file is missing
        fix: write it with name, description, address, language, sections and comments"
  `);
});

test('checkContent(not-plain) names file, line and mend', async () => {
  expect(await check('not-plain')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:19:8  a <Chart> can't take attributes from {...}
        fix: write each attribute out

    articles/flood/index.mdx:19:18  type is not a plain value
        fix: write the value itself: "text", {12}, {true}, {["a", "b"]} or {{ Year: 2023 }}

    articles/flood/index.mdx:19:75  title is not a plain value
        fix: write the value itself: "text", {12}, {true}, {["a", "b"]} or {{ Year: 2023 }}

    articles/flood/index.mdx:21:1  a <Chart> or <Datum> inside braces or an export
        fix: write it by itself, with its values written out"
  `);
});

test('checkContent(not-utf-8) names file, line and mend', async () => {
  expect(await check('not-utf-8')).toMatchInlineSnapshot(`
    "data/rain/2026-11-01/monthly.csv:3  the text is not in UTF-8
        fix: save the file again as "CSV UTF-8" in the spreadsheet, or name its encoding in datapackage.json, as "windows-1252""
  `);
});

test('checkContent(unfit-front-matter) names file, line and mend', async () => {
  expect(await check('unfit-front-matter')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:3:1  standfirst has 277 characters, and 200 fit
        fix: shorten it by 77 characters

    articles/flood/index.mdx:6:1  unknown key "sectoin"
        fix: did you mean "section"?

    articles/flood/index.mdx:7:11  unknown author "dekc"
        fix: use desk, or add authors/dekc.yaml

    articles/flood/index.mdx:8:1  published can't be 2026-11-02T09:00:00+01:00
        fix: put it in quotes, so that its offset from UTC is kept

    articles/flood/index.mdx:9:1  updated can't be "2026-11-02"
        fix: write date, time and offset from UTC in quotes: "2019-01-17T18:00:00+08:00"

    articles/flood/index.mdx:10:1  comments can't be open
        fix: use held, trusted or closed"
  `);
});

test('checkContent(unknown-dataset) names file, line and mend', async () => {
  expect(await check('unknown-dataset')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:13:3  unknown dataset "rian"
        fix: did you mean "rain"?"
  `);
});

test('checkContent(unknown-field) names file, line and mend', async () => {
  expect(await check('unknown-field')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:14:3  unknown field "rain_cm"
        fix: use month or rain_mm"
  `);
});

test('checkContent(unknown-resource) names file, line and mend', async () => {
  expect(await check('unknown-resource')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:13:3  rain@2026-11-01 has no resource "monthyl"
        fix: did you mean "rain@2026-11-01/monthly"? There is rain@2026-11-01/stations, rain@2026-11-01/monthly

    articles/flood/index.mdx:19:19  rain@2026-11-01 has 2 resources
        fix: name one of them: rain@2026-11-01/stations, rain@2026-11-01/monthly

    articles/flood/index.mdx:21:19  data "rain" is not a reference to a dataset
        fix: write data="dataset@version" or data="dataset@version/resource""
  `);
});

test('checkContent(unknown-tag) names file, line and mend', async () => {
  expect(await check('unknown-tag')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:11:1  unknown tag <Chrat>
        fix: did you mean <Chart>?"
  `);
});

test('checkContent(unknown-version) names file, line and mend', async () => {
  expect(await check('unknown-version')).toMatchInlineSnapshot(`
    "articles/flood/index.mdx:13:3  dataset "rain" has no version "2026-12-01"
        fix: did you mean "rain@2026-11-01"?"
  `);
});

test('checkContent(wrong-header) names file, line and mend', async () => {
  expect(await check('wrong-header')).toMatchInlineSnapshot(`
    "data/rain/2026-11-01/monthly.csv:1:7  the column "rain_cm" is not described
        fix: rename it to "rain_mm", or the field "rain_mm" in datapackage.json to "rain_cm"

    data/rain/2026-11-01/monthly.csv:1:15  column 3 has no name
        fix: name it, or remove it"
  `);
});

test('checkContent() is tried on every site of test/sites', async () => {
  const sites = await readdir('test/sites');
  const tried = await readFile(import.meta.filename, 'utf8');
  expect(sites.filter((site) => !tried.includes(`check('${site}')`))).toEqual([]);
});
