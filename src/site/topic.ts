import { topicUrl } from './urls.ts';

/** What articles are about, as readers see it and as it stands in addresses. */
export interface Topic {
  title: string;
  /** `united-states`, `网络安全` */
  slug: string;
  url: string;
}

/**
 * A topic by the words of front matter.
 *
 * @param words `united-states`, `United States` and `Élections` give `united-states` and `elections`
 * @param prefix of the edition's addresses
 */
export function topicOf(words: string, prefix = ''): Topic {
  const slug = topicSlug(words);
  return { title: topicTitle(words), slug, url: prefix + topicUrl(slug) };
}

/** Letters, digits and hyphens; accents go, letters of other scripts stay. */
export function topicSlug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Words written as a slug, `united-states`, are set as words; others stand as they are written. */
function topicTitle(words: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(words) ? words.replaceAll('-', ' ') : words;
}
