import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readers } from '#comments-desk/move/readers.ts';
import { parseMoment, type Source } from '#comments-desk/move/record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeIsso } from '../isso.ts';

const golden = (name: string) => join('test/comments-desk/golden', name);

/** The records of a file, in few words each. */
async function read(source: Source, file: string) {
  const records = await Array.fromAsync(readers[source](file));
  return records.map(
    ({ sourceId, parentSourceId, address, name, standing, text, createdAt, kind, hasPersonalData }) => [
      `${sourceId}${parentSourceId && ` in reply to ${parentSourceId}`}${kind ? `, a ${kind}` : ''}`,
      `${address} ${name || '-'} ${standing}${hasPersonalData ? ', personal data' : ''}`,
      createdAt?.toISOString(),
      text,
    ],
  );
}

async function readText(source: Source, text: string | Buffer) {
  const folder = await temporaryFolder({});
  await writeFile(join(folder, 'file'), text);
  return read(source, join(folder, 'file')).catch((error: Error) =>
    error.message.replaceAll(join(folder, 'file'), 'FILE'),
  );
}

const flood = 'https://gazette.example/articles/flood/';

test('Disqus: states, replies, links, entities, threads that are gone', async () => {
  const there = `${flood}?utm_source=mail`;
  expect(await read('disqus', golden('disqus.xml'))).toEqual([
    [
      '5001',
      `${there} Mira O'Neil approved, personal data`,
      '2019-03-01T09:30:15.000Z',
      'The river stood at **seven** metres & rose.\n\nSee https://levels.example/river,\nor ask.',
    ],
    ['5002 in reply to 5001', `${there} Gone deleted`, '2019-03-01T10:00:00.000Z', 'Taken back by its author.'],
    ['5003 in reply to 5002', `${there} nia approved`, '2019-03-01T10:05:00.000Z', '> Taken back\n\nWhy *that*? 1 < 2'],
    ['5004', `${there} Gone deleted`, '2019-03-01T10:06:00.000Z', 'Deleted, and nobody replied.'],
    ['5005', `${there} Watches spam, personal data`, '2019-03-01T10:07:00.000Z', 'Cheap watches here'],
    [
      '5006 in reply to 4999',
      `${there} 王伟 approved`,
      '2019-03-01T10:08:00.000Z',
      'In reply to what this file has not.',
    ],
    [
      '5007',
      'http://old.gazette.example/2012/the-ferry.html Piet approved',
      '2012-05-02T10:08:00.000Z',
      'I was on that ferry.',
    ],
    [
      '5008',
      'https://gazette.example/articles/storm Piet deleted',
      '2012-05-02T10:08:00.000Z',
      'In a thread that was deleted.',
    ],
    ['5009', ' Piet approved', '2012-05-02T10:08:00.000Z', 'In a thread that is missing.'],
  ]);
});

test('WordPress: lines, states, pingbacks, drafts, an item without a link, dates that are missing', async () => {
  expect(await read('wordpress', golden('wordpress.xml'))).toEqual([
    [
      '21',
      `${flood} Mira & Sons approved, personal data`,
      '2019-03-01T09:30:15.000Z',
      'The first line,\nand a second, with **weight** and an é.\n\nA paragraph with [the levels](https://levels.example/river), 2 * 3 and snake_case.\n\n\\- no list',
    ],
    ['22 in reply to 21', `${flood} Nia pending`, '2019-03-02T10:30:15.000Z', 'It waits still.'],
    [
      '23, a pingback',
      `${flood} Other blog approved, personal data`,
      '2019-03-02T11:00:00.000Z',
      '[…] as the Gazette wrote […]',
    ],
    ['24', `${flood} Gone deleted`, '2019-03-02T11:00:00.000Z', 'In the bin.'],
    ['25 in reply to 24', `${flood} Ben approved`, '2019-03-02T12:00:00.000Z', 'A reply to what is in the bin.'],
    ['26', `${flood} Pills spam`, '2019-03-02T12:30:00.000Z', 'Pills!'],
    ['31', ' Piet approved', '2019-03-02T12:00:00.000Z', 'Where am I?'],
    ['41', 'https://gazette.example/?p=14 Piet approved', '2019-03-02T12:00:00.000Z', 'On the draft'],
  ]);
});

test('Isso: Markdown, states, threads of other names and of none', async () => {
  const file = join(await temporaryFolder({}), 'comments.db');
  makeIsso(file);
  expect(await read('isso', file)).toEqual([
    [
      '1',
      '/articles/flood/ Mira approved, personal data',
      '2021-01-01T00:00:00.500Z',
      'The *river* **rose**\nagain, see <https://levels.example>',
    ],
    ['2 in reply to 1', '/articles/flood/ - deleted, personal data', '2021-01-01T00:01:00.000Z', ''],
    ['3 in reply to 2', '/articles/flood/ - pending, personal data', '2021-01-01T00:02:00.000Z', 'It waits'],
    ['4', '/articles/flood/ - deleted', '2021-01-01T00:03:00.000Z', ''],
    ['5', 'a-name-of-its-own Ben approved', '2021-01-01T00:04:00.000Z', 'Elsewhere'],
    ['6', ' Ben approved', '2021-01-01T00:05:00.000Z', 'Nowhere'],
  ]);
});

