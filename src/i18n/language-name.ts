/** What a language calls itself: `English`, `简体中文`, `العربية`. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' }).of(plain(language));
  return (name ?? language).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
}

/** Regions tell nothing to a reader who chooses a language. */
function plain(language: string): string {
  const { language: base, script } = new Intl.Locale(language);
  return script === undefined ? base : `${base}-${script}`;
}
