import { parseExpressionAt, type Expression, type SpreadElement } from 'acorn';

/** What can be known without running the article: texts, numbers, true, false, null, lists and groups of these. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/**
 * Reads JavaScript that is written out as a plain value: `["USA", "CHN"]`, `{ Year: 2023 }`, `-1`.
 *
 * @returns undefined for everything else: names, calls, sums, templates with expressions
 */
export function readLiteral(expression: string): { value: Plain } | undefined {
  try {
    const value = plain(parseExpressionAt(`(${expression}\n)`, 0, { ecmaVersion: 'latest' }));
    return value === undefined ? undefined : { value };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function plain(node: Expression | SpreadElement | null): Plain | undefined {
  switch (node?.type) {
    case 'Literal':
      return isPlain(node.value) ? node.value : undefined;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
    case 'UnaryExpression': {
      const operand = plain(node.argument);
      return node.operator === '-' && typeof operand === 'number' ? -operand : undefined;
    }
    case 'ArrayExpression': {
      const items = node.elements.map(plain);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'ObjectExpression': {
      const members = node.properties.map((property) => {
        if (property.type === 'SpreadElement' || property.computed || property.kind !== 'init') return undefined;
        const value = plain(property.value);
        const key = property.key.type === 'Identifier' ? property.key.name : plain(property.key);
        return value === undefined || key === undefined ? undefined : ([String(key), value] as const);
      });
      return members.every((member) => member !== undefined) ? Object.fromEntries(members) : undefined;
    }
    default:
      return undefined;
  }
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
