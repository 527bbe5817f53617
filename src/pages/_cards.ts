import { CHART_ROOM, type CardChart, type CardColours } from '#cards/card.ts';
import { cardPng } from '#cards/png.ts';
import { drawToFill } from '#charts/picture/picture.ts';
import { plainStyles } from '#charts/picture/styles.ts';
import { words } from '#i18n/words.ts';
import { lettersFor } from '#pictures/letters.ts';
import { formatDay } from '#site/dates.ts';
import type { Site } from '#site/site.ts';
import type { Story } from '#site/story.ts';
import { colourToken } from '#site/tokens.ts';
import charts from '#styles/charts.css?raw';
import tokens from '#styles/tokens.css?raw';
import { sourcesInWords } from '../components/placed-chart.ts';
import type { PlacedSiteChart } from './_charts.ts';

/** Cards are seen between other sites' pictures, and so in one mode. */
const MODE = 'light';

const styles = plainStyles({ tokens, charts }, MODE);

const colours: CardColours = {
  paper: colourToken(tokens, '--paper')[MODE],
  ink: colourToken(tokens, '--ink')[MODE],
  inkSoft: colourToken(tokens, '--ink-soft')[MODE],
  ruleStrong: colourToken(tokens, '--rule-strong')[MODE],
  accent: colourToken(tokens, '--accent')[MODE],
  meridian: colourToken(tokens, '--meridian')[MODE],
};

/** The source of what draws cards. */
const drawnBy = Object.values(
  import.meta.glob<string>('../cards/*.ts', { eager: true, query: '?raw', import: 'default' }),
).join('\n');

/** The card of an article: its section, its headline, who wrote it, and its day. */
export function articleCard({ headline, section, authors, published, language }: Story, site: { name: string }) {
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(authors.map(({ name }) => name));
  const foot = [`${words(language).article.by} ${names}`, formatDay(published, language)];
  return cardPng({ site: site.name, kicker: section.title, headline, foot, language }, colours, { drawnBy });
}

/** The card of a chart: its title beside the drawing. */
export async function chartCard({ spec, chart, types, language }: PlacedSiteChart, site: { name: string }) {
  const { chart: said, signs } = words(language);
  const draw = (letters?: Awaited<ReturnType<typeof lettersFor>>): CardChart =>
    drawToFill(spec, chart.table, CHART_ROOM, { locale: language, types, styles, letters });
  const written = draw();
  return cardPng(
    {
      site: site.name,
      kicker: said.aboutPage.kicker,
      headline: chart.title,
      foot: [said.source + signs.colon + sourcesInWords(chart, language)],
      language,
    },
    colours,
    { drawnBy, chart: { written, outlined: async () => draw(await lettersFor([written.svg])) } },
  );
}

/** The card of everything else: the publication's name, what it is, and where. */
export function siteCard({ name, tagline, description, address, language }: Site) {
  return cardPng({ site: name, headline: tagline ?? description, foot: [new URL(address).host], language }, colours, {
    drawnBy,
  });
}

/** A card as an answer. */
export function answer(png: Uint8Array): Response {
  return new Response(png as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'image/png' } });
}
