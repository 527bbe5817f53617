import type { APIRoute } from 'astro';
import { feedFiles, type FeedFormat } from '#site/urls.ts';
import { answerFeed, followedLists, type FollowedList } from '../_feed.ts';

export async function getStaticPaths() {
  const formats = Object.keys(feedFiles) as FeedFormat[];
  return (await followedLists()).flatMap((followed) =>
    formats.map((format) => ({
      params: { list: listParameter(followed.head.list), feed: feedFiles[format] },
      props: { followed, format },
    })),
  );
}

/** `/sections/economy/` as part of a pattern: `sections/economy`; none for the root. */
function listParameter(list: string): string | undefined {
  return decodeURIComponent(list).replace(/^\/|\/$/g, '') || undefined;
}

/** A list of the site in full. */
export const GET: APIRoute<{ followed: FollowedList; format: FeedFormat }> = ({ props }) =>
  answerFeed(props.followed, props.format);
