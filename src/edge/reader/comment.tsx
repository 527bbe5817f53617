import { CommentText } from './text.tsx';
import type { Child, FC } from 'hono/jsx';
import type { PublishedComment } from '../comments/comment.ts';

interface CommentArticleProps {
  comment: Pick<PublishedComment, 'id' | 'name' | 'text' | 'createdAt'>;
  language: string;
  alone?: boolean;
  /** Its own, in a thread. */
  address?: string;
  Heading?: 'h2' | 'h3' | 'h4';
  /** To what it replies, where its place doesn't say so. */
  replies?: Child;
  /** What readers may do with it. */
  children?: Child;
}

/**
 * A comment as readers see it: in its thread, or alone on a page, where it has no time and no place yet, and no links:
 * there it may have been read by nobody.
 */
export const CommentArticle: FC<CommentArticleProps> = ({
  comment,
  language,
  alone = false,
  address = '',
  Heading = 'h2',
  replies,
  children,
}) => (
  <article class="comment" {...(!alone && { id: anchorOf(comment.id) })}>
    <header class="comment-head">
      <Heading class="comment-author" dir="auto">
        {comment.name}
      </Heading>
      {!alone && (
        <a class="comment-time" href={address}>
          <Time at={comment.createdAt} language={language} />
        </a>
      )}
    </header>
    {replies}
    <CommentText text={comment.text} links={alone ? 'spelt out' : 'live'} />
    {children}
  </article>
);

/** What a comment is called in a page. */
export function anchorOf(id: string): string {
  return `comment-${id}`;
}

/** Where a comment is always found, however long its thread is. */
export function commentAddress(threadId: string, id: string): string {
  return `/comments/${encodeURIComponent(threadId)}/${id}/#${anchorOf(id)}`;
}

/** Where one can reply to it. */
export function replyAddress(threadId: string, id: string): string {
  return `/comments/${encodeURIComponent(threadId)}/reply/${id}/`;
}

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
