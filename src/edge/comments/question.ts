/** A question that a person answers at a glance, in words, for those whose browser runs no script. */
export interface Question {
  words: string;
  /** Any of these is right, in lower case. */
  answers: readonly string[];
}

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const THINGS = ['river', 'lamp', 'stone', 'garden', 'window', 'train', 'letter', 'harbour', 'clock', 'bridge'];
const PLACES = ['first', 'second', 'third'] as const;

/** How many questions there are; a seed is a whole number below it. */
export const QUESTIONS = 6 * 6 + PLACES.length * THINGS.length;

/**
 * The question of a seed: the same one for the same seed.
 *
 * @throws {RangeError} when the seed is not a whole number from 0 to QUESTIONS - 1
 */
export function questionOf(seed: number): Question {
  if (!Number.isInteger(seed) || seed < 0 || seed >= QUESTIONS) throw new RangeError(`invalid seed: ${seed}`);
  return seed < 36 ? sum(1 + Math.floor(seed / 6), 1 + (seed % 6)) : word(seed - 36);
}

/** Whether an answer is right: in digits or words, in any case and any width of letters. */
export function isRight(question: Question, answer: string): boolean {
  const plain = answer
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return question.answers.includes(plain);
}

function sum(a: number, b: number): Question {
  return {
    words: `What is ${NUMBERS[a]} plus ${NUMBERS[b]}?`,
    answers: [String(a + b), NUMBERS[a + b] ?? ''],
  };
}

function word(n: number): Question {
  const place = n % PLACES.length;
  const start = Math.floor(n / PLACES.length);
  const three = [0, 3, 7].map((step) => THINGS[(start + step) % THINGS.length] ?? '');
  return {
    words: `Which is the ${PLACES[place]} of these words: ${three.join(', ')}?`,
    answers: [three[place] ?? ''],
  };
}
