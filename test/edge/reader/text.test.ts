import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '#edge/comments/text/read.ts';
import { lineOf } from '#edge/comments/text/words.ts';
import { CommentText } from '#edge/reader/text.tsx';
import { strangers } from '../../support/comment-text.ts';
import { hostileTexts } from '../../support/hostile.ts';
import { attribute, parseHtml } from '../../support/html.ts';
import type { Links } from '#edge/reader/text.tsx';

function show(text: string, links: Links = 'live'): string {
  return String(CommentText({ text, links }));
}

/** What stands in the element around. */
function inside(html: string): string {
  return html.replace(/^<div class="comment-text">|<\/div>$/g, '').replaceAll(' dir="auto"', '');
}

describe('CommentText shows', () => {
  test.each([
    ['paragraphs, and lines where they were ended', 'One\ntwo\n\nthree', '<p>One<br/>two</p><p>three</p>'],
    [
      'emphasis',
      'a *b* _c_ **d** ***e***',
      '<p>a <em>b</em> <em>c</em> <strong>d</strong> <em><strong>e</strong></em></p>',
    ],
    ['unclosed marks', '*a **b `c', '<p>*a **b `c</p>'],
    ['escaped marks without what escapes them', '\\*a\\* \\[b](c)', '<p>*a* [b](c)</p>'],
    ['code', 'a `<b>*c*` d', '<p>a <code>&lt;b&gt;*c*</code> d</p>'],
    ['blocks of code', '```\na\n\n  b\n```\nc', '<pre><code>a\n\n  b</code></pre><p>c</p>'],
    ['what stands beside the fence', '~~~ so it says\na', '<pre><code>so it says\na</code></pre>'],
    ['a fence around nothing', '```\n```', '<p>```<br/>```</p>'],
    ['a quote, and the answer below it', '> a\n> b\nc', '<blockquote><p>a<br/>b</p></blockquote><p>c</p>'],
    ['quotes in quotes', '> > a\n> b', '<blockquote><blockquote><p>a</p></blockquote><p>b</p></blockquote>'],
    ['a list, and what follows it', '- a\n- b\nc', '<ul><li><p>a</p></li><li><p>b</p></li></ul><p>c</p>'],
    ['lists in lists', '- a\n  - b', '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>'],
    [
      'numbers as they were typed',
      '3. a\n7) b',
      '<ol><li value="3"><p>a</p></li></ol><ol><li value="7"><p>b</p></li></ol>',
    ],
    ['a year that begins a sentence', '1986. *So.*', '<p>1986. <em>So.</em></p>'],
    ['years that begin sentences', '1986) a\n1987) b', '<p>1986) a</p><p>1987) b</p>'],
    ['a number with noughts', '- 007. a', '<ul><li><p>007. a</p></li></ul>'],
    ['a year at the start of a line', 'In\n1986. So.', '<p>In<br/>1986. So.</p>'],
  ])('%s', (_what, text, html) => {
    expect(inside(show(text))).toBe(html);
  });

  test.each([
    ['headings', '# a\n\nb\n===\n\nc\n---', '<p># a</p><p>b<br/>===</p><p>c</p><p>---</p>'],
    ['rules', '* * *\n___', '<p>* * *</p><p>___</p>'],
    ['headings and rules in quotes', '> # a\n> ---', '<blockquote><p># a</p><p>---</p></blockquote>'],
    ['pictures', '![a *b*](https://x.org/c.png)', '<p>![a *b*](https://x.org/c.png)</p>'],
    ['HTML', '<b>a</b>\n\n<p>\nc', '<p>&lt;b&gt;a&lt;/b&gt;</p><p>&lt;p&gt;<br/>c</p>'],
    ['entities', '&amp; &#60;', '<p>&amp;amp; &amp;#60;</p>'],
    ['definitions', '[a]: /b\n\n[a]', '<p>[a]: /b</p><p>[a]</p>'],
    ['tables', '|a|b|\n|-|-|', '<p>|a|b|<br/>|-|-|</p>'],
    ['mail addresses', '<a@b.org>', '<p>&lt;a@b.org&gt;</p>'],
    [
      'links to other schemes',
      '[a](javascript:b) <data:c> [d](mailto:e)',
      '<p>[a](javascript:b) &lt;data:c&gt; [d](mailto:e)</p>',
    ],
    ['links to parts of the site', '[a](/b) [c](//d.org) [e](f)', '<p>[a](/b) [c](//d.org) [e](f)</p>'],
    ['links with a title', '[a](https://b.org "c")', '<p>[a](https://b.org &quot;c&quot;)</p>'],
    ['links with a name before the host', '[a](https://bank.com@b.org)', '<p>[a](https://bank.com@b.org)</p>'],
    ['nothing but marks', '> -\n\n```', '<blockquote><p>-</p></blockquote><p>```</p>'],
    ['quotes that are too deep', '> > > > > > > a', '<p>&gt; &gt; &gt; &gt; &gt; &gt; &gt; a</p>'],
  ])('%s as they were typed', (_what, text, html) => {
    expect(inside(show(text))).toBe(html);
  });

  test('each block in the direction of its words', () => {
    expect(show('> שלום\n\n- a\n\nمرحبا')).toBe(
      '<div class="comment-text"><blockquote dir="auto"><p>שלום</p></blockquote>' +
        '<ul dir="auto"><li><p>a</p></li></ul><p dir="auto">مرحبا</p></div>',
    );
  });
});

