import type { FC } from 'hono/jsx';
import { CommentArticle } from './comment.tsx';
import { threadFeed } from './feed.tsx';
import { CommentForm } from './form.tsx';
import { reportAddress } from './report.tsx';
import { words } from '../words/words.ts';
import type { SiteRules } from './form.tsx';
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
  rules: SiteRules;
}

/** What stands in an article's section of comments: the thread, and the form where it is open. */
export const ThreadSection: FC<ThreadProps> = ({ thread, open, count, page, further, rules }) => {
  const { count: counted, thread: say, feed } = words(thread.language);
  return (
    <>
      <h2 id="comments-heading">{count === 0 ? say.heading : counted(count)}</h2>
      {page.items.length === 0 && !further && <p class="comments-none">{say.none}</p>}
      {further && (
        <p class="comments-pages">
          <a href={`${thread.path}#comments`}>{say.first}</a>
        </p>
      )}
      {page.items.length > 0 && (
        <div class="comments-list">
          {page.items.map((comment) => (
            <CommentArticle
              comment={comment}
              language={thread.language}
              report={reportAddress(thread.id, comment.id)}
            />
          ))}
        </div>
      )}
      {page.next && (
        <p class="comments-pages">
          <a href={`?after=${writePlace(page.next)}#comments`}>{say.later}</a>
        </p>
      )}
      {count > 0 && (
        <p class="comments-feed">
          <a href={threadFeed(thread.id)} type="application/atom+xml">
            {feed.link}
          </a>
        </p>
      )}
      {open ? (
        <div class="comments-add">
          <h2 id="comments-add-heading">{say.add}</h2>
          <CommentForm thread={thread} rules={rules} />
        </div>
      ) : (
        <p class="comments-closed">{say.closed}</p>
      )}
    </>
  );
};

/** A place in a list as it stands in an address: `1767225600000_8f14e45f`. */
export function writePlace({ at, id }: Place): string {
  return `${at}_${id}`;
}

/** The place that an address names, or undefined where it names none. */
export function readPlace(text: string | undefined): Place | undefined {
  const [, at, id] = /^(\d{1,15})_([\w-]{1,64})$/.exec(text ?? '') ?? [];
  return at && id ? { at: Number(at), id } : undefined;
}
