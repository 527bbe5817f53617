import { keptPng } from '#pictures/kept.ts';
import { lettersFor } from '#pictures/letters.ts';
import type { Card, CardChart, CardColours, CardLetters } from './card.ts';
import { drawCard } from './draw.ts';
import { scriptOf } from './scripts.ts';

/** What a card is kept by besides what is on it. */
interface Keeping {
  /** The source of what draws cards, so that none looks as it was drawn before a change there. */
  drawnBy: string;
  /** A chart's drawing with texts, by which the card is kept, and with outlines. */
  chart?: { written: CardChart; outlined: () => Promise<CardChart> };
  /** Where cards are kept; with all other pictures where it is left out. */
  folder?: string;
}

/** A card as a PNG, kept between builds. */
export async function cardPng(
  card: Card,
  colours: CardColours,
  { drawnBy, chart, folder }: Keeping,
): Promise<Uint8Array> {
  const draw = async () => drawCard(card, colours, await cardLetters(card), await chart?.outlined());
  const written = JSON.stringify([drawnBy, card, colours, chart?.written]);
  return keptPng(written, draw, { scale: 1, isIndexed: true }, folder);
}

/** Reads the faces for a card. */
export async function cardLetters({ site, kicker = '', headline, foot, language }: Card): Promise<CardLetters> {
  const script = scriptOf(language);
  const [large, small] = await Promise.all([
    lettersFor([site, headline, 'n …'], script.headlines),
    lettersFor([kicker, kicker.toLocaleUpperCase(language), ...foot, 'n …'], script.labels),
  ]);
  return { headline: large, label: small };
}
