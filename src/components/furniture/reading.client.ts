export {};
/** Keeps what a reader chooses of text and colours, without a page in between. The edge reads the same cookie. */
const form = document.querySelector<HTMLFormElement>('form.reading');
const NAMES = ['size', 'width', 'theme'];

if (form) {
  // A site whose pages no edge hands out remembers as well: the page comes with the usual choice, and then changes.
  const kept = /(?:^|; )reading=([\w.]+)/.exec(document.cookie)?.[1]?.split('.');
  kept?.forEach((value, n) => {
    const choice = form.querySelector<HTMLInputElement>(`[name=${NAMES[n]}][value=${value}]`);
    if (choice) choice.checked = true;
  });
  form.querySelector('button')?.remove();
  form.addEventListener('change', () => {
    const chosen = new FormData(form);
    const value = NAMES.map((name) => String(chosen.get(name))).join('.');
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `reading=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  });
}
