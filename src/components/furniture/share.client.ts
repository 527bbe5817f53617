export {};
/** Shows and works what only a script can do with a page: the system's share sheet, copying its address, printing it. */
const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
const status = document.querySelector<HTMLElement>('[data-share-copied]');

const actions: Record<string, [possible: boolean, act: () => unknown]> = {
  copy: [
    'clipboard' in navigator,
    () =>
      navigator.clipboard
        .writeText(address)
        .then(() => status && (status.textContent = status.dataset['shareCopied'] ?? '')),
  ],
  // A sheet that the reader closes again is no failure.
  system: ['share' in navigator, () => navigator.share({ title, url: address }).catch(() => undefined)],
  print: [true, () => window.print()],
};

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
  const [possible, act] = actions[button.dataset['share'] ?? ''] ?? [];
  if (possible && act) {
    button.parentElement?.removeAttribute('hidden');
    button.addEventListener('click', act);
  }
}
