import { control, FaultSummary, Field } from './form.tsx';
import { OwnForm } from './own-acts.tsx';
import { Notice, OnArticle } from './screens.tsx';
import { limits } from '../comments/comment.ts';
import { words } from '../words/words.ts';
import type { Faults } from '../comments/refusal.ts';
import type { Thread } from '../comments/thread.ts';
import type { OwnPage } from './status.tsx';
import type { Screen } from '../shell.ts';
import type { ReaderRefusal } from '../words/words.ts';

/** The form in which an author gives a comment a new text. */
export function editScreen(
  page: OwnPage & { thread: Thread },
  text: string,
  { faults = {}, notice, status }: { faults?: Faults; notice?: ReaderRefusal; status: number },
): Screen {
  const { own, thread, language, path } = page;
  const { own: say, form, refusals } = words(language);
  return {
    title: say.edit.title,
    language,
    edition: thread.edition,
    status,
    content: (
      <div class="comment-page">
        <h1>{say.edit.title}</h1>
        <OnArticle thread={thread} />
        {notice && <Notice text={refusals[notice]} />}
        {Object.keys(faults).length > 0 && <FaultSummary faults={faults} language={language} />}
        <p class="comment-standing">{own.comment.status === 'approved' ? say.edit.published : say.edit.waiting}</p>
        <OwnForm page={page} act="edit">
          <Field
            name="text"
            label={form.text}
            hint={form.textHint(limits.text)}
            fault={faults.text}
            language={language}
          >
            <textarea class="field-input" {...control('text', faults.text)} rows={7} autocomplete="off">
              {text}
            </textarea>
          </Field>
          <p class="comment-form-send">
            <button class="button" type="submit">
              {say.edit.preview}
            </button>{' '}
            <a href={path}>{say.go}</a>
          </p>
        </OwnForm>
      </div>
    ).toString(),
  };
}
