import { CommentArticle } from './comment.tsx';
import { control, FaultSummary, Field, formAddress } from './form.tsx';
import { OnArticle } from './screens.tsx';
import { reasons } from '../comments/reasons.ts';
import { REPORT_MOST } from '../comments/report.ts';
import { words } from '../words/words.ts';
import type { Comment } from '../comments/comment.ts';
import type { Reason } from '../comments/reasons.ts';
import type { Faults } from '../comments/refusal.ts';
import type { Thread } from '../comments/thread.ts';
import type { Screen } from '../shell.ts';

/** Where a comment is reported. */
export function reportAddress(threadId: string, commentId: string): string {
  return `${formAddress(threadId)}report/${encodeURIComponent(commentId)}/`;
}

interface Reported {
  thread: Thread;
  comment: Comment;
}

/** The form in which a reader says what is wrong with a comment. */
export function reportScreen(
  { thread, comment }: Reported,
  {
    reason,
    words: said = '',
    faults = {},
    status,
  }: { reason?: string; words?: string; faults?: Faults; status: number },
): Screen {
  const { language } = thread;
  const { report: say, reasons: sentences, faults: faultWords } = words(language);
  return {
    title: say.title,
    language,
    edition: thread.edition,
    status,
    content: (
      <div class="comment-page">
        <h1>{say.title}</h1>
        <OnArticle thread={thread} />
        {Object.keys(faults).length > 0 && (
          <FaultSummary faults={faults} language={language} heading={faultWords.unsent} />
        )}
        <div class="comment-preview">
          <CommentArticle
            comment={{ ...comment, text: comment.standingText ?? comment.text }}
            language={language}
            alone
          />
        </div>
        <form class="own-form" method="post" action={reportAddress(thread.id, comment.id)}>
          <fieldset class="field report-reasons" aria-describedby={faults.reason ? 'fault-reason' : undefined}>
            <legend class="field-label">{say.reason}</legend>
            {faults.reason && (
              <p class="field-fault" id="fault-reason">
                {faultWords.reason(faults.reason)}
              </p>
            )}
            {(Object.keys(reasons) as Reason[]).map((code, n) => (
              <label class="report-reason">
                <input
                  type="radio"
                  name="reason"
                  value={code}
                  {...(n === 0 && { id: 'field-reason' })}
                  {...(reason === code && { checked: true })}
                />{' '}
                {sentences[code]}
              </label>
            ))}
          </fieldset>
          <Field
            name="words"
            label={say.words}
            hint={say.wordsHint(REPORT_MOST)}
            fault={faults.words}
            language={language}
          >
            <textarea class="field-input" {...control('words', faults.words, false)} rows={3} autocomplete="off">
              {said}
            </textarea>
          </Field>
          <p class="field-hint">{say.privacy}</p>
          <p class="comment-form-send">
            <button class="button" type="submit">
              {say.send}
            </button>
          </p>
        </form>
      </div>
    ).toString(),
  };
}

/** The same for whoever reported anything: it tells nobody whether the comment is still there. */
export function thanksScreen(thread: Thread): Screen {
  const { report: say, message } = words(thread.language);
  return {
    title: say.thanks,
    language: thread.language,
    edition: thread.edition,
    content: (
      <div class="comment-page">
        <h1>{say.thanks}</h1>
        <p class="comment-standing">{say.then}</p>
        <p>
          <a href={`${thread.path}#comments`}>{message.article}</a>
        </p>
      </div>
    ).toString(),
  };
}
