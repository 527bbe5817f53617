interface Tag {
  name: string;
  isEnd: boolean;
  /** As they are written: ` id="comments" class="comments"`. */
  attributes: string;
  from: number;
  to: number;
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
/** What stands in these is text, whatever it looks like. */
const TEXT_ONLY = new Set(['script', 'style', 'textarea', 'title']);

/**
 * A page as it may be kept on a reader's device: with none of its comments, so that one that is taken down later is
 * gone. In their place stands what the build wrote into `data-heading` and `data-offline`.
 *
 * @param html as the edge answers it
 * @returns undefined where it can't be told for certain where the comments end; such a page is not kept
 */
export function withoutComments(html: string): string | undefined {
  let [kept, from] = ['', 0];
  let open: { name: string; depth: number } | undefined;
  for (const tag of tagsOf(html)) {
    if (tag === 'endless') return undefined;
    if (open) {
      if (tag.name === open.name) open.depth += tag.isEnd ? -1 : 1;
      if (open.depth > 0) continue;
      from = tag.from;
      open = undefined;
    } else {
      const instead = insteadOf(tag);
      if (instead === undefined) continue;
      kept += html.slice(from, tag.to) + instead;
      open = { name: tag.name, depth: 1 };
    }
  }
  return open ? undefined : kept + html.slice(from);
}

/** What a kept page has inside this element, or undefined where it stays as it is. */
function insteadOf({ name, isEnd, attributes }: Tag): string | undefined {
  if (isEnd) return undefined;
  const said = asText(attribute(attributes, 'data-offline') ?? '');
  if (attribute(attributes, 'data-comment-count') !== undefined) return said;
  // As the edge knows the place; a heading of a text may have that id too.
  if (name !== 'section' || attribute(attributes, 'id') !== 'comments') return undefined;
  const heading = asText(attribute(attributes, 'data-heading') ?? '');
  return `<h2 id="comments-heading">${heading}</h2><p class="comments-unavailable">${said}</p>`;
}

function* tagsOf(html: string): Generator<Tag | 'endless'> {
  const search = new RegExp(TAG);
  for (let match = search.exec(html); match; match = search.exec(html)) {
    const [whole, slash, written, attributes = ''] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const isEnd = slash === '/';
    yield { name, isEnd, attributes, from: match.index, to: match.index + whole.length };
    if (isEnd || !TEXT_ONLY.has(name)) continue;
    // An element without content in a drawing, and none in HTML.
    if (attributes.endsWith('/')) return yield 'endless';
    const end = new RegExp(`</${name}[\\s/>]`, 'gi');
    end.lastIndex = search.lastIndex;
    const found = end.exec(html);
    if (!found) return yield 'endless';
    search.lastIndex = found.index;
  }
}

/**
 * The value of an attribute as it is written, with its character references.
 *
 * @param attributes ` id="comments" data-thread='flood' hidden`
 */
export function attribute(attributes: string, name: string): string | undefined {
  for (const [, found, double, single, bare] of attributes.matchAll(
    /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    if (found?.toLowerCase() === name) return double ?? single ?? bare ?? '';
  }
  return undefined;
}

/** An attribute's value may hold what would be a tag in a text. */
function asText(value: string): string {
  return value.replaceAll('<', '&lt;');
}
