import { mix } from './colour.ts';

/** The charts' styles as they are written. */
export interface WrittenStyles {
  /** Of tokens.css. */
  tokens: string;
  /** Of charts.css. */
  charts: string;
}

type Mode = 'light' | 'dark';

/** What a drawing takes; the rest is for the page around it. */
const PROPERTIES = [
  'fill',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
];

/** A rule of one or more classes. */
interface Rule {
  selector: string;
  declarations: readonly (readonly [property: string, value: string])[];
}

/**
 * The charts' styles with plain values, for drawings outside the site: what reads them may know neither custom
 * properties nor mixed colours.
 *
 * @returns rules of classes alone, one a line: `.chart-fill-1{fill:#0b5a66}`
 * @throws {RangeError} `unsupported value: …`
 */
export function plainStyles(written: WrittenStyles, mode: Mode): string {
  return rulesOf(written, mode)
    .map(
      ({ selector, declarations }) =>
        `${selector}{${declarations.map(([name, value]) => `${name}:${value}`).join(';')}}`,
    )
    .join('\n');
}

/** Those of the rules whose class is in a drawing. */
export function usedStyles(svg: string, styles: string): string {
  const classes = new Set(Array.from(svg.matchAll(/ class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat());
  return styles
    .split('\n')
    .filter((rule) =>
      Array.from(rule.slice(0, rule.indexOf('{')).matchAll(/\.([\w-]+)/g)).some(([, name = '']) => classes.has(name)),
    )
    .join('\n');
}

/** A property of a class in a mode: `#0b5a66`; undefined where the class does not set it. */
export function styleOf(className: string, property: string, written: WrittenStyles, mode: Mode): string | undefined {
  const own = rulesOf(written, mode).filter(({ selector }) => selector.split(',').includes(`.${className}`));
  return own.flatMap(({ declarations }) => declarations.filter(([name]) => name === property)).at(-1)?.[1];
}

function rulesOf({ tokens, charts }: WrittenStyles, mode: Mode): Rule[] {
  const variables = new Map(
    Array.from(
      /:root \{([^}]*)\}/.exec(bare(tokens))?.[1]?.matchAll(/(--[\w-]+):\s*([^;]+);/g) ?? [],
      ([, name = '', value = '']) => [name, value.trim()],
    ),
  );
  return topLevel(bare(charts)).flatMap(({ selector, body }): Rule[] => {
    // A rule of classes alone, such as marks have; `.chart` and the like are the page's, and nest.
    if (!/^\.[\w.-]+(?:,\s*\.[\w.-]+)*$/.test(selector) || body.includes('{')) return [];
    const declarations = Array.from(
      body.matchAll(/([\w-]+):\s*([^;]+);/g),
      ([, name = '', value = '']) => [name, value.trim()] as const,
    )
      .filter(([name]) => PROPERTIES.includes(name))
      .map(([name, value]) => [name, plain(value, variables, mode)] as const);
    return declarations.length === 0 ? [] : [{ selector: selector.replace(/\s+/g, ''), declarations }];
  });
}

const bare = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** The outermost blocks of a style sheet. */
function topLevel(css: string): { selector: string; body: string }[] {
  const blocks: { selector: string; body: string }[] = [];
  let [depth, start, opened] = [0, 0, 0];
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) opened = at;
    if (css[at] === '}' && --depth === 0) {
      blocks.push({ selector: css.slice(start, opened).trim(), body: css.slice(opened + 1, at) });
      start = at + 1;
    }
  }
  return blocks;
}

/** A value without functions. */
function plain(value: string, variables: ReadonlyMap<string, string>, mode: Mode): string {
  const known = value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
    const found = variables.get(name);
    if (found === undefined) throw new RangeError(`unsupported value: ${whole}`);
    return plain(found, variables, mode);
  });
  const lit = known.replace(/light-dark\(([^,()]+),\s*([^,()]+)\)/g, (_, light: string, dark: string) =>
    (mode === 'light' ? light : dark).trim(),
  );
  const mixed = lit.replace(
    /color-mix\(in oklab,\s*(#\w+)(?:\s+([\d.]+)%)?,\s*(#\w+)(?:\s+([\d.]+)%)?\)/g,
    (_, one: string, first: string | undefined, other: string, second: string | undefined) =>
      mix(one, other, second !== undefined ? Number(second) / 100 : 1 - Number(first ?? 50) / 100),
  );
  if (/[(]/.test(mixed)) throw new RangeError(`unsupported value: ${value}`);
  return mixed.replace(/\s+/g, ' ');
}
