import type { APIRoute, GetStaticPaths } from 'astro';
import { fillsCard } from '../../../../components/picture-files.ts';
import { editionFor } from '#site/edition.ts';
import type { Story } from '#site/story.ts';
import { answer, articleCard } from '../../../_cards.ts';
import { published } from '../../../_published.ts';

export const getStaticPaths = (async () => {
  const { stories } = await published();
  const drawn = stories.filter(({ picture }) => !picture || !fillsCard(picture.file));
  return drawn.map((story) => ({ params: { slug: story.slug }, props: { story } }));
}) satisfies GetStaticPaths;

/** What a link to an article shows, where it has no picture that can be shown instead. */
export const GET: APIRoute<{ story: Story }> = async ({ props: { story } }) =>
  answer(await articleCard(story, editionFor(story.language, (await published()).editions)));
