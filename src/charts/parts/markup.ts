import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';

/** What a drawing may be made of. The rest needs ids, and a chart is in a page twice, or is refused by its policy. */
const ELEMENTS = ['circle', 'ellipse', 'g', 'line', 'path', 'polygon', 'polyline', 'rect', 'text', 'title', 'tspan'];
const REFUSED = /^(?:on.*|style|id|href|xlink:href|tabindex)$/i;

/** A drawing as SVG text, taken apart. */
export interface Markup {
  height: number;
  /** What is inside the `<svg>`, as it was written. */
  inside: string;
}

/**
 * Reads an SVG that a chart drawn by hand gives.
 *
 * @param width that it was asked for, in pixels
 * @returns what is wrong with it, in words, where something is
 */
export function readMarkup(svg: string, width: number): Markup | { fault: string } {
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(svg, { includeOffsets: true }));
  } catch (error) {
    return { fault: `its SVG is not well-formed: ${(error as Error).message.split('\n')[0]}` };
  }
  if (root?.name !== 'svg') return { fault: 'its text does not begin with <svg' };
  const [left, top, wide, height] = (root.attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  if (left !== 0 || top !== 0 || wide !== width || height === undefined || !(height > 0)) {
    return { fault: `its <svg> has not the viewBox "0 0 ${width} HEIGHT"` };
  }
  const wrong = root.children.map(refusal).find((found) => found !== undefined);
  if (wrong !== undefined) return { fault: wrong };
  const [first, last] = [root.children[0], root.children.at(-1)];
  return { height, inside: first && last ? svg.slice(first.start, last.end) : '' };
}

function refusal(node: XmlNode): string | undefined {
  if (!(node instanceof XmlElement)) return undefined;
  if (!ELEMENTS.includes(node.name)) return `its SVG has a <${node.name}>, which can't stand in a chart`;
  const attribute = Object.keys(node.attributes).find((name) => REFUSED.test(name));
  if (attribute !== undefined) return `its SVG has the attribute ${attribute}, which can't stand in a chart`;
  const broken = Object.entries(node.attributes).find(([, value]) => /\b(?:NaN|Infinity|undefined)\b/.test(value));
  if (broken !== undefined) return `its SVG has ${broken[0]}="${broken[1]}"`;
  return node.children.map(refusal).find((found) => found !== undefined);
}
