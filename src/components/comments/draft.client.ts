import { dropDraft, keepDraft, readDraft, sweepDrafts, type Fields } from './drafts.ts';
import { holdOffline } from './hold-offline.client.ts';
import { setSent } from './sent.client.ts';

/** The fields that are kept, by name. What only the moderators are to know is not left lying on a device. */
const KEPT = ['name', 'text'];

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Keeps what is written into the page's form, and brings back what was kept of it. */
export function startDraft(): void {
  const section = document.querySelector<HTMLElement>('#comments');
  const form = document.querySelector<HTMLFormElement>('.comment-form');
  // First, since it needs no leave to keep something.
  if (form) holdOffline(form);
  try {
    sweepDrafts(localStorage, Date.now());
    // Whatever was sent from this tab, now something is being written.
    setSent(undefined);
    if (form) startIn(form, section !== null);
    else if (section) showKept(section);
  } catch {
    // A browser that keeps nothing for this site: it is a form as without a script.
  }
}

/** @param isFresh whether the form is an empty one; one that came back has what its reader sent, which is newer */
function startIn(form: HTMLFormElement, isFresh: boolean): void {
  const address = form.getAttribute('action') ?? '';
  const controls = KEPT.map((name) => form.elements.namedItem(name) as Control | null).filter((one) => one !== null);
  const keep = () => {
    const fields = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
    try {
      keepDraft(localStorage, address, fields, Date.now());
    } catch {
      // There is no room.
    }
  };
  const draft = isFresh ? readDraft(localStorage, address, Date.now()) : undefined;
  if (draft) restore(draft, controls, form);
  form.addEventListener('input', keep);
  keep();
}

function restore(draft: Fields, controls: readonly Control[], form: HTMLFormElement): void {
  // What stands there already was written just now, or brought back by the browser.
  for (const control of controls) control.value ||= draft[control.name] ?? '';
  const said = form.querySelector<HTMLElement>('[data-restored]');
  const discard = form.querySelector<HTMLElement>('.comment-draft button');
  if (!said || !discard) return;
  said.textContent = said.dataset['restored'] ?? '';
  discard.hidden = false;
  discard.onclick = () => {
    for (const control of controls) control.value = '';
    dropDraft(localStorage, form.getAttribute('action') ?? '');
    said.textContent = '';
    discard.hidden = true;
    controls[0]?.focus();
  };
}

/** Where there is no form, as without a connection, its reader can at least take the text elsewhere. */
function showKept(section: HTMLElement): void {
  const address = `/comments/${encodeURIComponent(section.dataset['thread'] ?? '')}/`;
  const draft = readDraft(localStorage, address, Date.now());
  if (!draft) return;
  const label = document.createElement('label');
  const field = document.createElement('textarea');
  label.className = 'field-label comment-kept';
  label.append(section.dataset['draft'] ?? '', field);
  Object.assign(field, { className: 'field-input', rows: 7, readOnly: true, dir: 'auto', value: draft['text'] ?? '' });
  section.append(label);
}
