import { CommentText } from './text.tsx';
import { words } from '../words/words.ts';
import type { FC } from 'hono/jsx';
import type { PublishedComment } from '../comments/comment.ts';

/**
 * A comment as readers see it: in its thread, or alone on a page, where it has no time and no place yet, and no links:
 * there it may have been read by nobody.
 */
export const CommentArticle: FC<{
  comment: Pick<PublishedComment, 'id' | 'name' | 'text' | 'createdAt'>;
  language: string;
  alone?: boolean;
  /** Where readers report it. */
  report?: string;
}> = ({ comment, language, alone = false, report }) => {
  const id = `comment-${comment.id}`;
  const Heading = alone ? 'h2' : 'h3';
  return (
    <article class="comment" {...(!alone && { id })}>
      <header class="comment-head">
        <Heading class="comment-author" dir="auto">
          {comment.name}
        </Heading>
        {!alone && (
          <a class="comment-time" href={`#${id}`}>
            <Time at={comment.createdAt} language={language} />
          </a>
        )}
      </header>
      <CommentText text={comment.text} links={alone ? 'spelt out' : 'live'} />
      {report && (
        <p class="comment-acts">
          <a href={report} rel="nofollow" aria-label={`${words(language).report.link}: ${comment.name}`}>
            {words(language).report.link}
          </a>
        </p>
      )}
    </article>
  );
};

/** A time in the page's language, to the minute, in UTC, which it says. */
export const Time: FC<{ at: Date; language: string }> = ({ at, language }) => (
  <time datetime={at.toISOString()}>
    {at.toLocaleString(language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
      timeZoneName: 'short',
    })}
  </time>
);
