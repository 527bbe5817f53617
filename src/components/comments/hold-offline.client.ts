/** Without a connection a form is not sent, and says so: the page with what was written stays. */
export function holdOffline(form: HTMLFormElement): void {
  const said = form.querySelector<HTMLElement>('[data-offline]');
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!said) return;
    said.textContent = said.dataset['offline'] ?? '';
    said.classList.add('comment-form-held');
  });
}
