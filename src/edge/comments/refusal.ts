/** The fields of the form that a refusal can stand beside. */
export type FieldName = 'name' | 'text' | 'answer' | 'appeal' | 'reason' | 'words';

/** What is wrong with a field; lengths are in characters as a reader counts them. */
export type Fault = { code: 'missing' } | { code: 'too-long'; most: number; length: number } | { code: 'wrong' };

export type RefusalCode =
  | 'invalid-field'
  | 'invalid-form'
  | 'expired-form'
  | 'used-form'
  | 'too-many'
  | 'unknown-thread'
  | 'unknown-page'
  | 'closed-thread'
  | 'duplicate'
  | 'unknown-parent'
  | 'unknown-comment'
  | 'stale-version'
  | 'impossible-decision'
  | 'invalid-invite'
  | 'invalid-passkey'
  | 'signed-out'
  | 'unknown-choice'
  | 'cross-origin'
  | 'too-large'
  | 'unsupported-form'
  | 'unsupported-method'
  | 'not-allowed';

/**
 * Thrown by a rule that says no. It knows nothing of HTTP, and nothing of what readers are told: `http/errors.tsx` gives
 * it a status and the words of the reader's language.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What a moderator can do about it, in English; readers are not told it. */
  readonly advice: string | undefined;

  constructor(code: RefusalCode, advice?: string, options?: ErrorOptions) {
    super(advice ?? code, options);
    this.name = 'Refusal';
    this.code = code;
    this.advice = advice;
  }
}

/** A refusal that time mends. */
export class TooMany extends Refusal {
  /** From when on the same may be sent again. */
  readonly freeAt: Date;

  constructor(freeAt: Date) {
    super('too-many');
    this.freeAt = freeAt;
  }
}

export type Faults = Readonly<Partial<Record<FieldName, Fault>>>;

/** A refusal of what stands in the form's fields: a fault for each. */
export class FieldRefusal extends Refusal {
  readonly faults: Faults;

  constructor(faults: Faults) {
    super('invalid-field');
    this.faults = faults;
  }
}
