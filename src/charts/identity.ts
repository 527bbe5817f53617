import type { Spec } from './chart.ts';

/** The longest that a title makes an address. */
const LONGEST = 60;

/** What a chart is called in addresses, `/charts/<id>/`: the editor's id, or the words of its title. */
export function chartId(spec: Spec): string {
  return typeof spec['id'] === 'string' ? spec['id'] : slug(String(spec['title'] ?? ''));
}

/** Its place in a page, after "#"; one that is made of a title must not be that of a heading with the same words. */
export function chartAnchor(spec: Spec): string {
  return typeof spec['id'] === 'string' ? spec['id'] : `chart-${chartId(spec)}`;
}

/** A title's letters and digits, cut between words. */
function slug(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + word.length + 1 > LONGEST) break;
    id += id === '' ? [...word].slice(0, LONGEST).join('') : `-${word}`;
  }
  return id || 'chart';
}
