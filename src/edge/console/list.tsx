import { Time } from '../reader/comment.tsx';
import { CommentText } from '../reader/text.tsx';
import { writePlace } from '../reader/thread.tsx';
import { Beside } from './beside.tsx';
import { Edits } from './edits.tsx';
import { Frame } from './frame.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import type { FC } from 'hono/jsx';
import type { Comment, Status } from '../comments/comment.ts';
import type { Moderator } from '../comments/moderator.ts';
import type { History } from '../comments/queue.ts';
import type { Page } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';
import type { Screen } from '../shell.ts';

interface ListProps {
  status: Status;
  page: Page<Comment> & { total: number };
  further: boolean;
  /** Of published comments; in the queue alone. */
  edits: readonly Comment[];
  /** Of the page's comments, by their ids. */
  history: ReadonlyMap<string, History>;
  /** The comment that was decided on a moment ago. */
  done: Comment | undefined;
  thread(id: string): Thread | undefined;
  /** Whether somebody closed the thread by hand. */
  isClosed(threadId: string): boolean;
  moderator: Moderator;
  csrf: string;
  language: string;
  now: Date;
}

const lists: Partial<Record<Status, { path: string; heading(total: number): string; none: string }>> = {
  pending: {
    path: '',
    heading: (total) => (total === 0 ? 'Nothing waits' : total === 1 ? '1 comment waits' : `${total} comments wait`),
    none: 'Every comment has been read. New ones appear here.',
  },
  approved: { path: 'approved/', heading: (total) => `Approved: ${total}`, none: 'No comment is published yet.' },
  rejected: { path: 'rejected/', heading: (total) => `Rejected: ${total}`, none: 'No comment has been rejected.' },
};

/** The comments of a status, the oldest first, each with what may be done about it. */
export function listScreen(props: ListProps): Screen {
  const { status, page, further, edits, history, done, thread, isClosed, moderator, csrf, language, now } = props;
  const { path, heading, none } = lists[status] ?? { path: '', heading: String, none: '' };
  const title = heading(page.total);
  return {
    title: `${title} · Moderation`,
    language: 'en',
    content: (
      <Frame here={`/moderate/${path}`} heading={title} moderator={moderator} csrf={csrf}>
        {done && (
          <p class="console-done" role="status">
            {outcome(done)}
          </p>
        )}
        {page.items.length === 0 && edits.length === 0 && (
          <p class="console-none">{further ? 'There are no more.' : none}</p>
        )}
        {page.items.length > 0 && (
          <ol class="console-list">
            {page.items.map((comment) => (
              <Entry
                comment={comment}
                history={history.get(comment.id)}
                thread={thread(comment.threadId)}
                isClosed={isClosed(comment.threadId)}
                path={path}
                csrf={csrf}
                language={language}
                now={now}
                mayDecide={moderator.role !== 'reader'}
              />
            ))}
          </ol>
        )}
        {page.next && (
          <p>
            <a href={`?after=${writePlace(page.next)}`}>Go on</a>
          </p>
        )}
        <Edits edits={edits} thread={thread} csrf={csrf} mayDecide={moderator.role !== 'reader'} />
      </Frame>
    ).toString(),
  };
}

interface EntryProps {
  comment: Comment;
  history: History | undefined;
  thread: Thread | undefined;
  isClosed: boolean;
  path: string;
  csrf: string;
  language: string;
  now: Date;
  mayDecide: boolean;
}

const Entry: FC<EntryProps> = ({ comment, history, thread, isClosed, path, csrf, language, now, mayDecide }) => (
  <li class="console-entry" id={`entry-${comment.id}`}>
    <p class="console-entry-head">
      <strong class="console-entry-author">{comment.name}</strong>
      <span>
        {thread ? (
          <>
            on <a href={thread.path}>{thread.headline}</a>
          </>
        ) : (
          `on an article that is not on the site now (${comment.threadId})`
        )}
      </span>
      <span class="console-entry-time">
        <Time at={comment.createdAt} language={language} /> · {age(comment.createdAt, now)}
      </span>
    </p>
    <CommentText text={comment.text} links="spelt out" />
    {comment.holdReasons.length > 0 && (
      <ul class="console-signals" aria-label="Reasons for holding it">
        {comment.holdReasons.map(({ check, detail }) => (
          <li>
            <b>{check}</b> {detail}
          </li>
        ))}
      </ul>
    )}
    <Beside comment={comment} history={history} language={language} />
    {mayDecide && <Decide comment={comment} path={path} csrf={csrf} />}
    {mayDecide && thread && <Closing thread={thread} isClosed={isClosed} path={path} csrf={csrf} />}
  </li>
);

/** Closes the thread for new comments, whatever the site's rules say, or opens it again. */
const Closing: FC<{ thread: Thread; isClosed: boolean; path: string; csrf: string }> = (props) => (
  <form class="console-decide" method="post" action={`/moderate/threads/${encodeURIComponent(props.thread.id)}/`}>
    <input type="hidden" name="csrf" value={props.csrf} />
    <input type="hidden" name="list" value={props.path} />
    <button class="button button-quiet" type="submit" name="to" value={props.isClosed ? 'open' : 'closed'}>
      {props.isClosed ? 'Open' : 'Close'} comments on “{props.thread.headline}”
    </button>
  </form>
);

/** The decisions open to a moderator, as plain buttons of one form. */
const Decide: FC<{ comment: Comment; path: string; csrf: string }> = ({ comment, path, csrf }) => (
  <form class="console-decide" method="post" action={`/moderate/comments/${comment.id}/`}>
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="version" value={String(comment.version)} />
    <input type="hidden" name="list" value={path} />
    {comment.status !== 'approved' && (
      <button class="button" type="submit" name="to" value="approved" formnovalidate>
        Approve
      </button>
    )}
    {comment.status !== 'rejected' && (
      <>
        <ReasonChoice />
        <button class="button button-alert" type="submit" name="to" value="rejected">
          {comment.status === 'approved' ? 'Take down' : 'Reject'}
        </button>
      </>
    )}
    {comment.status === 'rejected' && (
      <button class="button button-quiet" type="submit" name="to" value="pending" formnovalidate>
        Back to the queue
      </button>
    )}
  </form>
);

function outcome({ name, status }: Comment): string {
  const words: Partial<Record<Status, string>> = {
    approved: `Approved. The comment of ${name} is under its article.`,
    rejected: `Rejected. The comment of ${name} is not under its article.`,
    pending: `The comment of ${name} waits again.`,
  };
  return words[status] ?? `The comment of ${name} is ${status}.`;
}

/** How long ago, in the largest whole unit. */
function age(at: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 120) return `${minutes} min ago`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} hours ago` : `${Math.floor(minutes / 1440)} days ago`;
}
