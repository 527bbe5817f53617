import { find, type Found, type Page, type Query } from './finder.ts';

/** How long a reader may pause in typing before the search begins, in milliseconds. */
const PAUSE = 200;

/** How long a search may take before the page says that it goes on, in milliseconds. */
const PATIENCE = 400;

/** How many results are shown at first, and added each time. */
const STEP = 10;

/** Finds as a reader types, keeps what was asked in the address, and shows the lists below only where nothing is found. */
class SiteSearch extends HTMLElement {
  #form = this.#part('form');
  #status = this.#part('[role=status]');
  #said = this.#part('.search-said');
  #section = this.#part('section');
  #results = this.#part('ol');
  #more = this.#part('.search-more');
  #again = this.#part('.search-again');
  #wide = this.#part('.search-wide');
  #lists = this.#part('.search-lists');
  #search = 0;

  connectedCallback(): void {
    this.#readAddress();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const soon = (wait: number) => {
      clearTimeout(pause);
      pause = setTimeout(() => void this.#look(), wait);
    };
    this.#form.addEventListener('input', ({ target }) =>
      soon((target as HTMLInputElement).type === 'search' ? PAUSE : 0),
    );
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      soon(0);
    });
    this.#again.addEventListener('click', () => soon(0));
    this.#wide.addEventListener('click', () => {
      for (const { name } of this.#form.querySelectorAll('select')) if (name !== 'order') this.#set(name, '');
      this.#field().focus();
      soon(0);
    });
    if (this.#field().value.trim()) soon(0);
  }

  async #look(): Promise<void> {
    const search = ++this.#search;
    const isLatest = () => search === this.#search;
    const query = this.#query();
    this.#keepAddress();
    if (!query.words) {
      this.#show({ lists: true });
      return;
    }
    const patience = setTimeout(() => {
      if (isLatest()) this.#status.textContent = this.#word('searching');
    }, PATIENCE);
    try {
      const found = await find(query);
      const pages = await found.next(STEP);
      if (isLatest()) this.#showFound(found, pages, query);
    } catch {
      if (isLatest()) {
        this.#show({ status: this.#word('failed'), said: this.#word('without'), again: true, lists: true });
      }
    } finally {
      clearTimeout(patience);
    }
  }

  #query(): Query {
    const { q = '', order, ...filters } = Object.fromEntries(new FormData(this.#form)) as Record<string, string>;
    const set = Object.entries(filters).filter(([, value]) => value);
    return { words: q.trim(), filters: Object.fromEntries(set), byDate: order === 'date' };
  }

  #showFound(found: Found, pages: readonly Page[], { words, filters }: Query): void {
    const nothing = this.#word('nothing').replace('#', () => words);
    const isFiltered = Object.keys(filters).length > 0;
    this.#show({
      status: pages.length > 0 ? this.#count(found.count, filters['kind']) : nothing,
      said: pages.length > 0 ? '' : this.#word('otherwise'),
      wide: pages.length === 0 && isFiltered,
      lists: pages.length === 0,
    });
    this.#add(pages, found);
    this.#more.onclick = () => void this.#addMore(found);
  }

  async #addMore(found: Found): Promise<void> {
    const first = this.#results.childElementCount;
    try {
      this.#add(await found.next(STEP), found);
      this.#results.children[first]?.querySelector('a')?.focus();
    } catch {
      this.#status.textContent = this.#word('failed');
    }
  }

  #show({ status = '', said = '', again = false, wide = false, lists = false }): void {
    this.#status.textContent = status;
    this.#said.textContent = said;
    this.#again.hidden = !again;
    this.#wide.hidden = !wide;
    this.#lists.hidden = !lists;
    this.#section.hidden = true;
    this.#results.replaceChildren();
  }

  #add(pages: readonly Page[], { count }: Found): void {
    this.#results.append(...pages.map((page) => this.#item(page)));
    this.#section.hidden = pages.length === 0 && this.#section.hidden;
    this.#more.hidden = this.#results.childElementCount >= count;
  }

  #item({ url, excerpt, meta, filters }: Page): DocumentFragment {
    const item = this.#part('template').content.cloneNode(true) as DocumentFragment;
    const part = (name: string) => item.querySelector<HTMLElement>(name);
    const [kicker, time, link, text, main] = ['.kicker', 'time', 'a', '.search-excerpt', '.band-main'].map(part);
    const { lang } = document.documentElement;
    const kinds = JSON.parse(this.#word('kinds')) as Record<string, string>;
    kicker!.textContent = filters.section?.[0] ?? kinds[filters.kind[0]] ?? '';
    if (filters.date) {
      const [date] = filters.date;
      // The day in the zone that the date is written in, as everywhere on the site.
      const day = new Date(date.slice(0, 10));
      time!.textContent = day.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
      time!.setAttribute('datetime', date);
    } else time!.remove();
    link!.textContent = meta.title;
    link!.setAttribute('href', url);
    text!.append(...marked(excerpt));
    if (filters.language[0] !== lang) main!.lang = filters.language[0];
    return item;
  }

  /** How many were found, in the form that the language has for the number. */
  #count(count: number, kind = 'all'): string {
    const forms = JSON.parse(this.#word('found')) as Record<string, Record<string, string>>;
    const { lang } = document.documentElement;
    const form = forms[kind]?.[new Intl.PluralRules(lang).select(count)] ?? '#';
    return form.replace('#', count.toLocaleString(lang));
  }

  #readAddress(): void {
    for (const [name, value] of new URLSearchParams(location.search)) this.#set(name, value);
  }

  #keepAddress(): void {
    const fields = [...new FormData(this.#form)].filter(([, value]) => value) as [string, string][];
    const asked = new URLSearchParams(fields).toString();
    history.replaceState(null, '', asked ? `?${asked}` : location.pathname);
  }

  /** Sets a field, where it has that value to give. */
  #set(name: string, value: string): void {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
      field.value = value;
    }
  }

  #field(): HTMLInputElement {
    return this.#part('input');
  }

  #word(name: string): string {
    return this.dataset[name] ?? '';
  }

  #part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name];
  #part(selector: string): HTMLElement;
  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`missing in the search: ${selector}`);
    return part;
  }
}

/** An excerpt as text and marks, without taking any of it for markup. */
function marked(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/<mark>|<\/mark>/).flatMap((escaped, index) => {
    const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (index % 2 === 0) return text;
    // The index marks whole words with the signs that touch them.
    const [, before = '', word = '', after = ''] = /^([\p{P}\s]*)(.*?)([\p{P}\s]*)$/su.exec(text) ?? [];
    return [before, Object.assign(document.createElement('mark'), { textContent: word }), after];
  });
}

customElements.define('site-search', SiteSearch);
