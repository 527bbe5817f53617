import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexSite, searchable, type Indexed } from '#build/search-index.ts';
import { jsonLd, newsArticle } from '#site/structured-data.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const markup = {
  url: 'https://test.example/articles/flood/',
  headline: 'The flood',
  section: 'Weather & water',
  language: 'en-GB',
  published: '2025-12-31T23:30:00-05:00',
  authors: [
    { name: 'Ana Ruiz', url: 'https://test.example/authors/', collective: false },
    { name: 'Bo <Li>', url: 'https://test.example/authors/', collective: false },
  ],
  topics: ['rain', 'rivers'],
  publisher: { name: 'The Test', url: 'https://test.example/' },
};

interface Drawn {
  language?: string;
  title: string;
  main: string;
  facts?: Record<string, unknown>;
}

/** A page as the site draws them, around what a test is about. */
function drawn({ language = 'en-GB', title, main, facts }: Drawn): string {
  const script = facts ? `<script type="application/ld+json">${jsonLd(facts)}</script>` : '';
  return `<!DOCTYPE html><html lang="${language}"><head><meta property="og:title" content="${title}">${script}</head><body><nav>Masthead</nav><main id="main" tabindex="-1">${main}</main><footer>Foot</footer></body></html>`;
}

const flood = drawn({
  title: 'The flood &amp; after',
  facts: newsArticle(markup),
  main: `
    <article>
      <header class="page-head band"><div class="band-rail"><p>Kicker</p></div><h1>The flood</h1><p>Standfirst</p></header>
      <div class="article-facts">Byline</div>
      <div class="prose">
        <p>It rained on &lt;Tuesday&gt;.</p>
        <figure class="chart"><figcaption>Chart title</figcaption><svg><text>Drawn</text></svg>
          <div class="chart-foot">Source<table><tr><td>42</td></tr></table></div></figure>
      </div>
      <section class="article-part">Sources</section>
    </article>
    <section class="article-next">Elsewhere</section>
    <div class="article-thread">Comment</div>`,
});

const rain = drawn({
  title: 'Rain',
  facts: { dateModified: '2024-02-03', keywords: ['rain'], creator: [{ name: 'Met Office' }] },
  main: `
    <h1>Rain</h1><p>By the month.</p>
    <section aria-labelledby="about-data">Version</section><section aria-labelledby="cite">How to cite</section>
    <section class="data-part"><div class="band-rail"><h2>Monthly rain</h2><p class="resource-size">12 rows</p></div>
      <table><caption>Fields</caption><thead><tr><th>Field</th></tr></thead>
        <tbody><tr><th>rain_mm</th><td>number</td><td class="table-words">Millimetres fallen.</td></tr></tbody></table>
      <div class="resource-rows"><table><tr><td>99</td></tr></table></div></section>
    <section aria-labelledby="versions">Versions</section><section aria-labelledby="cited">Used in</section>`,
});

const site = {
  'articles/flood/index.html': flood,
  'articles/hongshui/index.html': drawn({
    language: 'zh-Hans',
    title: '洪水',
    facts: newsArticle({ ...markup, language: 'zh-Hans' }),
    main: '<h1>洪水</h1><p>中华人民共和国的网络安全。</p>',
  }),
  'articles/fayadan/index.html': drawn({
    language: 'ar',
    title: 'الفيضان',
    facts: newsArticle({ ...markup, language: 'ar' }),
    main: '<h1>الفيضان</h1><p>هطل المطر</p>',
  }),
  'data/rain/index.html': rain,
  'about/index.html': drawn({ title: 'About', main: '<h1>About</h1><p>Who we are.</p>' }),
  // What nobody searches for.
  'data/rain/2024-02-03/index.html': rain,
  'data/index.html': drawn({ title: 'Data', main: 'List' }),
  'sections/weather/index.html': drawn({ title: 'Weather', main: 'List' }),
  'charts/rain/index.html': drawn({ title: 'Chart', main: 'Chart' }),
  'shell/reader/index.html': drawn({ title: 'Shell', main: '' }),
  'search/index.html': drawn({ title: 'Search', main: 'Lists' }),
  'index.html': drawn({ title: 'Front', main: 'List' }),
  '404.html': drawn({ title: 'Nothing', main: 'List' }),
};

const content = {
  'site.yaml':
    'name: The Test\ndescription: For tests.\naddress: https://test.example\nlanguage: en-GB\nsections: [{ id: weather, title: Weather & water }]\ncomments: { policy: held, rules: Be kind. }\n',
  'pages/about.mdx': '---\ntitle: About\ndescription: Who.\n---\n\nWho we are.\n',
};

interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

async function fragments(folder: string): Promise<Fragment[]> {
  const directory = join(folder, 'pagefind/fragment');
  const read = async (file: string) => {
    const text = gunzipSync(await readFile(join(directory, file))).toString();
    return JSON.parse(text.slice('pagefind_dcd'.length)) as Fragment;
  };
  const all = await Promise.all((await readdir(directory)).map(read));
  return all.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The names and sizes of an index's files, whose names say what is in them. */
async function filesOf(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, 'pagefind'), { recursive: true });
  return files.filter((file) => /\.\w+$/.test(file)).sort();
}

let folder: string;
let indexed: Indexed;
let found: Fragment[];

async function make(): Promise<{ folder: string; indexed: Indexed }> {
  const folder = await temporaryFolder(site);
  return { folder, indexed: await indexSite(folder, await temporaryFolder(content), Object.keys(site)) };
}

beforeAll(async () => {
  ({ folder, indexed } = await make());
  found = await fragments(folder);
});

const one = (url: string) => found.find((fragment) => fragment.url === url);

describe('indexSite()', () => {
  test('holds articles, datasets and pages, and nothing else', () => {
    expect(indexed).toEqual({ article: 3, dataset: 1, page: 1 });
    expect(found.map(({ url }) => url)).toEqual([
      '/about/',
      '/articles/fayadan/',
      '/articles/flood/',
      '/articles/hongshui/',
      '/data/rain/',
    ]);
  });

  test("keeps an article's text without what stands around it, its figures and its thread", () => {
    expect(one('/articles/flood/')?.content).toBe('Standfirst. It rained on <Tuesday>. Chart title');
  });

  test('keeps what can be filtered by, and what results show', () => {
    expect(one('/articles/flood/')).toMatchObject({
      filters: {
        kind: ['article'],
        section: ['Weather & water'],
        topic: ['rain', 'rivers'],
        author: ['Ana Ruiz', 'Bo <Li>'],
        year: ['2025'],
        date: ['2025-12-31T23:30:00-05:00'],
        language: ['en-GB'],
      },
    });
  });

  test('lets nothing be found by its day, its section or its kind', () => {
    expect(one('/articles/flood/')?.meta).toEqual({
      title: 'The flood & after',
      by: 'Ana Ruiz, Bo <Li>',
      topics: 'rain, rivers',
    });
  });

  test('keeps what a dataset is and what its fields mean, not its rows', () => {
    expect(one('/data/rain/')).toMatchObject({
      filters: { kind: ['dataset'], topic: ['rain'], author: ['Met Office'], year: ['2024'], date: ['2024-02-03'] },
      meta: { title: 'Rain' },
    });
    const text = one('/data/rain/')?.content ?? '';
    for (const part of ['By the month', 'Monthly rain', 'rain_mm', 'Millimetres fallen']) expect(text).toContain(part);
    for (const part of ['99', '12 rows', 'number', 'Version', 'Used in', 'cite']) expect(text).not.toContain(part);
  });

  test('gives a page without a date none', () => {
    expect(one('/about/')).toMatchObject({
      filters: { kind: ['page'], language: ['en-GB'] },
      meta: { title: 'About' },
    });
    expect(one('/about/')?.filters).not.toHaveProperty('date');
  });

  test('makes an index for each language, whatever its region, and parts Chinese into words', async () => {
    const entry = JSON.parse(await readFile(join(folder, 'pagefind/pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, { page_count: number }>;
    };
    const pages = Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count]);
    expect(Object.fromEntries(pages)).toEqual({ en: 3, ar: 1, zh: 1 });
    expect(one('/articles/hongshui/')?.content.split('\u200B')).toContain('网络');
  });

  test('leaves out the interfaces that Pagefind brings', async () => {
    const scripts = (await filesOf(folder)).filter((file) => /\.(?:js|css)$/.test(file));
    expect(scripts).toEqual(['pagefind-worker.js']);
  });

  test('gives the same files each time', async () => {
    const again = await make();
    expect(await filesOf(again.folder)).toEqual(await filesOf(folder));
  });
});

test('searchable() takes no word of a page for markup', () => {
  const facts = newsArticle({
    ...markup,
    section: '</p><script>',
    authors: [{ name: '"A" & <b>', url: 'https://test.example/authors/', collective: false }],
  });
  const html = searchable(drawn({ title: 'A', main: 'Text', facts }), 'article');
  expect(html).not.toContain('<script>');
  expect(html).toContain('<p data-pagefind-filter="author">"A" &amp; &lt;b></p>');
});
