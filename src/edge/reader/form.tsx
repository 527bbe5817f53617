import type { Child, FC } from 'hono/jsx';
import { limits } from '../comments/comment.ts';
import type { Draft } from '../comments/comment.ts';
import type { FieldName } from '../comments/refusal.ts';

export type Faults = Readonly<Partial<Record<FieldName, string>>>;

/** Where a thread's form is sent. */
export function formAddress(threadId: string): string {
  return `/comments/${encodeURIComponent(threadId)}/`;
}

interface CommentFormProps {
  threadId: string;
  rules: readonly string[];
  draft?: Draft;
  faults?: Faults;
}

/** The form for a new comment, with the site's rules before it and a reason beside each field that was refused. */
export const CommentForm: FC<CommentFormProps> = ({ threadId, rules, draft, faults = {} }) => (
  <form class="comment-form" id="comment-form" method="post" action={formAddress(threadId)}>
    <ul class="comment-rules">
      {rules.map((rule) => (
        <li>{rule}</li>
      ))}
    </ul>
    <Field name="name" label="Name" hint="It stands above your comment." fault={faults.name}>
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
      label="Comment"
      hint={`Up to ${limits.text.toLocaleString('en')} characters. An empty line starts a paragraph.`}
      fault={faults.text}
    >
      <textarea class="field-input" {...control('text', faults.text)} rows={7} autocomplete="off">
        {draft?.text ?? ''}
      </textarea>
    </Field>
    <div class="field-trap">
      <label for="website">Leave this field empty</label>
      <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
    </div>
    <p class="comment-form-send">
      <button class="button" type="submit">
        Preview your comment
      </button>{' '}
      <span class="comment-form-next">Nothing is sent yet.</span>
    </p>
  </form>
);

/** The attributes that tie a control to its label, its hint and its fault. */
export function control(name: FieldName, fault: string | undefined): Record<string, string> {
  return {
    id: `field-${name}`,
    name,
    'aria-required': 'true',
    'aria-describedby': fault ? `fault-${name} hint-${name}` : `hint-${name}`,
    ...(fault && { 'aria-invalid': 'true' }),
  };
}

interface FieldProps {
  name: FieldName;
  label: string;
  hint: string;
  fault?: string | undefined;
  children?: Child;
}

export const Field: FC<FieldProps> = ({ name, label, hint, fault, children }) => (
  <div class={fault ? 'field field-refused' : 'field'}>
    <label class="field-label" for={`field-${name}`}>
      {label}
    </label>
    <p class="field-hint" id={`hint-${name}`}>
      {hint}
    </p>
    {fault && (
      <p class="field-fault" id={`fault-${name}`}>
        {fault}
      </p>
    )}
    {children}
  </div>
);

/** What was refused, on top of the page, with a way to each field. */
export const FaultSummary: FC<{ faults: Faults }> = ({ faults }) => (
  <div class="fault-summary" role="alert">
    <h2>Your comment was not taken yet</h2>
    <ul>
      {Object.entries(faults).map(([name, fault]) => (
        <li>
          <a href={`#field-${name}`}>{fault}</a>
        </li>
      ))}
    </ul>
  </div>
);
