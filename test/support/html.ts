import { FileSystemConfigLoader, HtmlValidate, Parser, type HtmlElement } from 'html-validate';

/** By the rules of .htmlvalidate.json. */
const validator = new HtmlValidate(new FileSystemConfigLoader());
const config = await validator.getConfigFor('page.html');

/** What is wrong with a page by HTML's own rules, a line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, 'page.html');
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}

/** The elements of a page, as the validator reads them. */
export function parseHtml(html: string): HtmlElement {
  return new Parser(config).parseHtml(html);
}

/** An attribute with its entities read, or undefined where it isn't there. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttributeValue(name);
  return value === null ? undefined : unescape(value);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#38': '&', '#39': "'" };

function unescape(text: string): string {
  return text.replaceAll(/&([a-z]+|#\d+);/g, (whole, name: string) => entities[name] ?? whole);
}
