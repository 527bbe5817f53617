import { parseXml } from '@rgrove/parse-xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strangers } from '../../support/comment-text.ts';
import { hostileNames, hostileTexts } from '../../support/hostile.ts';
import { htmlFaults, parseHtml } from '../../support/html.ts';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { approveAll, ask, comment, send } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

/*
 * What was done to other systems for comments, tried on this one. The numbers are those of the study of advisories that
 * these rules were made from.
 */

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
});

afterAll(() => site.stop());

/** The texts of the comments on a page, as HTML. */
function textsOf(html: string): string[] {
  // None can have an element of that name in it.
  return html.match(/<div class="comment-text">[\s\S]*?<\/div>/g) ?? [];
}

/** Elements that no page of the fixture has, and handlers. */
function intrudersOf(html: string): string[] {
  const elements = parseHtml(html).querySelectorAll('*');
  return elements.flatMap(({ tagName, attributes }) => [
    ...(/^(?:img|svg|math|iframe|object|embed|base|style|details)$/.test(tagName) ? [`<${tagName}>`] : []),
    ...attributes.filter(({ key }) => /^on|^srcdoc$/.test(key)).map(({ key }) => `${tagName}[${key}]`),
  ]);
}

/** Every hostile text under one article, each with a hostile name, written through the form by readers. */
function writeAll(thread: string): Promise<string[]> {
  return Promise.all(
    hostileTexts.map((text, n) =>
      comment(site, thread, hostileNames[n % hostileNames.length] ?? '', `${n}\n\n${text}`),
    ),
  );
}

describe('every text and name that was tried on others', () => {
  let statuses: string[];
  let queue: string;

  beforeAll(async () => {
    statuses = await writeAll('flood');
    queue = await look(site, ana);
    await approveAll(site);
  }, 120_000);

  test('A1, A5: is text under the article, in its name and in its words', async () => {
    const first = (await ask(site, '/articles/flood/')).html;
    const further = /href="([^"]*)#comments"[^>]* rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const pages = [first, (await ask(site, further)).html];
    expect(pages.flatMap(textsOf)).toHaveLength(hostileTexts.length);
    for (const html of pages) {
      for (const text of textsOf(html)) expect(strangers(text, 'live')).toEqual([]);
      expect(intrudersOf(html)).toEqual([]);
      expect(await htmlFaults(html)).toEqual([]);
    }
    expect(pages.join()).toContain('&lt;IMG &quot;&quot;&quot;&gt;&lt;SCRIPT&gt;alert(1)');
  });

  test('A1: is text on its status page, and on the form that is sent back', async () => {
    const pages = await Promise.all(statuses.slice(0, 20).map((path) => ask(site, path)));
    for (const { html } of pages) {
      expect(intrudersOf(html)).toEqual([]);
      for (const text of textsOf(html)) expect(strangers(text, 'spelt out')).toEqual([]);
    }
    for (const name of hostileNames) {
      const { html, status } = await send(site, '/comments/flood/', { name, text: `${name}${'x'.repeat(2001)}` });
      expect([status, intrudersOf(html)]).toEqual([422, []]);
    }
  });

  test('A26, A9: is text in the queue, with no link', async () => {
    expect(textsOf(queue)).toHaveLength(hostileTexts.length);
    for (const text of textsOf(queue)) expect(strangers(text, 'spelt out')).toEqual([]);
    expect(intrudersOf(queue)).toEqual([]);
    expect(queue).toContain('https://x.org');
  });

  test('A10: fetches nothing for those who read it in a feed or in a list', async () => {
    const { html: feed } = await ask(site, '/comments/flood/feed.xml');
    const texts = [...feed.matchAll(/<content type="html">([^<]*)<\/content>/g)].map(
      ([, text]) => parseXml(`<a>${text}</a>`).text,
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(strangers(text, 'live')).toEqual([]);
    const list = await ask(site, '/discussion/');
    expect(intrudersOf(list.html)).toEqual([]);
  });
});

describe('a comment', () => {
  test('A4: that parsers are slow at is answered, and shown as it was typed', async () => {
    const texts = [
      '['.repeat(2000),
      '>'.repeat(2000),
      '*_'.repeat(1000),
      '- '.repeat(999) + 'a',
      '`_*[]()'.repeat(285),
    ];
    for (const text of texts) {
      const { html, status } = await send(site, '/comments/flood/', { name: 'Mira', text });
      expect(status).toBe(200);
      expect(strangers(textsOf(html)[0] ?? '', 'spelt out')).toEqual([]);
      expect(html).toContain(text.replaceAll('>', '&gt;').slice(0, 500));
    }
  });

  test('A6: of the widest characters is kept and shown whole, to its last mark', async () => {
    const family = '👩‍👩‍👧‍👦';
    const text = `**${family.repeat(420)}** <b>*end*`;
    const status = await comment(site, 'tide', 'Mira', text);
    const { html } = await ask(site, status);
    expect(textsOf(html)).toEqual([
      `<div class="comment-text"><p dir="auto"><strong>${family.repeat(420)}</strong> &lt;b&gt;<em>end</em></p></div>`,
    ]);
  });

  test('A9: that waits is of no use to who wants links: its preview and status page have none, its article then has', async () => {
    const text = 'Read [this](https://x.org/a), or https://x.org/b';
    const preview = await send(site, '/comments/well/', { name: 'Mira', text });
    const status = await comment(site, 'well', 'Mira', text);
    for (const { html } of [preview, await ask(site, status)]) {
      expect(html).not.toMatch(/href="https:\/\/x\.org/);
      expect(html).toContain('Read this <bdi dir="ltr">(https://x.org/a)</bdi>, or https://x.org/b');
    }
    await decide(site, ana, { ...entry(await look(site, ana), 'https://x.org/b'), to: 'approved' });
    const { html } = await ask(site, '/articles/well/');
    expect(html).toContain(
      '<a href="https://x.org/a" rel="nofollow ugc noopener">this <bdi dir="ltr">(x.org)</bdi></a>',
    );
    expect((await ask(site, status)).html).not.toMatch(/href="https:\/\/x\.org/);
  });
});
