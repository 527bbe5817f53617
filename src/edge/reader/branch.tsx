import type { FC } from 'hono/jsx';
import { anchorOf, CommentArticle, commentAddress, replyAddress } from './comment.tsx';
import { reportAddress } from './report.tsx';
import { nest } from '../comments/nest.ts';
import { words } from '../words/words.ts';
import type { Nested } from '../comments/nest.ts';
import type { Branch, ThreadEntry } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';

/** How deep a list lies in others at most; what is deeper stands flat in the last one and says to what it replies. */
const DEEPEST = 3;

/** What all comments of a list have in common. */
export interface Around {
  thread: Thread;
  /** Whether one can reply. */
  open: boolean;
  /** Of those at the top; a reply's is one lower. */
  heading: 'h2' | 'h3';
}

/** A comment and all that is shown below it, as an item of a list. */
export const BranchItem: FC<{ branch: Branch; around: Around }> = ({ branch: { top, below }, around }) => (
  <Item nested={nest(top, below.items)} depth={0} around={around}>
    {below.next && (
      <p class="comments-pages">
        <a href={commentAddress(around.thread.id, top.id)}>
          {words(around.thread.language).thread.allReplies(top.replyCount)}
        </a>
      </p>
    )}
  </Item>
);

interface ItemProps {
  nested: Nested;
  parent?: ThreadEntry;
  depth: number;
  around: Around;
  children?: unknown;
}

const Item: FC<ItemProps> = ({ nested, parent, depth, around, children }) => {
  const { entry, replies } = nested;
  const isLast = depth === DEEPEST;
  return (
    <>
      <li>
        <Entry entry={entry} parent={parent} depth={depth} around={around} />
        {!isLast && replies.length > 0 && (
          <ol class="comment-replies">
            {replies.map((reply) => (
              <Item nested={reply} parent={entry} depth={depth + 1} around={around} />
            ))}
          </ol>
        )}
        {children}
      </li>
      {isLast && replies.map((reply) => <Item nested={reply} parent={entry} depth={depth} around={around} />)}
    </>
  );
};

interface EntryProps {
  entry: ThreadEntry;
  /** What it stands below; none at the top. */
  parent?: ThreadEntry | undefined;
  depth: number;
  around: Around;
}

/** A comment in its place; where it is not published, words that say so and nothing of it. */
export const Entry: FC<EntryProps> = ({ entry, parent, depth, around }) => {
  const { thread, open, heading } = around;
  const { thread: say, report } = words(thread.language);
  const { id, comment } = entry;
  if (!comment) {
    return (
      <div class="comment comment-gone" id={anchorOf(id)}>
        <p>{say.gone}</p>
      </div>
    );
  }
  return (
    <CommentArticle
      comment={comment}
      language={thread.language}
      address={commentAddress(thread.id, id)}
      Heading={depth === 0 ? heading : heading === 'h2' ? 'h3' : 'h4'}
      replies={<InReplyTo entry={entry} parent={parent} depth={depth} thread={thread} />}
    >
      <p class="comment-acts">
        {open && (
          <a href={replyAddress(thread.id, id)} aria-label={say.replyTo(comment.name)} rel="nofollow">
            {say.reply}
          </a>
        )}
        <a href={reportAddress(thread.id, id)} rel="nofollow" aria-label={`${report.link}: ${comment.name}`}>
          {report.link}
        </a>
      </p>
    </CommentArticle>
  );
};

/** Said where the place doesn't: from the depth on that has no room on a phone, and where the parent is on another page. */
const InReplyTo: FC<Omit<EntryProps, 'around'> & { thread: Thread }> = ({ entry, parent, depth, thread }) => {
  const { thread: say } = words(thread.language);
  const { parentId } = entry;
  if (parentId === undefined || parent === undefined) return null;
  if (parentId !== parent.id) {
    return (
      <p class="comment-to">
        <a href={commentAddress(thread.id, parentId)}>{say.inReplyToEarlier}</a>
      </p>
    );
  }
  if (depth < DEEPEST) return null;
  const { before, after } = say.inReplyTo;
  return (
    <p class="comment-to">
      <a href={`#${anchorOf(parentId)}`} target="_self">
        {parent.comment ? (
          <>
            {before}
            <bdi>{parent.comment.name}</bdi>
            {after}
          </>
        ) : (
          say.inReplyToGone
        )}
      </a>
    </p>
  );
};
