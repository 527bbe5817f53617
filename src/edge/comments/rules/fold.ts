/*
 * Texts as rules compare them: people who want round a rule write `Cаsíno` with an accent, a wide letter, something
 * unseen in between, or a letter of another script.
 */

/** Accents, and the vowel signs of Arabic and Hebrew. The marks of other scripts are letters of theirs, and stay. */
const SIGNS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** What can't be seen. Without it nothing is left between the letters around. */
const UNSEEN = /[\p{Cf}\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f]/gu;

/** What stands for a letter within a word that has letters: the sign, and the letter. */
const SWAPS: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' },
  // Of Cyrillic and Greek, those that look like a Latin letter.
  ...{ а: 'a', в: 'b', е: 'e', і: 'i', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
  ...{ α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
};

/**
 * The words of a text, in lower case, without accents and widths, with one space between them.
 *
 * @param swaps whether `c4sin0` is read as `casino`: in words with a Latin letter, digits, signs and foreign letters
 * become the Latin letters that they look like
 */
export function foldText(text: string, swaps = true): string {
  const even = text
    .normalize('NFKD')
    .replaceAll(SIGNS, '')
    .replaceAll(UNSEEN, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي');
  const words = swaps ? even.replaceAll(/[\p{L}\p{M}\p{N}@$]+/gu, unswapped) : even;
  return words.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

function unswapped(word: string): string {
  return /\p{sc=Latin}/u.test(word) ? word.replaceAll(/[^a-z]/g, (sign) => SWAPS[sign] ?? sign) : word;
}

/** Letters of scripts that write no space between words: there a word may begin and end anywhere. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

export function isUnspaced(character: string): boolean {
  return UNSPACED.test(character);
}

/** Whether a word may begin or end at that place of a folded text. */
export function isBoundary(folded: string, at: number): boolean {
  const before = characterBefore(folded, at);
  const after = folded.codePointAt(at);
  if (before === undefined || after === undefined) return true;
  return [before, after].some((code) => code === SPACE || isUnspaced(String.fromCodePoint(code)));
}

const SPACE = 0x20;

function characterBefore(text: string, at: number): number | undefined {
  if (at === 0) return undefined;
  const unit = text.charCodeAt(at - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return text.codePointAt(isLow ? at - 2 : at - 1);
}
