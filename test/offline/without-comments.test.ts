import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutComments } from '#offline/without-comments.ts';

const OPENING =
  '<section id="comments" class="comments" data-heading="Comments" data-offline="Not now &amp; here" aria-labelledby="comments-heading">';
const KEPT = `${OPENING}<h2 id="comments-heading">Comments</h2><p class="comments-unavailable">Not now &amp; here</p></section>`;

const page = (inside: string, rest = '<footer>Foot</footer>') =>
  `<!doctype html><html><head><title>A</title></head><body><main>${OPENING}${inside}</section></main>${rest}</body></html>`;
const kept = page('').replace(`${OPENING}</section>`, KEPT);

test.each([
  ['nothing', ''],
  ['comments', '<h2>2 comments</h2><article class="comment"><p>One</p></article>'],
  ['sections in sections', '<section><section class="a">One</section></section><section>Two</section>'],
  ['a comment that holds the end of a section, escaped', '<p>&lt;/section&gt; and &lt;section id="comments"&gt;</p>'],
  ['the end of a section in an attribute', '<p title="</section>">One</p><p title=\'</section>\'>Two</p>'],
  ['the end of a section in a field', '<textarea name="text"></section></textarea>'],
  ['the end of a section in a remark', '<!-- </section> --><p>One</p>'],
  ['an end tag with space and capitals', '<section>One</SECTION >'],
  ['the beginning of another', '<section id="comments">One</section>'],
])('withoutComments() empties a section with %s', (_, inside) => {
  expect(withoutComments(page(inside))).toBe(kept);
});

test.each([
  ['the section has no end', `<main>${OPENING}<p>One</p></main>`],
  ['a section in it has none', page('<section><p>One</p>')],
  ['a field has no end', page('<textarea>')],
  ['a remark has no end', page('<!-- ')],
  ['a text may have no end', `<svg><title/></svg>${page('<p>One</p>')}`],
])('withoutComments() gives nothing where %s', (_, html) => {
  expect(withoutComments(html)).toBeUndefined();
});

test('withoutComments() gives a count of comments its neutral text again, wherever it stands', () => {
  const count = (inside: string) =>
    `<a href="#comments"><span data-comment-count="flood" data-offline="Comments">${inside}</span></a>`;
  expect(withoutComments(count('12 <span>new</span> comments'))).toBe(count('Comments'));
});

test('withoutComments() finds a section whose attributes are written otherwise, and leaves nothing in it unasked', () => {
  expect(withoutComments("<SECTION class=a id='comments'>One</section>")).toBe(
    `<SECTION class=a id='comments'><h2 id="comments-heading"></h2><p class="comments-unavailable"></p></section>`,
  );
});

test('withoutComments() makes no tag of what stands in an attribute', () => {
  expect(withoutComments('<span data-comment-count data-offline="<b>">1</span>')).toBe(
    '<span data-comment-count data-offline="<b>">&lt;b></span>',
  );
});

test.each([
  '<h2 id="comments">Comments</h2>',
  '<p id="comments-heading">Comments</p>',
  '<p data-id="comments">One</p>',
  '<script>const a = `<section id="comments">`;</script>',
  '<style>/* <section id="comments"> */</style>',
  '<p>1 < 2 and 3 > 2</p>',
  '<!-- <section id="comments"> -->',
])('withoutComments() leaves %s as it is', (html) => {
  expect(withoutComments(html)).toBe(html);
});

test('withoutComments() keeps nothing of any comment that is escaped, and all that stands around it', () => {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const word = fc.constantFrom('</section>', '<section id="comments">', '<!--', '-->', '"', "'", '<script>', 'a', ' ');
  const text = fc.array(word).map((words) => words.join(''));
  fc.assert(
    fc.property(fc.array(text), text, (comments, rest) => {
      const inside = comments.map((comment) => `<section><p>${escape(comment)}</p></section>`).join('');
      const foot = `<footer>${escape(rest)}</footer>`;
      expect(withoutComments(page(inside, foot))).toBe(page('', foot).replace(`${OPENING}</section>`, KEPT));
    }),
  );
});

test('withoutComments() takes no longer than a moment for a page that is large and not well made', () => {
  const before = performance.now();
  withoutComments(`${'<p title="'.repeat(500)}${'<a b'.repeat(5000)}`);
  expect(performance.now() - before).toBeLessThan(1000);
});
