import { formatLocale, formatSpecifier, type FormatSpecifier } from 'd3-format';
import { direction } from '#i18n/direction.ts';
import type { Words } from '#i18n/words.ts';

/** How a chart or a sentence writes its numbers. */
export interface Numbers {
  /** The specifier that is used: the editor's, or one that suits the values. */
  specifier: string;
  /** A value as it is labelled. */
  label(value: number): string;
  /** The values of an axis, without zeros that say nothing, and with the digits that tell them apart. */
  ticks(values: readonly number[]): string[];
  /** The same with a digit more where magnitudes round, for a table. */
  finer(): Numbers;
}

/** Keeps the signs of a number in Latin digits beside it where words go from right to left. */
const LEFT_TO_RIGHT = '\u200E';

/** The kinds of numbers that make sense for a reader. */
const TYPES = ['', '%', 'd', 'e', 'f', 'g', 'n', 'p', 'r', 's'];

/** From here on, and below there, numbers are written as powers of ten, unless the format rounds the small ones. */
const ASTRONOMICAL = 1e18;
const MICROSCOPIC = 1e-7;
const ROUNDS = ['f', 'd', '%'];
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Reads a d3-format specifier, or says why it is none.
 *
 * A currency's own sign may stand for `$`: `€.2s`.
 */
