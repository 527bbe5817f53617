import { Feed } from 'feed';
import type { Site } from './site.ts';
import type { Story } from './story.ts';
import { absoluteUrl, feedUrls, frontUrl } from './urls.ts';

/** A story with its text, as HTML that needs no styles. */
export interface FeedStory {
  story: Story;
  html: string;
}

/** The latest stories in full, to be written as RSS, Atom or JSON Feed. */
export function feedOf(site: Site, stories: readonly FeedStory[]): Feed {
  const whole = (path: string) => absoluteUrl(path, site.address);
  const feed = new Feed({
    title: site.name,
    description: site.description,
    id: whole(frontUrl),
    link: whole(frontUrl),
    language: site.language,
    copyright: site.publisher ?? site.name,
    updated: newest(stories),
    feedLinks: { rss: whole(feedUrls.rss), atom: whole(feedUrls.atom), json: whole(feedUrls.json) },
    generator: 'Dateline',
  });
  for (const { story, html } of stories) {
    feed.addItem({
      title: story.headline,
      id: whole(story.url),
      link: whole(story.url),
      description: story.standfirst,
      content: withWholeAddresses(html, site.address),
      author: story.authors.map((name) => ({ name })),
      category: [{ name: story.section.title }],
      published: new Date(story.published),
      date: new Date(story.updated ?? story.published),
    });
  }
  return feed;
}

/** So that the same stories give the same feed, whenever it is built. */
function newest(stories: readonly FeedStory[]): Date | undefined {
  const times = stories.map(({ story }) => Date.parse(story.updated ?? story.published));
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

/** HTML whose links and images lead to the site from wherever it is read. */
export function withWholeAddresses(html: string, address: string): string {
  return html.replace(
    /(<[^>]+?\s(?:href|src)=")(\/[^"]*)"/g,
    (_, before: string, path: string) => `${before}${absoluteUrl(path, address)}"`,
  );
}
