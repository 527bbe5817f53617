/** Words of running text that an adult reads in a minute. @see Brysbaert 2019, "How many words do we read per minute?" */
const WORDS_PER_MINUTE = 238;

/** Chinese and Japanese are counted by the character. @see Wang et al. 2019: 255 characters a minute, silent reading */
const CHARACTERS_PER_MINUTE = 255;

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * How long the text of an article takes to read.
 *
 * @param source the article's MDX without its front matter; imports, tags and link targets are not counted
 * @returns whole minutes, at least 1
 */
export function readingMinutes(source: string): number {
  const text = source
    .replace(/^(?:import|export)\s.*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');
  const characters = text.match(IDEOGRAPH)?.length ?? 0;
  const words = text.replace(IDEOGRAPH, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
}
