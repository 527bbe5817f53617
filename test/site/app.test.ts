import { expect, test } from 'vitest';
import { webManifest } from '#site/app.ts';
import type { Site } from '#site/site.ts';

const site: Site = {
  name: 'The Meridian',
  description: 'News, with its numbers.',
  address: 'https://meridian.example',
  language: 'en-GB',
  sections: [{ id: 'economy', title: 'Economy' }],
  navigation: [],
  editions: [],
  lead: [],
  profiles: [],
  share: [],
  comments: { policy: 'held', rules: 'None.', trustAfter: 3, origins: [] },
};

test('webManifest(site) names the site, its language and its icons', () => {
  expect(webManifest(site, '#fbf9f4')).toMatchObject({
    name: 'The Meridian',
    short_name: 'The Meridian',
    description: 'News, with its numbers.',
    lang: 'en-GB',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: '#fbf9f4',
    background_color: '#fbf9f4',
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
});

test.each([
  ['The Meridian Line Gazette', 'The Meridian'],
  ['Meridiangazette', 'Meridiangazette'],
  ['A Meridiangazette B', 'A'],
])('webManifest() of "%s" is "%s" under an icon', (name, short) => {
  expect(webManifest({ ...site, name }, '#fff').short_name).toBe(short);
});

test.each(['ar', 'he', 'fa-IR'])('webManifest() of a site in %s runs from the right', (language) => {
  expect(webManifest({ ...site, language }, '#fff').dir).toBe('rtl');
});
