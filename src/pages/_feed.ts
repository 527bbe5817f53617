import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { Feed } from 'feed';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getCollection, render } from 'astro:content';
import { feedOf, type FeedStory } from '#site/feed.ts';
import { oncePerBuild } from '#site/once-per-build.ts';
import { feedTags } from '../components/tags.ts';
import { published } from './_published.ts';

/** How many of the latest stories a feed holds. */
const STORIES = 20;

/** The latest stories in full. */
export const siteFeed = oncePerBuild(makeFeed);

async function makeFeed(): Promise<Feed> {
  const { site, stories } = await published();
  const latest = stories.slice(0, STORIES);
  const entries = new Map((await getCollection('articles')).map((entry) => [entry.id, entry]));
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const written: FeedStory[] = [];
  for (const story of latest) {
    const entry = entries.get(story.slug);
    if (entry === undefined) continue;
    const { Content } = await render(entry);
    const html = await container.renderToString(Content, {
      props: { components: feedTags },
      locals: { language: story.language },
      request: new Request(new URL(story.url, site.address)),
    });
    written.push({ story, html: withoutComments(html) });
  }
  return feedOf(site, written);
}

/** Astro's own marks, and scripts and styles, which no feed reader takes. */
function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|^<!DOCTYPE html>/gi, '').trim();
}
