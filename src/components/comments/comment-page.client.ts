import { answerByWork } from './challenge.client.ts';
import { startDraft } from './draft.client.ts';
import { dropDraft } from './drafts.ts';
import { holdOffline } from './hold-offline.client.ts';
import { getSent, setSent } from './sent.client.ts';

/** What scripts add to the pages of a comment's way: the form, its preview, and the receipt. */
const form = document.querySelector<HTMLFormElement>('.comment-form');

if (form?.elements.namedItem('answer')) startPreview(form);
else if (form) startDraft();
else if (location.pathname.startsWith('/comments/status/')) dropSent();

function startPreview(preview: HTMLFormElement): void {
  holdOffline(preview);
  if (preview.dataset['challenge']) answerByWork(preview);
  preview.addEventListener('submit', ({ submitter }) => {
    const isSent = (submitter as HTMLButtonElement | null)?.value !== 'change';
    quietly(() => setSent(isSent ? (preview.getAttribute('action') ?? undefined) : undefined));
  });
}

/** The comment is where it should be. */
function dropSent(): void {
  quietly(() => {
    const sent = getSent();
    if (sent !== undefined) dropDraft(localStorage, sent);
    setSent(undefined);
  });
}

/** A browser that keeps nothing for this site has nothing to drop. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // As without a script.
  }
}
