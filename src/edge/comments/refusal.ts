/** The fields of the form that a refusal can stand beside. */
export type FieldName = 'name' | 'text' | 'answer';

export type RefusalCode =
  | 'invalid-field'
  | 'invalid-form'
  | 'expired-form'
  | 'unknown-thread'
  | 'closed-thread'
  | 'duplicate'
  | 'unknown-comment'
  | 'stale-version'
  | 'impossible-decision'
  | 'invalid-invite'
  | 'invalid-passkey'
  | 'signed-out'
  | 'cross-origin'
  | 'too-large'
  | 'unsupported-form'
  | 'not-allowed';

/** Thrown by a rule that says no. It knows nothing of HTTP; `http/errors.ts` gives it a status. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  /** @param message what the reader can do about it, in the reader's words */
  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** A refusal of what stands in the form's fields: a reason beside each. */
export class FieldRefusal extends Refusal {
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;

  constructor(fields: Partial<Record<FieldName, string>>) {
    super('invalid-field', Object.values(fields).join(' '));
    this.fields = fields;
  }
}
