import { CommentArticle } from './comment.tsx';
import { CommentForm, control, FaultSummary, Field, formAddress } from './form.tsx';
import { reasons } from '../comments/reasons.ts';
import type { Comment, Draft } from '../comments/comment.ts';
import type { Decision } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';
import type { Screen } from '../shell.ts';
import type { Faults } from './form.tsx';

/** The form again: with what was written, and what is wrong with it. */
export function formScreen(
  thread: Thread,
  rules: readonly string[],
  draft: Draft,
  { faults = {}, notice, status }: { faults?: Faults; notice?: string; status: number },
): Screen {
  return {
    title: 'Your comment',
    status,
    content: (
      <div class="comment-page">
        <h1>Your comment</h1>
        <OnArticle thread={thread} />
        {notice && <Notice text={notice} />}
        {Object.keys(faults).length > 0 && <FaultSummary faults={faults} />}
        <CommentForm threadId={thread.id} rules={rules} draft={draft} faults={faults} />
      </div>
    ).toString(),
  };
}

export interface PreviewProps {
  thread: Thread;
  draft: Draft;
  honeypot: string;
  token: string;
  question: string;
  fault?: string | undefined;
  notice?: string;
  status: number;
}

/** The comment as it will look, and the question that sends it off. */
export function previewScreen({
  thread,
  draft,
  honeypot,
  token,
  question,
  fault,
  notice,
  status,
}: PreviewProps): Screen {
  const preview = { id: '', ...draft, createdAt: new Date(0) };
  return {
    title: 'Preview of your comment',
    status,
    content: (
      <div class="comment-page">
        <h1>Preview of your comment</h1>
        <OnArticle thread={thread} />
        {notice && <Notice text={notice} />}
        {fault && <FaultSummary faults={{ answer: fault }} />}
        <div class="comment-preview">
          <CommentArticle comment={preview} language={thread.language} alone />
        </div>
        <form class="comment-form" method="post" action={formAddress(thread.id)}>
          <input type="hidden" name="name" value={draft.name} />
          <input type="hidden" name="text" value={draft.text} />
          <input type="hidden" name="website" value={honeypot} />
          <input type="hidden" name="token" value={token} />
          <Field
            name="answer"
            label={question}
            hint="It keeps machines away. Answer in a word or a number."
            fault={fault}
          >
            <input class="field-input field-short" {...control('answer', fault)} type="text" autocomplete="off" />
          </Field>
          <p class="comment-form-send">
            <button class="button" type="submit" name="step" value="send">
              Send to the moderators
            </button>{' '}
            <button class="button button-quiet" type="submit" name="step" value="change">
              Change it
            </button>
          </p>
        </form>
      </div>
    ).toString(),
  };
}

const standing: Record<Comment['status'], { heading: string; words: string }> = {
  pending: {
    heading: 'Thank you. Your comment waits for a moderator.',
    words:
      'A person reads every comment before it appears. Keep the address of this page: it always says where your comment stands.',
  },
  approved: { heading: 'Your comment is published.', words: '' },
  rejected: { heading: 'Your comment was not published.', words: 'A moderator read it and decided against it.' },
  spam: { heading: 'Your comment was not published.', words: 'A moderator took it for advertising.' },
  withdrawn: { heading: 'You took your comment back.', words: '' },
  erased: { heading: 'Your comment was erased.', words: '' },
};

/** Where a comment stands, for its author. */
export function statusScreen(comment: Comment, thread: Thread | undefined, decision: Decision | undefined): Screen {
  const { heading, words } = standing[comment.status];
  return {
    title: heading,
    headers: { 'referrer-policy': 'no-referrer' },
    content: (
      <div class="comment-page">
        <h1>{heading}</h1>
        {words && <p class="comment-standing">{words}</p>}
        {comment.status === 'rejected' && decision?.reason && (
          <p class="comment-standing">The reason: {reasons[decision.reason].words}</p>
        )}
        <div class="comment-preview">
          <CommentArticle comment={comment} language={thread?.language ?? 'en'} alone />
        </div>
        {thread && (
          <p>
            <a href={comment.status === 'approved' ? `${thread.path}#comment-${comment.id}` : thread.path}>
              {comment.status === 'approved' ? 'Read it under the article' : 'Back to the article'}
            </a>
          </p>
        )}
      </div>
    ).toString(),
  };
}

/** A plain message; what the reader had written stands below it, so that it can be saved. */
export function messageScreen(
  heading: string,
  words: string,
  { status, thread, draft }: { status: number; thread?: Thread | undefined; draft?: Draft | undefined },
): Screen {
  return {
    title: heading,
    status,
    content: (
      <div class="comment-page">
        <h1>{heading}</h1>
        <p class="comment-standing">{words}</p>
        {draft && (draft.text || draft.name) && (
          <div class="field">
            <label class="field-label" for="kept-text">
              What you wrote
            </label>
            <textarea class="field-input" id="kept-text" rows={7} readonly>
              {draft.text}
            </textarea>
          </div>
        )}
        <p>
          <a href={thread?.path ?? '/'}>{thread ? 'Back to the article' : 'To the front page'}</a>
        </p>
      </div>
    ).toString(),
  };
}

function OnArticle({ thread }: { thread: Thread }) {
  return (
    <p class="comment-on">
      On “<a href={thread.path}>{thread.headline}</a>”
    </p>
  );
}

function Notice({ text }: { text: string }) {
  return (
    <p class="comment-notice" role="alert">
      {text}
    </p>
  );
}
