import type { FC } from 'hono/jsx';
import { CommentArticle } from './comment.tsx';
import { FaultSummary } from './form.tsx';
import { Notice } from './screens.tsx';
import { OwnActs } from './own-acts.tsx';
import { words } from '../words/words.ts';
import type { Comment } from '../comments/comment.ts';
import type { Own } from '../comments/own.ts';
import type { Faults } from '../comments/refusal.ts';
import type { Thread } from '../comments/thread.ts';
import type { Screen } from '../shell.ts';
import type { ReaderRefusal, Words } from '../words/words.ts';

/** A comment on a page that only its author has the address of. */
export interface OwnPage {
  own: Own;
  /** Of the status page, from the root and whole. */
  path: string;
  address: string;
  /** Missing where its article left the site. */
  thread?: Thread;
  language: string;
  now: Date;
}

/** What else the page says this time. */
export interface StatusNews {
  /** For who has just sent the comment. */
  receipt?: { hasCookie: boolean };
  notice?: ReaderRefusal;
  faults?: Faults;
  /** What the author wrote and could not send. */
  written?: string;
  status?: number;
}

export function statusPath(capability: string): string {
  return `/comments/status/${encodeURIComponent(capability)}`;
}

/** Where a comment stands, for its author, and what they can do about it. */
export function statusScreen(page: OwnPage, news: StatusNews = {}): Screen {
  const { own, thread, language } = page;
  const { comment } = own;
  const { status: say, receipt, message, refusals, own: mine, faults: faultWords } = words(language);
  const { heading, words: standing } = say[comment.status];
  const title = news.receipt ? receipt.thanks(heading) : heading;
  return {
    title,
    language,
    ...(thread && { edition: thread.edition }),
    ...(news.status && { status: news.status }),
    content: (
      <div class="comment-page">
        <h1>{title}</h1>
        {news.notice && <Notice text={refusals[news.notice]} />}
        {news.faults && <FaultSummary faults={news.faults} language={language} heading={faultWords.unsent} />}
        {standing && <p class="comment-standing">{standing}</p>}
        {reasonsOf(own, language).map((reason) => (
          <p class="comment-standing">{reason}</p>
        ))}
        {news.receipt && <Receipt address={page.address} language={language} hasCookie={news.receipt.hasCookie} />}
        {comment.status !== 'erased' && <Texts comment={comment} language={language} />}
        {comment.appeal !== undefined && (
          <figure class="comment-preview">
            <figcaption>{mine.appeal.yours}</figcaption>
            <blockquote class="comment-quote" dir="auto">
              {comment.appeal}
            </blockquote>
          </figure>
        )}
        {thread && (
          <p>
            <a href={comment.status === 'approved' ? `${thread.path}#comment-${comment.id}` : thread.path}>
              {comment.status === 'approved' ? say.read : message.article}
            </a>
          </p>
        )}
        <OwnActs page={page} news={news} />
      </div>
    ).toString(),
  };
}

/** Why moderators said no, where that is the last that they said. */
function reasonsOf({ comment, decision }: Own, language: string): string[] {
  const { status: say, own, reasons } = words(language);
  const isRefusedEdit = decision?.action === 'decide-edit' && decision.reason !== undefined;
  const isRefused = comment.status === 'rejected' || isRefusedEdit;
  if (!isRefused || !decision?.reason) return [];
  return [...(isRefusedEdit ? [own.editRefused] : []), say.reason(reasons[decision.reason])];
}

/** What readers see, and what waits beside it. */
const Texts: FC<{ comment: Comment; language: string }> = ({ comment, language }) => {
  const say: Words['own'] = words(language).own;
  const { standingText } = comment;
  const texts =
    standingText === undefined
      ? [{ caption: say.text, text: comment.text }]
      : [
          { caption: say.stands, text: standingText },
          { caption: say.waits, text: comment.text },
        ];
  return (
    <>
      {texts.map(({ caption, text }) => (
        <figure class="comment-preview">
          <figcaption>{caption}</figcaption>
          <CommentArticle comment={{ ...comment, text }} language={language} alone />
        </figure>
      ))}
    </>
  );
};

/** The address of this page, to be kept. */
const Receipt: FC<{ address: string; language: string; hasCookie: boolean }> = ({ address, language, hasCookie }) => {
  const say = words(language).receipt;
  return (
    <div class="field comment-receipt">
      <label class="field-label" for="receipt-address">
        {say.address}
      </label>
      <p class="field-hint" id="hint-receipt">
        {say.addressHint}
      </p>
      <input
        class="field-input"
        id="receipt-address"
        type="text"
        readonly
        dir="ltr"
        value={address}
        aria-describedby="hint-receipt"
      />
      {hasCookie && <p class="field-hint comment-cookie">{say.cookie}</p>}
    </div>
  );
};
