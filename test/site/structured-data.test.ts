import { expect, test } from 'vitest';
import { breadcrumbs, jsonLd, newsArticle, profilePage, type ArticleFacts } from '#site/structured-data.ts';

const facts: ArticleFacts = {
  url: 'https://meridian.example/articles/park/',
  headline: 'Beijing bets on a park',
  section: 'Technology',
  language: 'en',
  published: '2019-01-17T18:00:00+08:00',
  authors: [
    { name: 'Ana Ruiz', url: 'https://meridian.example/authors/ana/', collective: false },
    { name: 'The data desk', url: 'https://meridian.example/authors/data/', collective: true },
  ],
  topics: ['cybersecurity', 'beijing'],
  publisher: { name: 'The Meridian', url: 'https://meridian.example/' },
};

test('newsArticle() names authors, publisher and topics as schema.org does', () => {
  expect(newsArticle({ ...facts, place: 'Beijing', source: { name: 'Xinhua' } })).toMatchObject({
    '@type': 'NewsArticle',
    dateline: 'Beijing',
    keywords: 'cybersecurity, beijing',
    author: [
      { '@type': 'Person', name: 'Ana Ruiz' },
      { '@type': 'Organization', name: 'The data desk', url: 'https://meridian.example/authors/data/' },
    ],
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Meridian' },
    isBasedOn: { '@type': 'CreativeWork', name: 'Xinhua' },
  });
});

test('newsArticle() names the pictures that stand for an article', () => {
  const images = ['https://meridian.example/_astro/park.jpeg', 'https://meridian.example/_astro/park-card.jpeg'];
  expect(newsArticle({ ...facts, images })['image']).toEqual(images);
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

test('breadcrumbs() counts from 1 in the order of the way', () => {
  expect(
    breadcrumbs([
      { name: 'Front', url: 'https://a.example/' },
      { name: 'Here', url: 'https://a.example/b/' },
    ]),
  ).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Front', item: 'https://a.example/' },
      { position: 2, name: 'Here' },
    ],
  });
});

test('profilePage() gives a desk no profession', () => {
  const desk = { name: 'Desk', url: 'https://a.example/', role: 'Data', profiles: [] };
  expect(profilePage({ ...desk, collective: true })['mainEntity']).toMatchObject({
    '@type': 'Organization',
    jobTitle: undefined,
  });
  expect(profilePage({ ...desk, collective: false })['mainEntity']).toMatchObject({
    '@type': 'Person',
    jobTitle: 'Data',
  });
});
