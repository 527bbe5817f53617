/** What a search engine is told of an article; addresses are whole URLs. */
export interface ArticleFacts {
  url: string;
  headline: string;
  description?: string;
  section: string;
  language: string;
  /** ISO 8601 with offset. */
  published: string;
  /** ISO 8601 with offset. */
  updated?: string;
  authors: readonly string[];
  topics: readonly string[];
  place?: string;
  publisher: { name: string; url: string };
  /** The report that the article rests on. */
  source?: { name: string; url?: string };
}

/**
 * An article as schema.org's NewsArticle.
 *
 * @see https://schema.org/NewsArticle
 */
export function newsArticle(article: ArticleFacts): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: article.url,
    url: article.url,
    headline: article.headline,
    description: article.description,
    articleSection: article.section,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.updated ?? article.published,
    dateline: article.place,
    keywords: article.topics.length > 0 ? article.topics.join(', ') : undefined,
    author: article.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', ...article.publisher },
    isBasedOn: article.source && { '@type': 'CreativeWork', ...article.source },
  };
}

/**
 * JSON as it may stand inside `<script type="application/ld+json">`.
 *
 * No `<` is left, so that a headline with `</script>` or `<!--` in it can't end or change the element.
 */
export function jsonLd(value: Record<string, unknown>): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
