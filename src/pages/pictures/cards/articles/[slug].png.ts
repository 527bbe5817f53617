import type { APIRoute, GetStaticPaths } from 'astro';
import type { Site } from '#site/site.ts';
import type { Story } from '#site/story.ts';
import { answer, articleCard } from '../../../_cards.ts';
import { published } from '../../../_published.ts';

export const getStaticPaths = (async () => {
  const { site, stories } = await published();
  return stories.map((story) => ({ params: { slug: story.slug }, props: { story, site } }));
}) satisfies GetStaticPaths;

/** What a link to an article shows. */
export const GET: APIRoute<{ story: Story; site: Site }> = async ({ props: { story, site } }) =>
  answer(await articleCard(story, site));
