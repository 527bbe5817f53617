import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Shape } from './shapes.ts';

/** A country of ISO 3166-1: its two letters, its three letters, its number. */
type Code = readonly [two: string, three: string, number: string, ...unknown[]];

const byNumber = new Map((codes as unknown as Code[]).map((code) => [code[2], code]));
const NAMES = { type: 'region', fallback: 'none' } as const;
const english = new Intl.DisplayNames('en', NAMES);

/** No one lives there, and it would take a fifth of the map. */
const ANTARCTICA = '010';

/**
 * The countries of the world, drawn for a scale of 1:110 million.
 *
 * A country answers to its codes of ISO 3166-1 and to its names in English. Small ones have no shape at this scale.
 *
 * @param within the countries that are wanted; all of them where it is left out
 * @see https://github.com/topojson/world-atlas, from Natural Earth, in the public domain
 */
export function worldShapes(within?: string | readonly string[]): readonly Shape[] {
  if (within === undefined) return shapes;
  const wanted = new Set([within].flat().map((name) => name.toLowerCase()));
  return shapes.filter(({ names }) => names.some((name) => wanted.has(name.toLowerCase())));
}

const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const shapes: readonly Shape[] = feature(topology, topology.objects.countries)
  .features.filter(({ id }) => id !== ANTARCTICA)
  .map(({ id, properties, geometry }) => {
    const code = byNumber.get(String(id ?? ''));
    const called = code && english.of(code[0]);
    return {
      names: [code?.[1], code?.[0], code?.[2], called, properties.name].flatMap((name) => name ?? []),
      geometry,
    };
  });

/**
 * What a country is called in a language, where it is written as a code of ISO 3166-1; any other text as it is.
 *
 * @param language BCP 47
 */
export function countryName(text: string, language: string): string {
  const two = twoLetters.get(text.toUpperCase());
  if (two === undefined) return text;
  const names = called.get(language) ?? new Intl.DisplayNames(language, { ...NAMES, style: 'short' });
  called.set(language, names);
  return names.of(two) ?? text;
}

const twoLetters = new Map(
  (codes as unknown as Code[]).flatMap((code) => code.slice(0, 3).map((one) => [one, code[0]])),
);
const called = new Map<string, Intl.DisplayNames>();

/** Whether a name is that of a country, with a shape or too small for one. */
export function isCountry(name: string): boolean {
  return known.has(name.toLowerCase());
}

const known = new Set(
  [
    ...(codes as unknown as Code[]).flatMap(([two, three, number]) => [two, three, number, english.of(two) ?? '']),
    ...shapes.flatMap(({ names }) => names),
  ].map((name) => name.toLowerCase()),
);