test('Remark42: ids that are numbers, zones and nanoseconds, deleted ones, packed or not', async () => {
  const records = [
    [
      '0f7b7a5e-0a52-4b61-9d0e-5d5b8f1b2c01',
      `${flood}#comments Mira approved, personal data`,
      '2021-12-20T21:18:22.123Z',
      'The river, [measured](https://levels.example/river).',
    ],
    [
      '0f7b7a5e-0a52-4b61-9d0e-5d5b8f1b2c02 in reply to 0f7b7a5e-0a52-4b61-9d0e-5d5b8f1b2c01',
      `${flood} deleted deleted`,
      '2021-12-20T21:19:22.000Z',
      '',
    ],
    [
      '77 in reply to 0f7b7a5e-0a52-4b61-9d0e-5d5b8f1b2c02',
      `${flood} Ben approved`,
      '2021-12-20T21:20:22.000Z',
      'A reply by number\n\ntwo\nlines',
    ],
    [
      '0f7b7a5e-0a52-4b61-9d0e-5d5b8f1b2c04',
      'https://gazette.example/articles/nowhere/ Ben approved',
      '2021-12-20T21:20:22.000Z',
      'Elsewhere',
    ],
  ];
  expect(await read('remark42', golden('remark42.jsonl'))).toEqual(records);
  expect(await readText('remark42', gzipSync(await readFile(golden('remark42.jsonl'))))).toEqual(records);
});

describe('a wrong file', () => {
  const files = { disqus: 'disqus.xml', wordpress: 'wordpress.xml', remark42: 'remark42.jsonl' } as const;
  const sources = Object.keys(files) as (keyof typeof files)[];

  test.each(sources)('of %s that is cut says so', async (source) => {
    const whole = await readFile(golden(files[source]));
    expect(await readText(source, whole.subarray(0, whole.length / 2))).toMatch(/was cut or altered|is cut/);
    expect(await readText(source, gzipSync(whole).subarray(0, 400))).toContain('FILE  can’t be unpacked');
  });

  test.each(sources)('is none of %s: empty, bytes, the others', async (source) => {
    const others = sources.filter((other) => other !== source).map((other) => readFile(golden(files[other])));
    for (const content of ['', Buffer.from([0, 1, 255, 10, 7]), '{}', ...(await Promise.all(others))]) {
      expect(await readText(source, content)).toMatch(/^FILE {2}is no (export|backup) of /);
    }
  });

  test('is no database of Isso', async () => {
    expect(await readText('isso', '')).toContain('FILE  is no SQLite database');
    const file = join(await temporaryFolder({}), 'other.db');
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE a (b)');
    other.close();
    await expect(read('isso', file)).rejects.toThrow('is no database of Isso');
    expect(await readText('isso', 'SQLite')).toContain('FILE  is no SQLite database');
    expect(await readText('isso', 'SQLite format 3\0 and no more')).toContain('FILE  can’t be read: ');
  });

  test('is not there', async () => {
    for (const source of [...sources, 'isso'] as const) {
      await expect(read(source, '/nowhere/file')).rejects.toThrow('there is no such file');
      await expect(read(source, 'test')).rejects.toThrow('is a folder');
    }
  });

  test('of Remark42 has another version, or a line that is none', async () => {
    expect(await readText('remark42', '{"version":2,"users":[]}\n')).toContain('FILE:1  has version 2 of the format');
    expect(await readText('remark42', '{"version":1,"users":[]}\nno\n{}')).toContain('FILE:2  is no comment');
  });
});

describe('XML', () => {
  const post = (message: string, before = '') =>
    `<?xml version="1.0"?>${before}<disqus><thread dsq:id="1"><link>/a</link></thread><post dsq:id="2"><message>${message}</message><thread dsq:id="1"/></post></disqus>`;
  const textIn = async (xml: string) => {
    const records = await readText('disqus', xml);
    return typeof records === 'string' ? records : records[0]?.[3];
  };

  test('brings in no other file, and no entity of its own', async () => {
    const doctype = `<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>`;
    expect(await textIn(post('x &f; &b; y', doctype))).toBe('x &f; &b; y');
  });

  test('may have signs that XML has no place for, and entities of HTML', async () => {
    expect(await textIn(post('<![CDATA[a\u0000b\u000bc]]>&nbsp;d&mdash;e'))).toBe('a b c\u00a0d—e');
  });

  test('of one endless text is not read into memory', async () => {
    expect(await readText('disqus', post('a'.repeat(9_000_000)))).toContain('has a text of more than 8 MB');
  });

  test('that is broken says where', async () => {
    expect(await readText('disqus', '<disqus>\n<post>\n</thread>\n</disqus>')).toMatch(
      /^FILE:3:\d+ {2}the XML is broken: /,
    );
  });
});

test.each([
  ['2019-03-01T09:30:15Z', '2019-03-01T09:30:15.000Z'],
  ['2019-03-01 09:30:15', '2019-03-01T09:30:15.000Z'],
  ['2019-03-01T09:30:15', '2019-03-01T09:30:15.000Z'],
  ['2019-03-01T09:30:15.1234567+05:30', '2019-03-01T04:00:15.123Z'],
  ['2019-03-01T09:30:15-0600', '2019-03-01T15:30:15.000Z'],
  ['2019-03-01T09:30Z', '2019-03-01T09:30:00.000Z'],
  ['0000-00-00 00:00:00', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['2999-01-01T00:00:00Z', undefined],
  ['2019-13-01T00:00:00Z', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('parseMoment(%s) is %s', (text, moment) => {
  expect(parseMoment(text)?.toISOString()).toBe(moment);
});
