import { mix } from './colour.ts';

/** The charts' styles as they are written. */
export interface WrittenStyles {
  /** Of tokens.css. */
  tokens: string;
  /** Of charts.css. */
  charts: string;
}

type Mode = 'light' | 'dark';

/** What a drawing takes. */
const DRAWN = new Set([
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
]);

/** What sets a drawing into a page: a file that stands alone is its own page. */
const OF_THE_PAGE = new Set([
  'block-size',
  'container-type',
  'display',
  'font-kerning',
  'inline-size',
  'max-inline-size',
  'overflow',
  'text-rendering',
]);

/** A rule of one or more classes. */
interface Rule {
  selectors: readonly string[];
  declarations: readonly (readonly [property: string, value: string])[];
}

/**
 * The charts' styles with plain values, for drawings outside the site: what reads them may know neither custom
 * properties nor mixed colours.
 *
 * @returns rules of classes alone, one a line: `.chart-fill-1{fill:#045464}`
 * @throws {RangeError} `unsupported value: …`, and the same for a property, a selector or a nested rule
 */
export function plainStyles(written: WrittenStyles, mode: Mode): string {
  return rulesOf(written, mode)
    .map(
      ({ selectors, declarations }) =>
        `${selectors.join(',')}{${declarations.map(([name, value]) => `${name}:${value}`).join(';')}}`,
    )
    .join('\n');
}

/**
 * Those of the rules that a drawing needs, so that its file stays small.
 *
 * @param styles as `plainStyles` gives them, a rule a line
 */
export function usedStyles(svg: string, styles: string): string {
  const classes = new Set(Array.from(svg.matchAll(/ class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat());
  const isUsed = (selector: string) =>
    selector
      .split('.')
      .slice(1)
      .every((name) => classes.has(name));
  return styles
    .split('\n')
    .flatMap((rule) => {
      const at = rule.indexOf('{');
      const used = rule.slice(0, at).split(',').filter(isUsed);
      return used.length === 0 ? [] : used.join(',') + rule.slice(at);
    })
    .join('\n');
}

/** A property of a class in a mode: `#045464`; undefined where the class alone does not set it. */
export function styleOf(className: string, property: string, written: WrittenStyles, mode: Mode): string | undefined {
  return rulesOf(written, mode)
    .filter(({ selectors }) => selectors.includes(`.${className}`))
    .flatMap(({ declarations }) => declarations.filter(([name]) => name === property))
    .at(-1)?.[1];
}

function variablesOf(tokens: string): ReadonlyMap<string, string> {
  const root = blocksOf(tokens).find(({ selector }) => selector === ':root');
  return new Map(declarationsOf(root?.body ?? ''));
}

function rulesOf({ tokens, charts }: WrittenStyles, mode: Mode): Rule[] {
  const variables = variablesOf(tokens);
  return blocksOf(charts).flatMap(({ selector, body }): Rule[] => {
    // The conditions are the page's too: its width, its printer, its reader's own colours.
    if (selector.startsWith('@') || selector === '.chart') return [];
    if (!/^\.[\w.-]+(?:,\s*\.[\w.-]+)*$/.test(selector)) throw new RangeError(`unsupported selector: ${selector}`);
    if (body.includes('{')) throw new RangeError(`unsupported nested rule: ${selector}`);
    const declarations = declarationsOf(body)
      .filter(([name]) => isDrawn(name))
      .map(([name, value]) => [name, plain(value, variables, mode)] as const);
    return declarations.length === 0 ? [] : [{ selectors: selector.split(/,\s*/), declarations }];
  });
}

function isDrawn(property: string): boolean {
  if (DRAWN.has(property)) return true;
  if (OF_THE_PAGE.has(property)) return false;
  throw new RangeError(`unsupported property: ${property}`);
}

/** The outermost blocks of a style sheet. */
function blocksOf(css: string): { selector: string; body: string }[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const blocks: { selector: string; body: string }[] = [];
  let [depth, start, opened] = [0, 0, 0];
  for (let at = 0; at < bare.length; at++) {
    if (bare[at] === '{' && depth++ === 0) opened = at;
    if (bare[at] === '}' && --depth === 0) {
      blocks.push({ selector: bare.slice(start, opened).trim(), body: bare.slice(opened + 1, at) });
      start = at + 1;
    }
  }
  return blocks;
}

function declarationsOf(body: string): [property: string, value: string][] {
  return body
    .split(';')
    .map((declaration) => declaration.trim())
    .filter(Boolean)
    .map((declaration) => {
      const at = declaration.indexOf(':');
      const value = declaration.slice(at + 1).trim();
      return [declaration.slice(0, at).trim(), value.replace(/\s+/g, ' ')];
    });
}

/** A value without functions: innermost first, until none is left. */
function plain(value: string, variables: ReadonlyMap<string, string>, mode: Mode): string {
  const known = value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
    const found = variables.get(name);
    if (found === undefined) throw new RangeError(`unsupported value: ${whole}`);
    return plain(found, variables, mode);
  });
  const lit = known.replace(/light-dark\(([^,()]+),([^,()]+)\)/g, (_, light: string, dark: string) =>
    (mode === 'light' ? light : dark).trim(),
  );
  const mixed = lit.replace(/color-mix\(in oklab,([^,()]+),([^,()]+)\)/g, (whole, one: string, other: string) =>
    mixOf(one.trim(), other.trim(), whole),
  );
  if (/[(!]/.test(mixed)) throw new RangeError(`unsupported value: ${value}`);
  return mixed;
}

/** Of two colours, each with or without its part: `#0b5a66`, `#17191c 20%`. */
function mixOf(one: string, other: string, whole: string): string {
  const [first, second] = [one, other].map((operand) => /^(#[0-9a-f]{6})(?: ([\d.]+)%)?$/i.exec(operand));
  if (!first?.[1] || !second?.[1]) throw new RangeError(`unsupported value: ${whole}`);
  const part = second[2] ?? 100 - Number(first[2] ?? 50);
  // Parts that are no whole would be stretched, or let the ground through.
  if (first[2] !== undefined && Number(first[2]) + Number(part) !== 100) {
    throw new RangeError(`unsupported value: ${whole}`);
  }
  return mix(first[1], second[1], Number(part) / 100);
}
