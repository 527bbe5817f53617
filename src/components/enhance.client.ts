import { awaitDraft } from './comments/await-draft.client.ts';

/**
 * What scripts add to a page is loaded once the page is there, and only what the page has a place for: the page itself
 * waits for nothing.
 */
const additions: readonly [place: string, load: () => Promise<unknown>][] = [
  ['chart-inspector', () => import('./inspector/chart-inspector.client.ts')],
  ['form.reading', () => import('./furniture/reading.client.ts')],
  ['.share', () => import('./furniture/share.client.ts')],
  ['save-button', () => import('./offline/save-button.client.ts')],
];

addEventListener('load', () => {
  for (const [place, load] of additions) {
    // Without it the page is whole as well.
    if (document.querySelector(place)) load().catch(() => undefined);
  }
  awaitDraft();
});
