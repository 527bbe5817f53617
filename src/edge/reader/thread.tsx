import type { FC } from 'hono/jsx';
import { CommentArticle } from './comment.tsx';
import { CommentForm } from './form.tsx';
import type { PublishedComment } from '../comments/comment.ts';
import type { Page, Place } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';

interface ThreadProps {
  thread: Thread;
  open: boolean;
  count: number;
  page: Page<PublishedComment>;
  /** Whether it is not the first page. */
  further: boolean;
  rules: readonly string[];
}

/** What stands in an article's section of comments: the thread, and the form where it is open. */
export const ThreadSection: FC<ThreadProps> = ({ thread, open, count, page, further, rules }) => (
  <>
    <h2 id="comments-heading">{countInWords(count)}</h2>
    {page.items.length === 0 && !further && <p class="comments-none">No comments yet.</p>}
    {further && (
      <p class="comments-pages">
        <a href={`${thread.path}#comments`}>Back to the first comments</a>
      </p>
    )}
    {page.items.length > 0 && (
      <div class="comments-list">
        {page.items.map((comment) => (
          <CommentArticle comment={comment} language={thread.language} />
        ))}
      </div>
    )}
    {page.next && (
      <p class="comments-pages">
        <a href={`?after=${writePlace(page.next)}#comments`}>Later comments</a>
      </p>
    )}
    {open ? (
      <div class="comments-add">
        <h2 id="comments-add-heading">Add your comment</h2>
        <CommentForm threadId={thread.id} rules={rules} />
      </div>
    ) : (
      <p class="comments-closed">Comments on this article are closed.</p>
    )}
  </>
);

/** "1 comment", "12 comments". */
export function countInWords(count: number): string {
  if (count === 0) return 'Comments';
  return count === 1 ? '1 comment' : `${count.toLocaleString('en')} comments`;
}

/** A place in a list as it stands in an address: `1767225600000_8f14e45f`. */
export function writePlace({ at, id }: Place): string {
  return `${at}_${id}`;
}

/** The place that an address names, or undefined where it names none. */
export function readPlace(text: string | undefined): Place | undefined {
  const [, at, id] = /^(\d{1,15})_([\w-]{1,64})$/.exec(text ?? '') ?? [];
  return at && id ? { at: Number(at), id } : undefined;
}
