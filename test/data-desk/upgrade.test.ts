import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { upgrade } from '#data-desk/upgrade.ts';
import { lock } from '#data-desk/lock.ts';
import { article, newsroom, say, textOf } from './newsroom.ts';

test('upgrade shows each sentence and chart, before and after', async () => {
  const content = await newsroom();
  const { out, code } = await say(upgrade, content, 'rain@2', '--dry-run');
  expect(out).toBe(`
articles/flood/index.mdx:6:37  rain@1
  - In November Kiel had [140] mm, in October 81 mm.
  + In November Kiel had [142] mm, in October 81 mm.

articles/flood/index.mdx:6:116  rain@1
    In November Kiel had 140 mm, in October [81] mm.
    stays as it is

articles/flood/index.mdx:9:1  rain@1/monthly
    chart “November was the wettest”: of 3 rows 1 changed, 1 added
  ~ 2026-11: 140 → 142
  + 2026-09, 60

pages/about.mdx:5:7  rain@1
  - Since [2] months.
  + Since [3] months.

4 places would move. Nothing was changed.`);
  expect(code).toBe(0);
  expect(await textOf(content, 'articles/flood/index.mdx')).toContain('rain@1');
});

test('upgrade --yes moves pins, notes the update, and changes nothing else', async () => {
  const content = await newsroom();
  const before = await textOf(content, 'articles/flood/index.mdx');
  const { out, code } = await say(upgrade, content, 'rain@2', '--yes', '--note', 'November was "wetter".');
  expect(out).toContain('Moved 4 places in 2 files to rain@2.\nNext: npm run data -- lock rain@2');
  expect(code).toBe(0);
  const after = await textOf(content, 'articles/flood/index.mdx');
  const [, updated = ''] = /\nupdated: "([^"]+)"\n/.exec(after) ?? [];
  expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+01:00$/);
  const note = `\nupdated: "${updated}"\nupdateNote: "November was \\"wetter\\"."`;
  expect(after.replace(note, '')).toBe(before.replaceAll('rain@1', 'rain@2'));
  expect(await textOf(content, 'pages/about.mdx')).toContain('<Datum from="rain@2"');
  expect((await say(upgrade, content, 'rain@2', '--yes')).out).toContain('Nothing was changed.');
});

test('upgrade does not call it an update where readers see the same', async () => {
  const content = await newsroom({
    'articles/flood/index.mdx': article(
      'published: "2026-11-02T09:00:00+01:00"',
      'October had <Datum from="rain@1" where={{ month: "2026-10" }} field="mm" /> mm.',
    ),
  });
  await say(upgrade, content, 'rain@2', '--yes');
  const after = await textOf(content, 'articles/flood/index.mdx');
  expect(after).toContain('rain@2');
  expect(after).not.toContain('updated');
});

test('upgrade leaves what can not be shown, says why, and exits with 1', async () => {
  const content = await newsroom();
  await writeFile(join(content, 'data/rain/2/monthly.csv'), 'month,mm\n2026-10,80\n');
  const { out, code } = await say(upgrade, content, 'rain@2', '--yes');
  expect(out).toContain(`    In November Kiel had [140] mm, in October 81 mm.
  ! no row has "2026-11" in "month"`);
  expect(out).toContain("1 place can't be shown from rain@2");
  expect(code).toBe(1);
  const after = await textOf(content, 'articles/flood/index.mdx');
  expect(after.match(/rain@1/g)).toHaveLength(1);
  expect(after.match(/rain@2/g)).toHaveLength(2);
});

test('upgrade --from moves only what cites that version', async () => {
  const content = await newsroom();
  const { out } = await say(upgrade, content, 'rain@2', '--from', '0', '--dry-run');
  expect(out).toContain('0 places would move');
});

