import { decisionOfAuthor, mustBeTaken } from './own.ts';
import { REPORTS } from './report.ts';
import { Refusal } from './refusal.ts';
import { examine } from './examination.ts';
import type { Comment } from './comment.ts';
import type { Circumstances } from './examination.ts';

/** The nonce of a form that changes a comment: it is for that one, as its author saw it, and for no other. */
export function editNonce({ id }: Comment, version: number, chance: string): string {
  return `${id}.${version}.${chance}`;
}

/**
 * Gives a comment a new text, which passes the same examination as a new comment. While the old text is published, it
 * stands until a moderator has read the new one. The same form again changes nothing.
 *
 * @param version that its author saw
 * @throws {Refusal} `stale-version`, `impossible-decision`, or what is wrong with the text or its form
 */
export async function editComment(circumstances: Circumstances & { edited: Comment }, version: number): Promise<void> {
  const { edited, store, now } = circumstances;
  if (!mayEdit(edited)) throw new Refusal(edited.version === version ? 'impossible-decision' : 'stale-version');
  const { draft, token, holds, simhash } = await examine('edit', circumstances);
  if (!token?.nonce.startsWith(editNonce(edited, version, ''))) throw new Refusal('invalid-form');
  if (draft.text === edited.text) return;
  if (edited.version !== version) throw new Refusal('stale-version');
  const decision = decisionOfAuthor(edited, 'edit', edited.status, now);
  // What readers said against the old text is for the moderator of the new one to know.
  const reports = edited.holdReasons.filter(({ check }) => check === REPORTS);
  const edit = { text: draft.text, holdReasons: [...holds, ...reports], at: now, ...(simhash && { simhash }) };
  if (await store.decide(decision, edit)) return;
  const newest = await store.comment(edited.id);
  mustBeTaken(newest?.text === draft.text);
}

export function mayEdit({ status }: Comment): boolean {
  return status === 'pending' || status === 'approved';
}
