/** Loads what keeps drafts when the form is touched, or at once where one may have to be brought back or dropped. */
export function awaitDraft(): void {
  const section = document.querySelector('#comments');
  const load = () => import('./start-draft.client.ts').catch(() => undefined);
  if (section && keepsSomething()) void load();
  else section?.querySelector('form')?.addEventListener('focusin', load, { once: true });
}

/** Drafts are all that the site keeps there. */
function keepsSomething(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    // A browser that keeps nothing for this site.
    return false;
  }
}
