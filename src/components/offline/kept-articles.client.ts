import { ask } from '#offline/ask.ts';
import { READ, SAVED } from '#offline/cache-names.ts';
import { factsOf, type Facts } from '#offline/kept-copy.ts';
import type { Message } from '#offline/message.ts';

interface Kept extends Facts {
  path: string;
}

/** Lists the articles that are kept on this device, and removes them, with the lists that were read. */
class KeptArticles extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator && 'caches' in window)) return;
    const all = this.querySelector<HTMLElement>('[data-remove-all]');
    all?.addEventListener('click', async () => {
      const isDone = await this.#ask({ to: 'remove-all' }, this.dataset.removedAll);
      if (isDone) this.querySelector('h2')?.focus();
    });
    void this.#list();
    // A page that comes back as it was left may have missed what was kept since.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#list());
  }

  async #list(): Promise<void> {
    const [saved, read] = await Promise.all([keptIn(SAVED), keptIn(READ)]);
    this.#show('saved', saved);
    this.#show('read', read);
    const all = this.querySelector<HTMLElement>('[data-remove-all]');
    if (all) all.hidden = saved.length + read.length === 0;
  }

  #show(kind: 'saved' | 'read', kept: readonly Kept[]): void {
    const articles = kept.filter(({ path }) => path.startsWith('/articles/'));
    const part = this.querySelector(`[data-kind=${kind}]`);
    const list = part?.querySelector('ul');
    const none = part?.querySelector<HTMLElement>('.kept-none');
    list?.replaceChildren(...articles.map((article) => this.#item(article, kind === 'saved')));
    if (list) list.hidden = articles.length === 0;
    if (none) none.hidden = articles.length > 0;
  }

  #item({ path, title, language, at }: Kept, isSaved: boolean): HTMLElement {
    const link = element('a', 'kept-headline', title);
    link.href = path;
    link.lang = language;
    link.dir = 'auto';
    const day = new Date(at).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
    const text = element('div');
    text.append(link, element('span', 'label kept-when', (this.dataset.keptOn ?? '').replace('*', day)));
    const item = element('li');
    item.append(text);
    if (isSaved) item.append(this.#removeButton(path, title));
    return item;
  }

  #removeButton(path: string, title: string): HTMLElement {
    const button = element('button', 'kept-button', this.dataset.remove);
    button.type = 'button';
    button.ariaLabel = (this.dataset.removeOne ?? '').replace('*', () => title);
    button.addEventListener('click', async () => {
      const index = [...this.querySelectorAll('.kept-list .kept-button')].indexOf(button);
      if (!(await this.#ask({ to: 'remove', path }, this.dataset.removed))) return;
      const left = this.querySelectorAll<HTMLElement>('.kept-list .kept-button');
      (left[Math.min(index, left.length - 1)] ?? this.querySelector('h2'))?.focus();
    });
    return button;
  }

  /** Has the worker do it, says how it went, and shows what is left. Resolves to whether it was done. */
  async #ask(message: Message, said = ''): Promise<boolean> {
    const { active } = await navigator.serviceWorker.ready;
    const isDone = await ask(active, message);
    await this.#list();
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = (isDone ? said : this.dataset.failed) ?? '';
    return isDone;
  }
}

/** The latest first. */
async function keptIn(cacheName: string): Promise<Kept[]> {
  const cache = await caches.open(cacheName);
  const kept = await Promise.all(
    (await cache.keys()).map(async (key) => {
      const copy = await cache.match(key);
      return copy ? [{ ...factsOf(copy), path: new URL(key.url).pathname }] : [];
    }),
  );
  return kept.flat().sort((a, b) => b.at - a.at);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

customElements.define('kept-articles', KeptArticles);
