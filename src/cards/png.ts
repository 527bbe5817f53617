import { keptPng } from '#pictures/kept.ts';
import { lettersFor } from '#pictures/letters.ts';
import type { Card, CardChart, CardColours, CardLetters } from './card.ts';
import { drawCard } from './draw.ts';
import { scriptOf } from './scripts.ts';

/**
 * A card as a PNG, kept between builds.
 *
 * @param drawnBy what draws cards, by which they are kept too: none must look like those that it drew before a change
 * @param chart its drawing with texts, by which the card is kept, and with outlines
 */
export async function cardPng(
  card: Card,
  colours: CardColours,
  drawnBy: string,
  chart?: { written: CardChart; outlined: () => Promise<CardChart> },
): Promise<Uint8Array> {
  const draw = async () => drawCard(card, colours, await cardLetters(card), await chart?.outlined());
  return keptPng(JSON.stringify([drawnBy, card, colours, chart?.written]), draw, { scale: 1, isIndexed: true });
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
