/** The networks that an article can be shared to by a plain link. */
export const SHARING = [
  'bluesky',
  'facebook',
  'hackernews',
  'linkedin',
  'mastodon',
  'reddit',
  'telegram',
  'threads',
  'weibo',
  'whatsapp',
  'x',
] as const;

export type Network = (typeof SHARING)[number];

/** What is shared: whole address and headline. */
interface Shared {
  url: string;
  title: string;
}

/** By network: its name, and its own page that takes an address. Nothing of theirs is loaded before a reader goes there. */
const networks: Readonly<Record<Network, { name: string; link: (shared: Shared) => string }>> = {
  bluesky: {
    name: 'Bluesky',
    link: ({ url, title }) => address('https://bsky.app/intent/compose', { text: `${title} ${url}` }),
  },
  facebook: {
    name: 'Facebook',
    link: ({ url }) => address('https://www.facebook.com/sharer/sharer.php', { u: url }),
  },
  hackernews: {
    name: 'Hacker News',
    link: ({ url, title }) => address('https://news.ycombinator.com/submitlink', { u: url, t: title }),
  },
  linkedin: {
    name: 'LinkedIn',
    link: ({ url }) => address('https://www.linkedin.com/sharing/share-offsite/', { url }),
  },
  mastodon: {
    name: 'Mastodon',
    // The project's own page asks for the reader's server.
    link: ({ url, title }) => address('https://share.joinmastodon.org/', { text: `${title} ${url}` }),
  },
  reddit: {
    name: 'Reddit',
    link: ({ url, title }) => address('https://www.reddit.com/submit', { url, title }),
  },
  telegram: {
    name: 'Telegram',
    link: ({ url, title }) => address('https://t.me/share/url', { url, text: title }),
  },
  threads: {
    name: 'Threads',
    link: ({ url, title }) => address('https://www.threads.net/intent/post', { text: `${title} ${url}` }),
  },
  weibo: {
    name: 'Weibo',
    link: ({ url, title }) => address('https://service.weibo.com/share/share.php', { url, title }),
  },
  whatsapp: {
    name: 'WhatsApp',
    link: ({ url, title }) => address('https://wa.me/', { text: `${title} ${url}` }),
  },
  x: { name: 'X', link: ({ url, title }) => address('https://x.com/intent/post', { url, text: title }) },
};

/** A plain link for each network that a site has chosen, in its order. */
export function sharingLinks(chosen: readonly Network[], shared: Shared): { name: string; href: string }[] {
  return chosen.map((network) => ({ name: networks[network].name, href: networks[network].link(shared) }));
}

/** A message that a reader's own mail program opens. @see RFC 6068: spaces are %20, line breaks %0D%0A */
export function mailLink({ url, title }: Shared, note?: string): string {
  const body = [note, url].filter((line) => line !== undefined).join('\r\n\r\n');
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}

function address(page: string, values: Record<string, string>): string {
  return `${page}?${Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}