test('upgrade keeps a byte-order mark and the line ends of a file', async () => {
  const text = article('published: "2026-11-02T09:00:00Z"', '<Datum from="rain@1" show="count" /> months.');
  const content = await newsroom({ 'articles/flood/index.mdx': `\uFEFF${text.replaceAll('\n', '\r\n')}` });
  await say(upgrade, content, 'rain@2', '--yes');
  const after = await textOf(content, 'articles/flood/index.mdx');
  expect(after.startsWith('\uFEFF---\r\n')).toBe(true);
  expect(after).toContain('<Datum from="rain@2"');
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
});

test('upgrade asks nobody where there is nobody', async () => {
  const { errors, code } = await say(upgrade, await newsroom(), 'rain@2');
  expect(errors).toContain('there is nobody to ask: add --yes or --dry-run');
  expect(code).toBe(2);
});

test.each([
  ['rain', 2, '"rain" does not name a version'],
  ['rain@3', 1, 'dataset "rain" has no version "3"'],
])('upgrade %s says what is wrong', async (word, code, what) => {
  const said = await say(upgrade, await newsroom(), word, '--yes');
  expect(said.errors).toContain(what);
  expect(said.code).toBe(code);
});

test('upgrade refuses a version that was withdrawn, and one that can not be read', async () => {
  const content = await newsroom();
  await writeFile(join(content, 'data/rain/2/monthly.csv'), 'month,mm\n2026-10,eighty\n');
  expect((await say(upgrade, content, 'rain@2', '--yes')).errors).toContain('"eighty" is not a number');
  await rm(join(content, 'data/rain/2'), { recursive: true });
  await say(lock, content);
  const file = join(content, 'data/versions.lock.json');
  const locked = JSON.parse(await textOf(content, 'data/versions.lock.json')) as { versions: Record<string, object> };
  locked.versions['rain@1'] = {
    ...locked.versions['rain@1'],
    withdrawn: { on: '2026-11-23', reason: 'A gauge leaked.' },
  };
  await writeFile(file, JSON.stringify(locked));
  expect((await say(upgrade, content, 'rain@1', '--yes')).errors).toContain('A gauge leaked.');
});

test('upgrade names the notes to readers that its moves leave behind', async () => {
  const content = await newsroom({
    'articles/flood/index.mdx': article(
      'published: "2026-11-02T09:00:00Z"\ndataNotes: { rain@1: A gauge leaked. }',
      '<Datum from="rain@1" show="count" /> months.',
    ),
  });
  const { out } = await say(upgrade, content, 'rain@2', '--yes');
  expect(out).toContain('articles/flood/index.mdx has a note on rain@1 under dataNotes: remove it');
});

test('upgrade moves a shared chart once, in its file, and notes the update in every text that shows it', async () => {
  const shows = article('published: "2026-11-02T09:00:00+01:00"', '<Chart spec="wettest" />');
  const content = await newsroom({
    'charts/wettest.yaml':
      '# rain@1 as it was\ntype: bar\ndata: rain@1\nx: mm\ny: month\ntitle: November was the wettest\n',
    'articles/flood/index.mdx': shows,
    'articles/sun/index.mdx': shows,
    'pages/about.mdx': '---\ntitle: About\n---\n\nNothing.\n',
  });
  const { out, code } = await say(upgrade, content, 'rain@2', '--yes');
  expect(out).toContain('articles/flood/index.mdx:6:1  rain@1 in ');
  expect(out).toContain('Moved 2 places in 3 files to rain@2.');
  expect(code).toBe(0);
  expect(await textOf(content, 'charts/wettest.yaml')).toBe(
    '# rain@1 as it was\ntype: bar\ndata: rain@2\nx: mm\ny: month\ntitle: November was the wettest\n',
  );
  for (const file of ['articles/flood/index.mdx', 'articles/sun/index.mdx']) {
    const text = await textOf(content, file);
    expect(text).toContain('updateNote: ');
    expect(text).toContain('<Chart spec="wettest" />');
  }
});
