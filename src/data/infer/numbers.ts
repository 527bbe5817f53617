import type { FieldSchema } from '../table-schema.ts';

/** How a column's numbers are written. */
export type NumberNotation = Pick<FieldSchema, 'type' | 'decimalChar' | 'groupChar' | 'bareNumber'> & {
  /** The sign that stands beside every number: `€`, `%`. */
  sign?: string;
};

interface Separators {
  decimal: string;
  group?: string;
}

/** What stands around a number: a sign or a code of a currency, a percent or permille sign. */
const SIGN = String.raw`[%‰€$£¥₹₩₽]|[A-Z]{3}`;

const POINT: Separators[] = [
  { decimal: '.' },
  ...[',', ' ', '\u00a0', '\u202f', "'", '’'].map((group) => ({ decimal: '.', group })),
];
const COMMA: Separators[] = [
  { decimal: ',' },
  ...['.', ' ', '\u00a0', '\u202f', "'", '’'].map((group) => ({ decimal: ',', group })),
];

/**
 * The notation in which all texts are numbers.
 *
 * @param texts distinct, none missing
 * @param prefersComma whether `1,234` is one and a fraction, as in files with semicolons, rather than a thousand
 * @returns undefined where there is none, also where zeros lead (`007` is a code) or digits would be lost
 */
export function inferNumbers(texts: readonly string[], prefersComma: boolean): NumberNotation | undefined {
  const orders = prefersComma ? [...COMMA, ...POINT] : [...POINT, ...COMMA];
  // What is plain in every notation is written plainly.
  const all = [{ decimal: '.' }, ...orders];
  for (const separators of all) {
    const found = readAs(texts, separators);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readAs(texts: readonly string[], { decimal, group }: Separators): NumberNotation | undefined {
  const [d, g] = [escape(decimal), group === undefined ? undefined : escape(group)];
  const whole = g === undefined ? String.raw`\d+` : String.raw`(?:\d{1,3}(?:${g}\d{3})+|\d+)`;
  const shape = new RegExp(
    String.raw`^(?<before>(?:${SIGN})\s?)?(?<minus>[+-]?)(?<whole>${whole})?(?<part>${d}\d+)?(?<power>[eE][+-]?\d+)?(?<after>\s?(?:${SIGN}))?$`,
  );
  const signs = new Set<string>();
  let isWhole = true;
  for (const text of texts) {
    const { before = '', after = '', whole, part, power } = shape.exec(text)?.groups ?? {};
    if (whole === undefined && part === undefined) return undefined;
    if (before !== '' && after !== '') return undefined;
    const digits = (whole ?? '').replace(/\D/g, '');
    if (/^0\d/.test(digits) || digits.length > 15) return undefined;
    isWhole &&= part === undefined && power === undefined;
    signs.add((before || after).trim());
  }
  if (signs.size !== 1) return undefined;
  const [sign = ''] = signs;
  return {
    type: isWhole && !/[%‰]/.test(sign) ? 'integer' : 'number',
    ...(decimal !== '.' && !isWhole && { decimalChar: decimal }),
    ...(group !== undefined && { groupChar: group }),
    ...(sign !== '' && { bareNumber: false, sign }),
  };
}

function escape(sign: string): string {
  return sign === '.' ? String.raw`\.` : sign;
}
