/** The longest words in a row that are looked for, in characters. */
const LONGEST = 20;

/**
 * How often the same character, and the same words of up to 20 characters, stand in a row at most. Where every character
 * is that of so many places before it, a row goes on: one pass for each length, whatever the text.
 */
export function longestRepeats(text: string): { characters: number; words: number } {
  const all = [...text.toLowerCase().replaceAll(/\s+/g, ' ')];
  const counts = Array.from({ length: LONGEST }, (_, n) => inARow(all, n + 1));
  return { characters: counts[0] ?? 0, words: Math.max(...counts.slice(1)) };
}

function inARow(all: readonly string[], length: number): number {
  let run = 0;
  let same = 1;
  let longest = 0;
  for (let at = 1; at < all.length; at++) {
    same = all[at] === all[at - 1] ? same + 1 : 1;
    run = at >= length && all[at] === all[at - length] ? run + 1 : 0;
    // A row of one character is none of words.
    if (length === 1 || same < length) longest = Math.max(longest, run);
  }
  return 1 + Math.floor(longest / length);
}
