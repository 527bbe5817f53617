import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOfHtml } from '#comments-desk/move/html.ts';

test.each([
  ['paragraphs', '<p>One.</p><p>Two<br>lines.</p>', 'One.\n\nTwo\nlines.'],
  ['emphasis', 'a <b>bold </b>and <i>soft</i> word', 'a **bold** and *soft* word'],
  ['emphasis over paragraphs', '<em><p>One</p><p>Two</p></em>', '*One*\n\n*Two*'],
  ['nothing emphasised', 'a<em> </em>b', 'a b'],
  ['entities', '1 &lt; 2 &amp;&amp; caf&eacute; &#8230; &hellip; &nope;', '1 < 2 && café … … &nope;'],
  ['a quote', '<blockquote><p>Said</p><p>twice</p></blockquote><p>Answer</p>', '> Said\n>\n> twice\n\nAnswer'],
  ['a quote in a quote', '<blockquote>a<blockquote>b</blockquote></blockquote>c', '> a\n>\n>> b\n\nc'],
  ['lines of a quote', '<blockquote>a<br>b</blockquote>', '> a\n> b'],
  ['a link', 'see <a href="https://a.example/x">this</a>.', 'see [this](https://a.example/x).'],
  ['a link that is its address', '<a href="https://a.example/x">https://a.example/x</a>', 'https://a.example/x'],
  [
    'a link that is cut',
    '<a href="https://a.example/long/way">https://a.example/lo...</a>',
    'https://a.example/long/way',
  ],
  ['a link without words', '<a href="https://a.example/x"></a>', 'https://a.example/x'],
  ['a link with brackets', '<a href="https://a.example/x_(y)">this</a>', '[this](https://a.example/x_%28y%29)'],
  ['a link to a script', '<a href="javascript:alert(1)">this</a>', 'this'],
  ['a link to mail', '<a href="mailto:a@b.example">write</a>', 'write'],
  [
    'a link by way of Disqus',
    '<a href="https://disq.us/url?url=https%3A%2F%2Fa.example%2Fb%3Aabcdefghijklmnopqrstuv">x</a>',
    '[x](https://a.example/b)',
  ],
  ['a list', '<ul><li>one</li><li>two</li></ul><p>end</p>', 'one\ntwo\n\nend'],
  ['code', '<pre><code>a\n  b</code></pre>', 'a\nb'],
  ['a picture', '<img alt="A dog" src="x.png">', 'A dog'],
  ['a picture without words', '<img src="https://a.example/dog.png">', 'https://a.example/dog.png'],
  ['a script', 'a<script>alert(1)</script><style>b{}</style>c', 'ac'],
  ['tags that are not closed', '<p>One<p><b>Two', 'One\n\n**Two**'],
  ['tags that we don’t know', '<marquee>Hello</marquee> <x-y>there</x-y>', 'Hello there'],
  ['signs of Markdown', '*a* _b_ `c` [d](e) snake_case 2 * 3', '\\*a\\* \\_b\\_ \\`c\\` \\[d](e) snake_case 2 \\* 3'],
  ['signs on both sides of a tag or an entity', '*a<b>b</b>c* `&amp;`', '\\*a**b**c\\* \\`&\\`'],
  ['an address in angles', '&lt;https://a.example&gt;', '\\<https://a.example>'],
  ['signs that mean nothing', '2 * 3 = 6, `a, [b]', '2 * 3 = 6, `a, [b]'],
  [
    'lines that look like more',
    '<p>1. one</p><p>- two</p><p># three</p><p>> four</p><p>2026. Five',
    '1\\. one\n\n\\- two\n\n\\# three\n\n\\> four\n\n2026\\. Five',
  ],
  ['an address in the text', 'at https://a.example/a_b_*c* now', 'at https://a.example/a_b_*c* now'],
])('textOfHtml() of HTML: %s', (_what, html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test('textOfHtml() keeps the lines of WordPress', () => {
  const html = 'One\nline.\n\n\n<blockquote>A\n\nquote</blockquote>\nEnd';
  expect(textOfHtml(html, { keepsLines: true })).toBe('One\nline.\n\n> A\n>\n> quote\n\nEnd');
});

test('textOfHtml() leaves Markdown as it is, with the tags that it may have', () => {
  const isso = { keepsLines: true, isMarkdown: true };
  const text = '*a* <https://a.example> 1 < 2 [b](https://b.example)\n> c\n\n- d';
  expect(textOfHtml(text, isso)).toBe(text);
  expect(textOfHtml('a <em>b</em> &amp; <a href="https://c.example">c</a> <T>', isso)).toBe(
    'a *b* & [c](https://c.example/) <T>',
  );
});

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    word,
    fc
      .tuple(
        fc.constantFrom('p', 'em', 'strong', 'blockquote', 'ul', 'li', 'pre', 'span', 'a', 'td', 'h2', 'unknown'),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(([tag, children, closes]) => `<${tag}>${children.join(' ')}${closes ? `</${tag}>` : ''}`),
  ),
})).node;

test('textOfHtml() loses no word and adds none, however the tags stand', () => {
  fc.assert(
    fc.property(fc.array(tree), fc.boolean(), (nodes, keepsLines) => {
      const html = nodes.join(' ');
      const wordsOf = (text: string) => text.match(/[a-z]+/g) ?? [];
      expect(wordsOf(textOfHtml(html, { keepsLines }))).toEqual(wordsOf(html.replaceAll(/<[^>]*>/g, ' ')));
    }),
    { numRuns: 500 },
  );
});

test('textOfHtml() takes whatever stands there', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => void textOfHtml(`<p>${html}<a href="${html}">`)));
});
