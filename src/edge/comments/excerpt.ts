/**
 * The beginning of a text, in one line: whole where it is short enough, else to the end of a word, with an ellipsis.
 *
 * @param most in characters as a reader counts them
 * @param language BCP 47; what a word is depends on it
 */
export function excerptOf(text: string, most: number, language: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const limit = offsetOf(line, most);
  if (limit === line.length) return line;
  let end = 0;
  for (const { index, segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(line)) {
    if (index + segment.length > limit) break;
    if (isWordLike) end = index + segment.length;
  }
  // A word that is longer than most of the excerpt is cut, and so is a text without words.
  const kept = end > limit / 2 ? line.slice(0, end) : line.slice(0, limit).trimEnd();
  return `${kept}…`;
}

/** Where the text's first characters end: an emoji of several code points is one of them. */
function offsetOf(text: string, characters: number): number {
  let count = 0;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (count === characters) return index;
    count += 1;
  }
  return text.length;
}
