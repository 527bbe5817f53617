import { expect, test } from 'vitest';
import { jsonLd, newsArticle, type ArticleFacts } from '#site/structured-data.ts';

const facts: ArticleFacts = {
  url: 'https://meridian.example/articles/park/',
  headline: 'Beijing bets on a park',
  section: 'Technology',
  language: 'en',
  published: '2019-01-17T18:00:00+08:00',
  authors: ['Ana Ruiz', 'Li Wei'],
  topics: ['cybersecurity', 'beijing'],
  publisher: { name: 'The Meridian', url: 'https://meridian.example/' },
};

test('newsArticle() names authors, publisher and topics as schema.org does', () => {
  expect(newsArticle({ ...facts, place: 'Beijing', source: { name: 'Xinhua' } })).toMatchObject({
    '@type': 'NewsArticle',
    dateline: 'Beijing',
    keywords: 'cybersecurity, beijing',
    author: [{ name: 'Ana Ruiz' }, { name: 'Li Wei' }],
    publisher: { '@type': 'Organization', name: 'The Meridian' },
    isBasedOn: { '@type': 'CreativeWork', name: 'Xinhua' },
  });
});

test('newsArticle() gives the day of publication as that of the last change where there was none', () => {
  expect(newsArticle(facts)['dateModified']).toBe(facts.published);
  expect(newsArticle({ ...facts, updated: '2019-02-01T09:00:00+08:00' })['dateModified']).toBe(
    '2019-02-01T09:00:00+08:00',
  );
});

test('jsonLd() leaves nothing that could end or change its script element', () => {
  const headline = '</script><!-- <script>alert("1 < 2 & 3")';
  const text = jsonLd(newsArticle({ ...facts, headline }));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ headline });
});

test('jsonLd() leaves out what is not known', () => {
  expect(jsonLd(newsArticle(facts))).not.toMatch(/dateline|description|isBasedOn/);
});
