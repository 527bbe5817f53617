import type { MdastNode } from 'satteri';
import type { Place } from '#site/document.ts';

/** A tag in an article: `<Chart …/>`. */
export interface Tag extends Place {
  name: string;
  attributes: Attribute[];
  /** Where it begins and ends in the text, in characters from 0. */
  span: { from: number; to: number };
}

export interface Attribute extends Place {
  /** Where it begins in the text, in characters from 0. */
  from: number;
  /** Undefined for `{...spread}`. */
  name: string | undefined;
  /** A text, JavaScript in braces, or nothing: `title="…"`, `filter={…}`, `stacked`. */
  value: { text: string } | { expression: string } | undefined;
}

/** JavaScript in an article's text, in which tags can't be told: `{rows.map(…)}`, `export const …`. */
export interface Script extends Place {
  code: string;
  /** An import or export, not an expression. */
  isModule: boolean;
}

/** The tags and the scripts of an article, in the order of its text. */
export interface TagsAndScripts {
  tags: Tag[];
  scripts: Script[];
}

/** @param root the tree of the text */
export function findTagsAndScripts(root: MdastNode, text: string): TagsAndScripts {
  const tags: Tag[] = [];
  const scripts: Script[] = [];
  const visit = (node: MdastNode) => {
    const start = node.position?.start;
    if (start !== undefined) {
      const { line, column, offset = 0 } = start;
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const attributes = placeAttributes(node.attributes, text, { line, column, offset });
        // A fragment, <>…</>, has no name.
        if (node.name !== null) {
          const span = { from: offset, to: node.position?.end.offset ?? offset };
          tags.push({ name: node.name, line, column, attributes, span });
        }
      } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm') {
        scripts.push({ code: node.value, line, column, isModule: node.type === 'mdxjsEsm' });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode);
  };
  visit(root);
  return { tags, scripts };
}

type JsxNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The tree gives attributes without positions; they are found again in the text, each after the one before. */
function placeAttributes(
  attributes: JsxNode['attributes'],
  text: string,
  start: { line: number; column: number; offset: number },
): Attribute[] {
  let at = start.offset + 1;
  return attributes.map((attribute) => {
    const isSpread = attribute.type === 'mdxJsxExpressionAttribute';
    const name = isSpread ? undefined : attribute.name;
    const value = isSpread ? undefined : valueOf(attribute.value);
    const found = isSpread ? text.indexOf('{', at) : indexOfName(text, attribute.name, at);
    at = endOfAttribute(text, found, isSpread ? { expression: attribute.value } : value);
    return { name, value, from: found, ...placeAt(text, found, start) };
  });
}

function valueOf(value: string | { value: string } | null | undefined): Attribute['value'] {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' ? { text: value } : { expression: value.value };
}

function indexOfName(text: string, name: string, from: number): number {
  const whole = new RegExp(`(?<=[\\s"'}>/])${name.replace(/[.$]/g, '\\$&')}(?![\\w$:.-])`, 'g');
  whole.lastIndex = from;
  return whole.exec(text)?.index ?? from;
}

function endOfAttribute(text: string, from: number, value: Attribute['value']): number {
  if (value === undefined) return from + 1;
  if ('text' in value) {
    const opening = /["']/g;
    opening.lastIndex = from;
    const quote = opening.exec(text);
    const end = quote === null ? -1 : text.indexOf(quote[0], opening.lastIndex);
    return end === -1 ? from + 1 : end + 1;
  }
  // Line by line, because in a quotation or a list the text has markers between them that the value has not.
  return value.expression.split('\n').reduce((at, line) => {
    const found = text.indexOf(line.trim(), at);
    return found === -1 ? at : found + line.trim().length;
  }, from);
}

function placeAt(text: string, offset: number, start: { line: number; column: number; offset: number }): Place {
  const before = text.slice(start.offset, offset).split('\n');
  if (before.length === 1) return { line: start.line, column: start.column + offset - start.offset };
  return { line: start.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
