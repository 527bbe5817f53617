import { drawPicture } from '#charts/picture/picture.ts';
import type { Letters } from '#charts/parts/svg.ts';
import { plainStyles } from '#charts/picture/styles.ts';
import { words } from '#i18n/words.ts';
import { keptPng } from '#pictures/kept.ts';
import { lettersFor } from '#pictures/letters.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite } from '#site/site.ts';
import { absoluteUrl, chartUrl } from '#site/urls.ts';
import charts from '#styles/charts.css?raw';
import tokens from '#styles/tokens.css?raw';
import { sourcesInWords, type PlacedChart } from '../components/placed-chart.ts';
import type { PlacedSiteChart } from './_charts.ts';

/** For screens with two dots to a pixel, and for print. */
const SCALE = 2;

/** Files are for any page and for paper, so they are light. */
const styles = plainStyles({ tokens, charts }, 'light');

/** A chart as an SVG file of its own. */
export async function svgOf(placed: PlacedSiteChart): Promise<string> {
  return draw(placed);
}

/** A chart as an image, which looks the same wherever it was made. */
export async function pngOf(placed: PlacedSiteChart): Promise<Uint8Array> {
  const written = await draw(placed);
  return keptPng(written, async () => draw(placed, await lettersFor([written])), { scale: SCALE });
}

async function draw({ spec, chart, language, types }: PlacedSiteChart, letters?: Letters): Promise<string> {
  const site = await readSite(contentDirectory());
  const from = `${site.name} · ${absoluteUrl(chartUrl(chart.id), site.address).replace(/^https?:\/\//, '')}`;
  const foot = [
    chart.note,
    sourceLine(chart, language),
    chart.credit && words(language).chart.credit(chart.credit),
    from,
  ];
  return drawPicture(
    spec,
    chart.table,
    { title: chart.title, subtitle: chart.subtitle, foot: foot.flatMap((line) => line ?? []) },
    { locale: language, types, styles, letters },
  );
}

function sourceLine(placed: PlacedChart, language: string): string {
  const { chart, signs } = words(language);
  const version = chart.version(placed.version.id);
  return [chart.source, signs.colon, sourcesInWords(placed, language), signs.open, version, signs.close].join('');
}
