import { CommentText } from '../reader/text.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import type { FC } from 'hono/jsx';
import type { Comment } from '../comments/comment.ts';
import type { Thread } from '../comments/thread.ts';

interface EditsProps {
  edits: readonly Comment[];
  thread(id: string): Thread | undefined;
  csrf: string;
  mayDecide: boolean;
}

/** New texts of published comments: what readers see, what they would see, and what may be done about it. */
export const Edits: FC<EditsProps> = ({ edits, thread, csrf, mayDecide }) => {
  if (edits.length === 0) return null;
  return (
    <>
      <h2>{edits.length === 1 ? '1 edit waits' : `${edits.length} edits wait`}</h2>
      <ol class="console-list">
        {edits.map((comment) => (
          <li class="console-entry" id={`edit-${comment.id}`}>
            <p class="console-entry-head">
              <strong class="console-entry-author">{comment.name}</strong>
              <span>on {thread(comment.threadId)?.headline ?? comment.threadId}</span>
            </p>
            <h3>Published</h3>
            <CommentText text={comment.standingText ?? ''} links="spelt out" />
            <h3>New</h3>
            <CommentText text={comment.text} links="spelt out" />
            {comment.holdReasons.length > 0 && (
              <ul class="console-signals" aria-label="Reasons for a closer look">
                {comment.holdReasons.map(({ check, detail }) => (
                  <li>
                    <b>{check}</b> {detail}
                  </li>
                ))}
              </ul>
            )}
            {mayDecide && <DecideEdit comment={comment} csrf={csrf} />}
          </li>
        ))}
      </ol>
    </>
  );
};

const DecideEdit: FC<{ comment: Comment; csrf: string }> = ({ comment, csrf }) => (
  <form class="console-decide" method="post" action={`/moderate/comments/${comment.id}/edit/`}>
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="version" value={String(comment.version)} />
    <button class="button" type="submit" name="do" value="publish" formnovalidate>
      Publish the new text
    </button>
    <ReasonChoice />
    <button class="button button-alert" type="submit" name="do" value="refuse">
      Refuse it
    </button>
  </form>
);
