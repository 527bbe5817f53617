import type { Child, FC } from 'hono/jsx';
import { limits } from '../comments/comment.ts';
import { directionOf, words } from '../words/words.ts';
import type { Draft } from '../comments/comment.ts';
import type { Fault, Faults, FieldName } from '../comments/refusal.ts';
import type { Thread } from '../comments/thread.ts';

/** Where a thread's form is sent. A reply's has another address, by which a browser knows what was kept of each. */
export function formAddress(threadId: string, parentId?: string): string {
  const reply = parentId === undefined ? '' : `?reply=${encodeURIComponent(parentId)}`;
  return `/comments/${encodeURIComponent(threadId)}/${reply}`;
}

/** What the site asks of those who write, in the language that it says it in. */
export interface SiteRules {
  language: string;
  rules: readonly string[];
}

interface CommentFormProps {
  thread: Thread;
  rules: SiteRules;
  draft?: Draft;
  faults?: Faults;
}

/** The form for a new comment, with the site's rules before it and a reason beside each field that was refused. */
export const CommentForm: FC<CommentFormProps> = ({ thread, rules, draft, faults = {} }) => {
  const say = words(thread.language).form;
  return (
    <form class="comment-form" id="comment-form" method="post" action={formAddress(thread.id, draft?.parentId)}>
      {draft?.parentId !== undefined && <input type="hidden" name="parent" value={draft.parentId} />}
      <ul class="comment-rules" lang={rules.language} dir={directionOf(rules.language)}>
        {rules.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <div class="comment-draft">
        <span role="status" data-restored={say.draft} />
        <button class="button button-quiet" type="button" hidden>
          {say.discard}
        </button>
      </div>
      <Field name="name" label={say.name} hint={say.nameHint} fault={faults.name} language={thread.language}>
        <input
          class="field-input"
          {...control('name', faults.name)}
          type="text"
          autocomplete="nickname"
          value={draft?.name ?? ''}
        />
      </Field>
      <Field
        name="text"
        label={say.text}
        hint={say.textHint(limits.text)}
        fault={faults.text}
        language={thread.language}
      >
        <textarea class="field-input" {...control('text', faults.text)} rows={7} autocomplete="off">
          {draft?.text ?? ''}
        </textarea>
      </Field>
      <div class="field-trap">
        <label for="website">{say.trap}</label>
        <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
      </div>
      <p class="comment-form-send">
        <button class="button" type="submit">
          {say.send}
        </button>{' '}
        <span class="comment-form-next" role="status" data-offline={say.offline}>
          {say.next}
        </span>
      </p>
    </form>
  );
};

/** The attributes that tie a control to its label, its hint and its fault. */
export function control(name: FieldName, fault: Fault | undefined, required = true): Record<string, string> {
  return {
    id: `field-${name}`,
    name,
    ...(required && { 'aria-required': 'true' }),
    'aria-describedby': fault ? `fault-${name} hint-${name}` : `hint-${name}`,
    ...(fault && { 'aria-invalid': 'true' }),
  };
}

interface FieldProps {
  name: FieldName;
  label: string;
  hint: string;
  fault?: Fault | undefined;
  language: string;
  children?: Child;
}

export const Field: FC<FieldProps> = ({ name, label, hint, fault, language, children }) => (
  <div class={fault ? 'field field-refused' : 'field'}>
    <label class="field-label" for={`field-${name}`}>
      {label}
    </label>
    <p class="field-hint" id={`hint-${name}`}>
      {hint}
    </p>
    {fault && (
      <p class="field-fault" id={`fault-${name}`}>
        {words(language).faults[name](fault)}
      </p>
    )}
    {children}
  </div>
);

/** What was written and could not be taken, to be saved by its author. */
export const KeptText: FC<{ label: string; text: string; rows: number }> = ({ label, text, rows }) => (
  <div class="field">
    <label class="field-label" for="kept-text">
      {label}
    </label>
    <textarea class="field-input" id="kept-text" rows={rows} readonly dir="auto">
      {text}
    </textarea>
  </div>
);

/** What was refused, on top of the page, with a way to each field. */
export const FaultSummary: FC<{ faults: Faults; language: string; heading?: string }> = ({
  faults,
  language,
  heading,
}) => {
  const say = words(language).faults;
  return (
    <div class="fault-summary" role="alert">
      <h2>{heading ?? say.heading}</h2>
      <ul>
        {(Object.entries(faults) as [FieldName, Fault][]).map(([name, fault]) => (
          <li>
            <a href={`#field-${name}`}>{say[name](fault)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
