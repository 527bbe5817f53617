import { ask } from '#offline/ask.ts';

/** Saves the article on whose page it stands, and removes it again. It shows itself only where both can be done. */
class SaveButton extends HTMLElement {
  async connectedCallback(): Promise<void> {
    // Its place was kept for it.
    if (!('serviceWorker' in navigator)) return this.remove();
    const { active } = await navigator.serviceWorker.ready;
    const path = location.pathname;
    const [button, status, all] = ['button', '[role=status]', 'a'].map((part) => this.querySelector<HTMLElement>(part));
    const isPressed = () => button?.ariaPressed === 'true';
    const press = (isSaved: boolean) => {
      if (button) button.ariaPressed = String(isSaved);
      if (all) all.hidden = !isSaved;
    };
    button?.addEventListener('click', async () => {
      const files = performance.getEntriesByType('resource').map(({ name }) => name);
      const isDone = await ask(active, isPressed() ? { to: 'remove', path } : { to: 'save', path, files });
      if (isDone) press(!isPressed());
      const { saved = '', removed = '', failed = '' } = this.dataset;
      if (status) status.textContent = !isDone ? failed : isPressed() ? saved : removed;
    });
    press(await ask(active, { to: 'find-saved', path }));
    this.hidden = false;
  }
}

customElements.define('save-button', SaveButton);
