import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentLike, movePins, noteUpdate } from '#data-desk/move-pins.ts';
import { citingElements } from '#citations/citations.ts';
import { mdxSource } from '#mdx/sources.ts';
import { noChartFiles } from '#specs/chart-files.ts';

test('movePins() changes each reference in its attribute, and no other text', () => {
  const filler = fc.constantFrom('rain@1 is a version.', '`rain@1`', 'It *rained*.', '中文 rain@1。');
  const tag = fc.constantFrom(
    '<Datum from="rain@1" field="rain@1" />',
    "<Datum field='mm' from='rain@1/monthly' />",
    '<Datum from={"rain@1"} />',
    '<Chart\n  title="Of rain@1"\n  data="rain@1"\n/>',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(filler, tag), { minLength: 1 }), (parts) => {
      const write = (name: string) =>
        parts
          .map(([words, tag]) => `${words}\n\n${tag.replace(/((?:from|data)=[{"']+)rain@1/, `$1${name}`)}`)
          .join('\n\n');
      const source = mdxSource('/a.mdx', write('rain@1'));
      const pins = citingElements(source, noChartFiles).flatMap(({ attributes: { places }, name }) => {
        const attribute = places.get(name === 'Chart' ? 'data' : 'from');
        return attribute ? [{ after: attribute.from, from: 'rain@1', to: 'rain@2026-11.2' }] : [];
      });
      expect(pins).toHaveLength(parts.length);
      expect(movePins(source.text, pins)).toBe(write('rain@2026-11.2'));
    }),
  );
});

test.each([
  [
    '---\nheadline: A\npublished: "2026"\nsection: b\n---\n\nupdated: no\n',
    '---\nheadline: A\npublished: "2026"\nupdated: "2027"\nupdateNote: "Why"\nsection: b\n---\n\nupdated: no\n',
  ],
  ['---\nupdateNote: >\n  Long\n  words\nupdated: "2025"\n---\n', '---\nupdateNote: "Why"\nupdated: "2027"\n---\n'],
  ['---\r\nheadline: A\r\n---\r\n', '---\r\nheadline: A\r\nupdated: "2027"\r\nupdateNote: "Why"\r\n---\r\n'],
])('noteUpdate(%o) writes when and why into the front matter', (text, noted) => {
  expect(noteUpdate(text, '2027', 'Why')).toBe(noted);
});

test('noteUpdate() takes a note as it is, whatever it holds', () => {
  const note = 'It cost $1 & "more": $& #1';
  const text = noteUpdate('---\nupdated: "1"\nupdateNote: old\n---\n', '2', note);
  expect(mdxSource('/a.mdx', text).frontMatter().document?.value).toEqual({ updated: '2', updateNote: note });
});

test.each([
  ['2026-01-01T00:00:00+08:00', '2026-11-24T07:30+08:00'],
  ['2026-01-01T00:00:00-03:30', '2026-11-23T20:00-03:30'],
  ['2026-01-01T00:00:00Z', '2026-11-23T23:30Z'],
  ['2026-01-01', '2026-11-23T23:30Z'],
])('momentLike() is in the offset of %s', (like, moment) => {
  expect(momentLike(new Date('2026-11-23T23:30:59Z'), like)).toBe(moment);
});
