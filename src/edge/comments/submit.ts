import { examine } from './examination.ts';
import { mayPublish, publication } from './publish.ts';
import { Refusal } from './refusal.ts';
import { digestOf } from './text-digest.ts';
import type { Draft } from './comment.ts';
import type { Circumstances } from './examination.ts';
import type { Signer } from './form-token.ts';

/** A comment with its form. */
export interface Sending extends Circumstances {
  readonly signer: Signer;
  /** How many approved comments make an author trusted, where the thread's policy is that. */
  readonly trustAfter: number;
}

export interface Receipt {
  /** With which its author finds the comment again. */
  capability: string;
  /** By which this browser is known as its author's. */
  authorToken: string;
}

/**
 * Looks at a draft before its preview is shown.
 *
 * @returns the draft as it would be kept
 * @throws {Refusal} with the reason
 */
export async function previewDraft(circumstances: Circumstances): Promise<Draft> {
  return (await examine('preview', circumstances)).draft;
}

/**
 * Examines a comment and keeps it: held for a moderator, or published where the site trusts its author.
 *
 * @returns what its author keeps; the same form gives the same, and one comment
 * @throws {Refusal} with the reason
 */
export async function submitComment(sending: Sending): Promise<Receipt> {
  const { thread, now, signer, store, report } = sending;
  const examination = await examine('post', sending);
  const { draft, token, holds, simhash, isKept } = examination;
  if (!token) throw new Error('missing form token after the examination');
  const capability = await signer.sign(`status:${token.nonce}`);
  const authorToken = sending.authorToken ?? (await signer.sign(`author:${token.nonce}`));
  const receipt = { capability, authorToken };
  if (isKept) return receipt;
  const comment = {
    ...draft,
    id: crypto.randomUUID(),
    threadId: thread.id,
    status: 'pending' as const,
    version: 0,
    holdReasons: holds,
    createdAt: now,
    formNonce: token.nonce,
    authorToken,
    capability,
    ...(simhash !== undefined && { simhash }),
  };
  if (!(await store.add(comment))) {
    // The same form came in between. What it brought is kept; another text of it is given back.
    const kept = await store.digestOfForm(token.nonce);
    if (kept !== (await digestOf(draft))) throw new Refusal('used-form');
    return receipt;
  }
  if (mayPublish(examination, sending.trustAfter)) {
    try {
      await store.decide(publication(comment, now));
    } catch (error) {
      // It is kept, and waits as any other.
      report(`publication failed: ${error instanceof Error ? error.name : typeof error}`);
    }
  }
  return receipt;
}
