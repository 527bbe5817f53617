import { CommentArticle, commentAddress } from './comment.tsx';
import { CommentForm, control, FaultSummary, Field, formAddress, KeptText } from './form.tsx';
import { words } from '../words/words.ts';
import type { Draft } from '../comments/comment.ts';
import type { Fault, Faults } from '../comments/refusal.ts';
import type { Thread } from '../comments/thread.ts';
import type { SiteRules } from './form.tsx';
import type { Screen } from '../shell.ts';
import type { ReaderRefusal } from '../words/words.ts';

/** The form again: with what was written, and what is wrong with it. */
export function formScreen(
  thread: Thread,
  rules: SiteRules,
  draft: Draft,
  { faults = {}, notice, status }: { faults?: Faults; notice?: string; status: number },
): Screen {
  const { language } = thread;
  const { form } = words(language);
  return {
    title: form.title,
    language,
    edition: thread.edition,
    status,
    content: (
      <div class="comment-page">
        <h1>{form.title}</h1>
        <OnArticle thread={thread} />
        <ReplyTo thread={thread} parentId={draft.parentId} />
        {notice && <Notice text={notice} />}
        {Object.keys(faults).length > 0 && <FaultSummary faults={faults} language={language} />}
        <CommentForm thread={thread} rules={rules} draft={draft} faults={faults} />
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
  /** In JSON: work by which the reader's browser can spare them the question. */
  challenge?: string;
  fault?: Fault;
  notice?: ReaderRefusal;
  /** Where it is sent, if it is not a new comment, and what is sent along. */
  action?: string;
  fields?: Readonly<Record<string, string>>;
  status: number;
}

/** The comment as it will look, and the question that sends it off. */
export function previewScreen({
  thread,
  draft,
  honeypot,
  token,
  question,
  challenge,
  fault,
  notice,
  action = formAddress(thread.id, draft.parentId),
  fields = {},
  status,
}: PreviewProps): Screen {
  const { language } = thread;
  const { preview: say, form, refusals } = words(language);
  const preview = { id: '', ...draft, createdAt: new Date(0) };
  return {
    title: say.title,
    language,
    edition: thread.edition,
    status,
    content: (
      <div class="comment-page">
        <h1>{say.title}</h1>
        <OnArticle thread={thread} />
        <ReplyTo thread={thread} parentId={draft.parentId} />
        {notice && <Notice text={refusals[notice]} />}
        {fault && <FaultSummary faults={{ answer: fault }} language={language} />}
        <div class="comment-preview">
          <CommentArticle comment={preview} language={language} alone />
        </div>
        <form class="comment-form" method="post" action={action} data-challenge={challenge}>
          {Object.entries(fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="name" value={draft.name} />
          <input type="hidden" name="text" value={draft.text} />
          {draft.parentId !== undefined && <input type="hidden" name="parent" value={draft.parentId} />}
          <input type="hidden" name="website" value={honeypot} />
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="solution" value="" />
          {challenge !== undefined && (
            <p
              class="comment-work"
              role="status"
              data-working={say.working}
              data-done={say.done}
              data-failed={say.failed}
            />
          )}
          <Field name="answer" label={question} hint={say.hint} fault={fault} language={language}>
            <input class="field-input field-short" {...control('answer', fault)} type="text" autocomplete="off" />
          </Field>
          <p class="comment-form-send">
            <button class="button" type="submit" name="step" value="send">
              {say.send}
            </button>{' '}
            <button class="button button-quiet" type="submit" name="step" value="change">
              {say.change}
            </button>{' '}
            <span class="comment-form-next" role="status" data-offline={form.offline} />
          </p>
        </form>
      </div>
    ).toString(),
  };
}

interface MessageProps {
  heading: string;
  text: string;
  language: string;
  status: number;
  thread?: Thread | undefined;
  draft?: Draft | undefined;
}

/** A plain message; what the reader had written stands below it, so that it can be saved. */
export function messageScreen({ heading, text, language, status, thread, draft }: MessageProps): Screen {
  const say = words(language).message;
  return {
    title: heading,
    language,
    ...(thread && { edition: thread.edition }),
    status,
    content: (
      <div class="comment-page">
        <h1>{heading}</h1>
        <p class="comment-standing">{text}</p>
        {draft && (draft.text || draft.name) && <KeptText label={say.kept} text={draft.text} rows={7} />}
        <p>
          <a href={thread?.path ?? '/'}>{thread ? say.article : say.front}</a>
        </p>
      </div>
    ).toString(),
  };
}

/** In a reply, the way back to what it replies to. */
function ReplyTo({ thread, parentId }: { thread: Thread; parentId: string | undefined }) {
  return parentId === undefined ? null : (
    <p class="comment-on">
      <a href={commentAddress(thread.id, parentId)}>{words(thread.language).replying.to}</a>
    </p>
  );
}

export function OnArticle({ thread }: { thread: Thread }) {
  const { before, after } = words(thread.language).on;
  return (
    <p class="comment-on">
      {before}
      <a href={thread.path}>{thread.headline}</a>
      {after}
    </p>
  );
}

export function Notice({ text }: { text: string }) {
  return (
    <p class="comment-notice" role="alert">
      {text}
    </p>
  );
}