describe('a link', () => {
  const link = (href: string, words: string, direction = ' dir="ltr"') =>
    `<a href="${href}" rel="nofollow ugc noopener"${direction}>${words}</a>`;
  const told = (href: string, words: string, host: string) => link(href, `${words} <bdi dir="ltr">(${host})</bdi>`, '');

  test.each([
    ['See https://x.org.', `<p>See ${link('https://x.org/', 'https://x.org')}.</p>`],
    ['(http://x.org/a_(b)?c=d&e)', `<p>(${link('http://x.org/a_(b)?c=d&amp;e', 'http://x.org/a_(b)?c=d&amp;e')})</p>`],
    ['*https://x.org/a*', `<p><em>${link('https://x.org/a', 'https://x.org/a')}</em></p>`],
    ['见https://x.org/a，以及', `<p>见${link('https://x.org/a', 'https://x.org/a')}，以及</p>`],
    ['“https://x.org/”', `<p>“${link('https://x.org/', 'https://x.org/')}”</p>`],
    ['<https://x.org/a,>', `<p>${link('https://x.org/a,', 'https://x.org/a,')}</p>`],
    ['xhttps://x.org https:// https://? httpss://x', '<p>xhttps://x.org https:// https://? httpss://x</p>'],
    ['`https://x.org`', '<p><code>https://x.org</code></p>'],
  ])('is made of a bare address: %s', (text, html) => {
    expect(inside(show(text))).toBe(html);
  });

  test('says where it leads where its words don’t', () => {
    expect(inside(show('[a *b*](https://x.org/c)'))).toBe(`<p>${told('https://x.org/c', 'a <em>b</em>', 'x.org')}</p>`);
    expect(show('[x.org](https://www.x.org/c)')).not.toContain('bdi');
    expect(show('[https://x.org/a](https://x.org/c)')).not.toContain('bdi');
    expect(inside(show('[https://bank.com/](https://x.org/)'))).toBe(
      `<p>${told('https://x.org/', 'https://bank.com/', 'x.org')}</p>`,
    );
    // A name in other letters, that look like these.
    expect(show('https://аpple.com')).toContain('(xn--pple-43d.com)');
  });

  test('has words, or its address for them', () => {
    expect(inside(show('[](https://x.org)'))).toBe(`<p>${link('https://x.org/', 'https://x.org')}</p>`);
  });

  test('leads nowhere where it is spelt out, and all of its address can be read', () => {
    const spelt = (text: string) => inside(show(text, 'spelt out'));
    expect(spelt('[a](https://x.org/b)')).toBe('<p>a <bdi dir="ltr">(https://x.org/b)</bdi></p>');
    expect(spelt('https://x.org/b. <https://x.org>')).toBe('<p>https://x.org/b. https://x.org</p>');
    expect(spelt('[https://x.org/a](https://x.org/b)')).toContain('(https://x.org/b)');
    expect(spelt('https://аpple.com')).toContain('(https://xn--pple-43d.com/)');
  });
});

/** Marks, HTML, bidirectional and control characters, and everything else that Unicode has, in one another. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '```',
        '[',
        '](',
        ')',
        '!',
        '<',
        '>',
        '> ',
        '- ',
        '1. ',
        '\\',
        '\n',
        '\n\n',
        '  ',
        '\t',
      ),
      fc.constantFrom(
        'https://',
        'https://x.org/',
        'javascript:',
        'data:',
        '"',
        "'",
        '&',
        '&lt;',
        '<script>',
        '</div>',
        '<a href=',
        '#',
        '=',
      ),
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u200f',
        '\0',
        '\u0007',
        '\u2028',
        '\ufeff',
        '\ud800',
        'שלום',
        '中文',
        '👩‍👩‍👧‍👦',
        'e\u0301',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(...hostileTexts),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const letters = (text: string) =>
  text
    .match(/[\p{L}\p{N}]/gu)
    ?.sort()
    .join('') ?? '';

/** As a browser shows it. */
function textOf(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<li value="(\d+)">/g, '$1. ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&([a-z]+|#\d+);/g, (whole, name: string) => entities[name] ?? whole);
}

describe('whatever goes in', () => {
  test('nothing comes out but the elements and attributes of a comment, and links of the web', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Links>('live', 'spelt out'), (text, links) => {
        expect(strangers(show(text, links), links)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('no letter is lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // An address is written as it is asked for: that changes letters.
        const bare = text.replaceAll(/https?:|[\ud800-\udfff]/gi, '').replaceAll('\0', '');
        expect(letters(textOf(show(bare, 'spelt out')))).toBe(letters(bare));
        expect(letters(lineOf(readText(bare)))).toBe(letters(bare));
      }),
      { numRuns: 1000 },
    );
  });

  test('the words of a link are kept, and so is a text that is read again as plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ö', '中', ' ', '.', "'") }), (words) => {
        expect(lineOf(readText(`[${words}](https://x.org)`))).toContain(words.replaceAll(/\s+/g, ' ').trim());
        expect(lineOf(readText(lineOf(readText(words))))).toBe(lineOf(readText(words)));
      }),
    );
  });

  test('a text without marks is read as the parser reads it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '中', ' ', '\n', '\t', '-', '.', '&', '#', '\u3000') }),
        (text) => {
          // An escaped sign is that sign; so the parser is asked, and says the same.
          expect(show(`a${text}`)).toBe(show(`\\${'!'}a${text}`).replace('!', ''));
        },
      ),
    );
  });

  test('what was escaped is escaped once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", 'amp;', 'lt;', 'b') }), (text) => {
        const paragraph = parseHtml(show(`x${text}`)).querySelector('p');
        expect(textOf(show(`x${text}`)).trim()).toBe(`x${text}`);
        expect(attribute(paragraph!, 'dir')).toBe('auto');
      }),
    );
  });
});
