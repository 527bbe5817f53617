/**
 * Something from elsewhere inside an Arabic sentence, in its own direction: after Arabic letters `2026-02-24` would be
 * shown as 24-02-2026, and `-5` as 5-.
 *
 * @see UAX #9, 2.4: explicit directional isolates
 */
export const isolated = (text: string) => `\u2068${text}\u2069`;