export function readSpecifier(text: string): { specifier: FormatSpecifier; currency: string } | undefined {
  const currency = /[€£¥₹₩₽₺₫]/u.exec(text)?.[0] ?? '$';
  try {
    const specifier = formatSpecifier(text.replace(currency, '$'));
    return TYPES.includes(specifier.type) ? { specifier, currency } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param text a d3-format specifier; undefined where the values decide
 * @param values all that will be written with it
 * @param language BCP 47, for the signs between digits
 * @throws {RangeError} `invalid format: …`, which `checkSpec` finds before
 */
export function numbers(
  text: string | undefined,
  values: readonly number[],
  language: string,
  magnitudes: Words['chart']['magnitudes'],
): Numbers {
  const written = text ?? suited(values);
  const key = `${language} ${written}`;
  const known = writers.get(key);
  if (known !== undefined) return known;
  const made = writerOf(written, language, magnitudes);
  writers.set(key, made);
  return made;
}

/** How many labels a writer keeps. */
const REMEMBERED = 1000;

/** Making one takes longer than writing a chart's numbers with it, and a site has few. */
const writers = new Map<string, Numbers>();

function writerOf(written: string, language: string, magnitudes: Words['chart']['magnitudes']): Numbers {
  const read = readSpecifier(written);
  if (read === undefined) throw new RangeError(`invalid format: ${written}`);
  const { specifier, currency } = read;
  const digits = digitsOf(language);
  const mark = digits === undefined && direction(language) === 'rtl' ? LEFT_TO_RIGHT : '';
  const { decimal, thousands, percent } = signs(language);
  const locale = formatLocale({
    decimal,
    thousands,
    percent: mark + percent + mark,
    grouping: [3],
    currency: [currency, ''],
    minus: '−',
  });
  const usual = locale.format(specifier.toString());
  const formats = new Map<string, (value: number) => string>();
  const format = (changed: FormatSpecifier) => {
    if (changed === specifier) return usual;
    const text = changed.toString();
    const known = formats.get(text) ?? locale.format(text);
    formats.set(text, known);
    return known;
  };

  function write(value: number, changed: FormatSpecifier): string {
    const text = compose(value, changed);
    // Among words from right to left the sign would go to the right of the number.
    const marked = /^[+−]/.test(text) ? mark + text : text;
    return digits === undefined ? marked : marked.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  }

  function compose(value: number, changed: FormatSpecifier): string {
    const size = Math.abs(value);
    const isMicroscopic = size > 0 && size < MICROSCOPIC && !ROUNDS.includes(changed.type);
    if (changed.type !== 'e' && (size >= ASTRONOMICAL || isMicroscopic)) {
      const precision = Math.min(2, changed.precision ?? 2);
      return powerOfTen(format(vary(changed, { type: 'e', precision }))(value));
    }
    if (changed.type === 'e') return powerOfTen(format(changed)(value));
    if (changed.type !== 's') return format(changed)(value);
    return writeShort(value, changed);
  }

  /** In thousands and millions as the language has them; d3 would write 10⁻³ as "m" and 10¹⁵ as "P". */
  function writeShort(value: number, short: FormatSpecifier): string {
    const least = magnitudes[0]?.size ?? Infinity;
    const isWhole = Math.abs(value) >= 1e3 && Math.abs(value) < least;
    // What no word shortens is not to lose its last digits: 1234, but 1.23万.
    const precision = Math.max(1, short.precision ?? 3, isWhole ? 4 : 0);
    const rounded = Math.abs(Number(value.toPrecision(precision)));
    const magnitude = magnitudes.findLast(({ size }) => rounded >= size) ?? { size: 1, sign: '' };
    const isBelow = rounded < 1;
    const scaled = (isBelow ? value : Math.sign(value) * rounded) / magnitude.size;
    const decimals = value === 0 ? 0 : precision - 1 - Math.floor(Math.log10(Math.abs(scaled)));
    const text = format(
      vary(short, {
        type: 'f',
        precision: Math.max(0, Math.min(20, decimals)),
        trim: short.trim || isBelow,
        comma: short.comma || Math.abs(scaled) >= least,
      }),
    )(scaled);
    // A loss may stand in parentheses.
    return text.endsWith(')') ? `${text.slice(0, -1)}${magnitude.sign})` : text + magnitude.sign;
  }

  // A chart measures and writes each of its values several times.
  const labels = new Map<number, string>();
  function label(value: number): string {
    const known = labels.get(value);
    if (known !== undefined) return known;
    if (labels.size >= REMEMBERED) labels.clear();
    const made = write(value, specifier);
    labels.set(value, made);
    return made;
  }

  return {
    specifier: written,
    label,
    finer() {
      const more = formatSpecifier(specifier.toString());
      if (more.type === 's') more.precision = (more.precision ?? 3) + 1;
      return numbers(more.toString().replace('$', currency), [], language, magnitudes);
    },
    ticks(ticks) {
      let labels: string[] = [];
      for (let more = 0; more <= 6; more++) {
        const precision = (specifier.precision ?? (specifier.type === 's' ? 3 : 6)) + more;
        const exact = vary(specifier, { precision: Math.min(20, precision), trim: specifier.type !== 'd' });
        labels = ticks.map((tick) => {
          const label = write(tick, exact);
          // Zero is neither more nor less.
          return tick === 0 ? label.replace(/^\u200E?\+/, '') : label;
        });
        if (new Set(labels).size === new Set(ticks).size) break;
      }
      return labels;
    },
  };
}

/** A specifier with some of its parts changed. */
function vary(specifier: FormatSpecifier, changes: Partial<FormatSpecifier>): FormatSpecifier {
  return Object.assign(formatSpecifier(specifier.toString()), changes);
}

/**
 * Three digits that count, shared by all values so that their decimals line up, and more where only those tell the
 * values apart; magnitudes from 10,000 on.
 */
function suited(values: readonly number[]): string {
  const largest = Math.max(0, ...values.map(Math.abs));
  const spread = Math.max(...values) - Math.min(...values);
  const isClose = spread > 0 && spread < largest / 100;
  if (largest >= 10_000 && !isClose) return '.3~s';
  if (values.every(Number.isInteger)) return ',d';
  if (largest < 1e-4) return '.2e';
  const digits = Math.max(2 - Math.floor(Math.log10(largest)), isClose ? 1 - Math.floor(Math.log10(spread)) : 0);
  return `,.${Math.max(0, Math.min(12, digits))}f`;
}

/** What stands between digits, and after a share. */
function signs(language: string): { decimal: string; thousands: string; percent: string } {
  const parts = [
    ...new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(1234567.8),
    ...new Intl.NumberFormat(language, { style: 'percent' }).formatToParts(1),
  ];
  const sign = (kind: string, fallback: string) => parts.find(({ type }) => type === kind)?.value ?? fallback;
  return { decimal: sign('decimal', '.'), thousands: sign('group', ','), percent: sign('percentSign', '%') };
}

/** A year: bare, in the language's own digits. */
export function formatYear(year: number, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false }).format(year);
}

/** The language's own digits from zero to nine; undefined where they are ours. */
function digitsOf(language: string): readonly string[] | undefined {
  const written = new Intl.NumberFormat(language, { useGrouping: false }).format(9876543210);
  return written === '9876543210' ? undefined : [...written].reverse();
}

/** `1.5e-7` as printers set it: 1.5 × 10⁻⁷. */
function powerOfTen(text: string): string {
  return text.replace(/e([+−-])(\d+)/, (_, sign: string, digits: string) => {
    const exponent = Array.from(digits, (digit) => SUPERSCRIPTS[Number(digit)]).join('');
    return ` × 10${sign === '+' ? '' : '⁻'}${exponent}`;
  });
}
