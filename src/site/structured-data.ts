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
  authors: readonly { name: string; url: string; collective: boolean }[];
  topics: readonly string[];
  place?: string;
  /** Pictures that stand for it. */
  images?: readonly string[];
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
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    mainEntityOfPage: article.url,
    headline: article.headline,
    description: article.description,
    image: article.images,
    articleSection: article.section,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.updated ?? article.published,
    dateline: article.place,
    keywords: article.topics.length > 0 ? article.topics.join(', ') : undefined,
    author: article.authors.map(({ name, url, collective }) => ({
      '@type': collective ? 'Organization' : 'Person',
      name,
      url,
    })),
    publisher: { '@type': 'NewsMediaOrganization', ...article.publisher },
    isBasedOn: article.source && { '@type': 'CreativeWork', ...article.source },
  };
}

/**
 * The way from the front page to a page.
 *
 * @param steps the front page first, the page itself last
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumbs(steps: readonly { name: string; url: string }[]): Record<string, unknown> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/**
 * Who publishes the site.
 *
 * @see https://schema.org/NewsMediaOrganization
 */
export function organization(publication: {
  name: string;
  url: string;
  description: string;
  logo: string;
  profiles: readonly string[];
  corrections: string;
}): Record<string, unknown> {
  const { name, url, description, logo, profiles, corrections } = publication;
  return {
    '@context': CONTEXT,
    '@type': 'NewsMediaOrganization',
    name,
    url,
    description,
    logo,
    sameAs: profiles.length > 0 ? profiles : undefined,
    correctionsPolicy: corrections,
  };
}

/**
 * Somebody who writes here, on a page of their own.
 *
 * @see https://schema.org/ProfilePage
 */
export function profilePage(author: {
  name: string;
  url: string;
  collective: boolean;
  role?: string;
  bio?: string;
  profiles: readonly string[];
}): Record<string, unknown> {
  const { name, url, collective, role, bio, profiles } = author;
  return {
    '@context': CONTEXT,
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': collective ? 'Organization' : 'Person',
      name,
      url,
      jobTitle: collective ? undefined : role,
      description: bio,
      sameAs: profiles.length > 0 ? profiles : undefined,
    },
  };
}

const CONTEXT = 'https://schema.org';

/**
 * JSON as it may stand inside `<script type="application/ld+json">`.
 *
 * No `<` is left, so that a headline with `</script>` or `<!--` in it can't end or change the element.
 */
export function jsonLd(value: Record<string, unknown> | readonly Record<string, unknown>[]): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
