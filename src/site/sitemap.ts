import { escapeXml } from './escape.ts';

/** A page as the sitemap lists it. */
export interface Listed {
  /** The whole address. */
  url: string;
  /** When it last changed, ISO 8601; left out where nobody knows. */
  changed?: string;
  /** The same page in every language that has it, its own among them. */
  alternates?: readonly { language: string; url: string }[];
}

/** An article as the news sitemap lists it. */
export interface News {
  /** The whole address. */
  url: string;
  headline: string;
  /** BCP 47. */
  language: string;
  /** ISO 8601 with offset. */
  published: string;
}

/** How long an article is news, in milliseconds, and how many a news sitemap may have. */
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;
const MOST_NEWS = 1000;

/**
 * The list of pages for search engines.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(pages: readonly Listed[]): string {
  const urls = pages.map(({ url, changed, alternates = [] }) => {
    const others = alternates.map(
      ({ language, url }) => `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(url)}"/>`,
    );
    const lastmod = changed ? `<lastmod>${escapeXml(changed)}</lastmod>` : '';
    return `<loc>${escapeXml(url)}</loc>${lastmod}${others.join('')}`;
  });
  return urlset(urls, 'xmlns:xhtml="http://www.w3.org/1999/xhtml"');
}

/**
 * The articles of the last two days, for news search.
 *
 * @param news latest first
 * @param publication its name in a language
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(news: readonly News[], publication: (language: string) => string, now: Date): string {
  const recent = news.filter(({ published }) => {
    const age = now.getTime() - Date.parse(published);
    return age >= 0 && age <= TWO_DAYS;
  });
  const urls = recent.slice(0, MOST_NEWS).map(({ url, headline, language, published }) => {
    const by = `<news:publication><news:name>${escapeXml(publication(language))}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication>`;
    return `<loc>${escapeXml(url)}</loc><news:news>${by}<news:publication_date>${escapeXml(published)}</news:publication_date><news:title>${escapeXml(headline)}</news:title></news:news>`;
  });
  return urlset(urls, 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"');
}

/** News search takes two or three letters, and Chinese by its script. */
function newsLanguage(language: string): string {
  const { language: base, script } = new Intl.Locale(language).maximize();
  if (base !== 'zh') return base;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

function urlset(urls: readonly string[], namespace: string): string {
  const lines = urls.map((url) => `  <url>${url}</url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ${namespace}>\n${lines.join('')}</urlset>\n`;
}
