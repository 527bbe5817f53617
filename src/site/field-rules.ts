import { categoryValues, missingTexts, type FieldSchema, type TableSchema } from '#data/table-schema.ts';
import type { Words } from '#i18n/words.ts';

type DataWords = Words['data'];

/** How many choices are listed. */
const LISTED = 8;

/** What a field's values keep to, in words. */
export function fieldRules({ constraints = {}, categories }: FieldSchema, { rule, values }: DataWords): string[] {
  const { required, unique, pattern, minLength, maxLength } = constraints;
  const limits = (['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const).flatMap((name) => {
    const limit = constraints[name];
    return limit === undefined ? [] : [rule[name](String(limit))];
  });
  const choices = constraints.enum ?? categoryValues(categories);
  return [
    ...(required ? [rule.required] : []),
    ...(unique ? [rule.unique] : []),
    ...limits,
    ...(minLength === undefined ? [] : [rule.minLength(String(minLength))]),
    ...(maxLength === undefined ? [] : [rule.maxLength(String(maxLength))]),
    ...(pattern === undefined ? [] : [rule.pattern(pattern)]),
    ...(choices === undefined
      ? []
      : [rule.enum(values(choices.slice(0, LISTED).map(choiceOf), choices.length > LISTED))]),
  ];
}

/** What a table's rows keep to: its keys, and what stands for a missing value. */
export function tableRules(
  { primaryKey, foreignKeys = [], missingValues, fields }: TableSchema,
  words: DataWords,
  language: string,
): string[] {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const names = (key: string | readonly string[]) => list.format([key].flat());
  const own = new Set(
    [missingValues, ...fields.map((field) => field.missingValues)].flatMap((set) => missingTexts(set) ?? []),
  );
  const missing = [...own].filter((text) => text !== '').map(words.quoted);
  return [
    ...(primaryKey === undefined ? [] : [words.key(names(primaryKey))]),
    ...foreignKeys.map(({ fields, reference }) =>
      words.reference(names(fields), reference.resource ?? '', names(reference.fields)),
    ),
    ...(missing.length === 0
      ? []
      : [words.missingAs(new Intl.ListFormat(language, { type: 'disjunction' }).format(missing))]),
  ];
}

const choiceOf = (choice: unknown) => (typeof choice === 'string' ? choice : JSON.stringify(choice));
