/**
 * Straight quotes and apostrophes as printers set them, for text that no Markdown engine has seen (headlines,
 * standfirsts, titles). Quotes in other languages are left as they are written.
 *
 * @param language BCP 47, of the text
 */
export function typographic(text: string, language: string): string {
  if (!/^en\b/i.test(language)) return text;
  return text
    .replace(/(^|[\s([{—–])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{—–“])'(?!\d0s)/g, '$1‘')
    .replaceAll("'", '’')
    .replace(/(\s)--?(?=\s)/g, '$1–');
}
