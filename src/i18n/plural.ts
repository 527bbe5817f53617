/**
 * A phrase for each plural form that the language tells apart, `#` for the number; `other` stands in for those left out.
 *
 * @example { one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالًا', other: '# مقال' }
 */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** @param written the number as it is printed, where that is not the language's own way */
export type Counted = (count: number, forms: Forms, written?: string) => string;

/**
 * What counts things in a language, in its own plural forms.
 *
 * @param language BCP 47; its region decides the digits
 */
export function counting(language: string): Counted {
  const rules = new Intl.PluralRules(language);
  const { format } = new Intl.NumberFormat(language);
  return (count, forms, written = format(count)) =>
    (forms[rules.select(count)] ?? forms.other).replaceAll('#', () => written);
}
