/** Enough numbers to meet every form that a language has for whole ones: Arabic needs 100 for its last. */
const NUMBERS = Array.from({ length: 103 }, (_, number) => number);

/**
 * The forms that a sentence takes with whole numbers, by the language's plural category, with `#` for the number: for a
 * script that counts what no build can.
 *
 * @param say the sentence for a number, given also as it is to be written
 * @returns `{ one: '# result', other: '# results' }`
 */
export function pluralForms(
  language: string,
  say: (count: number, written: string) => string,
): Partial<Record<Intl.LDMLPluralRule, string>> {
  const rules = new Intl.PluralRules(language);
  // Backwards, so that the smallest number of a form speaks for it.
  return Object.fromEntries(NUMBERS.toReversed().map((number) => [rules.select(number), say(number, '#')]));
}
