import type { FC } from 'hono/jsx';
import { commentAddress, Time } from './comment.tsx';
import { writePlace } from './thread.tsx';
import { excerptOf } from '../comments/excerpt.ts';
import { readText } from '../comments/text/read.ts';
import { lineOf } from '../comments/text/words.ts';
import { directionOf, words } from '../words/words.ts';
import type { PublishedComment } from '../comments/comment.ts';
import type { Page } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';
import type { Screen } from '../shell.ts';

/** How much of a comment stands in the list, in characters. */
const EXCERPT = 280;

/** Where all comments can be followed. */
export const SITE_FEED = '/comments/feed.xml';

/** Where an edition's threads are listed. */
export function discussionPath(prefix: string): string {
  return `${prefix}/discussion/`;
}

/** A thread with what was said last, the newest first. */
export interface Discussion {
  thread: Thread;
  count: number;
  latest: readonly PublishedComment[];
}

interface DiscussionProps {
  page: Page<Discussion>;
  /** Whether it is not the first page. */
  further: boolean;
  edition: { name: string; language: string; prefix: string };
  /** Of this page, with the site's. */
  address: string;
  alternates: readonly { language: string; address: string }[];
}

/** Everything that is talked about in an edition, the latest first. */
export function discussionScreen({ page, further, edition, address, alternates }: DiscussionProps): Screen {
  const { language, prefix } = edition;
  const { discussion: say, feed } = words(language);
  return {
    title: `${say.title} · ${edition.name}`,
    language,
    edition: prefix,
    address,
    alternates,
    feed: { title: feed.site(edition.name), path: SITE_FEED },
    content: (
      <div class="discussion">
        <h1>{say.title}</h1>
        <p class="discussion-lead">{say.lead}</p>
        {further && (
          <p class="comments-pages">
            <a href={discussionPath(prefix)}>{say.first}</a>
          </p>
        )}
        {page.items.length === 0 && !page.next && <p class="comments-none">{say.none}</p>}
        {page.items.map((discussion) => (
          <DiscussionEntry {...discussion} language={language} />
        ))}
        {page.next && (
          <p class="comments-pages">
            <a href={`?after=${writePlace(page.next)}`}>{say.further}</a>
          </p>
        )}
        <p class="comments-feed">
          <a href={SITE_FEED} type="application/atom+xml">
            {say.feed}
          </a>
        </p>
      </div>
    ).toString(),
  };
}

const DiscussionEntry: FC<Discussion & { language: string }> = ({ thread, count, latest, language }) => (
  <article class="discussion-thread">
    <header class="discussion-head">
      <h2 lang={thread.language} dir={directionOf(thread.language)}>
        <a href={thread.path}>{thread.headline}</a>
      </h2>
      <p class="discussion-count">
        <a href={`${thread.path}#comments`}>{words(language).count(count)}</a>
      </p>
    </header>
    {latest.map((comment) => (
      <div class="discussion-comment">
        <p class="comment-head">
          <strong class="comment-author" dir="auto">
            {comment.name}
          </strong>
          <a class="comment-time" href={commentAddress(thread.id, comment.id)}>
            <Time at={comment.createdAt} language={language} />
          </a>
        </p>
        <p class="discussion-text" lang={thread.language} dir="auto">
          {excerptOf(lineOf(readText(comment.text)), EXCERPT, thread.language)}
        </p>
      </div>
    ))}
  </article>
);
