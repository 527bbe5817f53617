/** A question that a person answers at a glance, in words, for those whose browser runs no script. */
export interface Question {
  words: string;
  /** Any of these is right. */
  answers: readonly string[];
}

/** What a language asks with. */
export interface QuestionWords {
  /** From zero to twelve: how each is written, the usual way first. */
  numbers: readonly (readonly string[])[];
  /** Ten words that everybody knows. */
  things: readonly string[];
  /** Asks for the sum of two numbers from 1 to 6. */
  sum(a: number, b: number): string;
  /** Asks for one of three words; the first has the place 0. */
  choice(place: number, things: readonly string[]): string;
}

const THINGS = 10;
const PLACES = 3;

/** How many questions there are; a seed is a whole number below it. */
export const QUESTIONS = 6 * 6 + PLACES * THINGS;

/**
 * The question of a seed: the same one for the same seed.
 *
 * @throws {RangeError} when the seed is not a whole number from 0 to QUESTIONS - 1
 */
export function questionOf(seed: number, words: QuestionWords): Question {
  if (!Number.isInteger(seed) || seed < 0 || seed >= QUESTIONS) throw new RangeError(`invalid seed: ${seed}`);
  return seed < 36 ? sum(1 + Math.floor(seed / 6), 1 + (seed % 6), words) : choice(seed - 36, words);
}

/** Whether an answer is right: in the digits of any script or in words, in any case, width and vowel signs. */
export function isRight(question: Question, answer: string): boolean {
  const given = plain(answer);
  return question.answers.some((right) => plain(right) === given);
}

function sum(a: number, b: number, { numbers, ...words }: QuestionWords): Question {
  return { words: words.sum(a, b), answers: [String(a + b), ...(numbers[a + b] ?? [])] };
}

function choice(n: number, { things, ...words }: QuestionWords): Question {
  const place = n % PLACES;
  const start = Math.floor(n / PLACES);
  const three = [0, 3, 7].map((step) => things[(start + step) % THINGS] ?? '');
  return { words: words.choice(place, three), answers: [three[place] ?? ''] };
}

/** The letters and digits alone. Taken apart, an alef loses its hamza and a vowel its accent, as many write them. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}|\u0640/gu, '')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
