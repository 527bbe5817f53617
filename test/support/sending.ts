import { createSigner, writeFormToken } from '#edge/comments/form-token.ts';
import { questionOf } from '#edge/comments/question.ts';
import { prepareRules } from '#edge/comments/rules/prepare.ts';
import { usualRules } from '#edge/comments/rules/rules.ts';
import { words } from '#edge/words/words.ts';
import type { Submission } from '#edge/comments/examination.ts';
import type { Rules } from '#edge/comments/rules/rules.ts';
import type { CommentStore } from '#edge/comments/store.ts';
import type { Sending } from '#edge/comments/submit.ts';
import type { Thread } from '#edge/comments/thread.ts';

export const NOW = new Date('2026-11-24T12:00:00Z');

const signer = await createSigner(btoa('k'.repeat(32)));
const question = words('en').question;
let forms = 0;

let texts = 0;

/** Another text each time, long enough to be known again, and near to no other. */
export function anyText(): string {
  texts += 1;
  return Array.from({ length: 14 }, (_, n) => (Math.sin(texts * 7 + n) + 1).toString(36).slice(3, 9)).join(' ');
}

interface Sent extends Partial<Omit<Sending, 'rules' | 'submission' | 'thread' | 'store'>> {
  store: CommentStore;
  name?: string;
  text: string;
  nonce?: string;
  thread?: Partial<Thread>;
  rules?: Partial<Rules>;
  submission?: Partial<Submission>;
}

/** A comment as it comes with a form that a person filled in, who took ten seconds. */
export async function sending(sent: Sent): Promise<Sending> {
  const { store, text, name = 'Mira', nonce = `form-${forms++}`, rules, submission, ...others } = sent;
  const now = sent.now ?? NOW;
  const thread: Thread = {
    ...{ id: 'flood', path: '/articles/flood/', headline: 'The flood', language: 'en', edition: '' },
    ...{ section: 'water', policy: 'held', ...sent.thread },
  };
  const token = { threadId: thread.id, issuedAt: now.getTime() - 10_000, nonce, seed: 7 };
  const form = { token: await writeFormToken(token, signer), answer: questionOf(7, question).answers[0] ?? '' };
  const prepared = prepareRules({ ...usualRules, ...rules });
  return {
    ...{ signer, questionWords: question, trustAfter: 3, report: () => undefined, ...others },
    ...{ store, now, thread, submission: { name, text, ...form, ...submission }, rules: async () => prepared },
  };
}
