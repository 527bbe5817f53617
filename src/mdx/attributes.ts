import type { Place } from '#site/document.ts';
import { readLiteral, type Plain } from './literal.ts';
import type { Attribute, Tag } from './tags.ts';

/** A tag's attributes as its component will get them, and what could not be read of them. */
export interface Attributes {
  values: Record<string, Plain>;
  /** Where each is written, also those whose value could not be read. */
  places: ReadonlyMap<string, Attribute>;
  faults: { what: string; fix: string; place: Place }[];
}

const PLAIN = 'write the value itself: "text", {12}, {true}, {["a", "b"]} or {{ Year: 2023 }}';

/** Reads a tag whose values must be written out, so that they can be checked before anything is drawn. */
export function readAttributes(tag: Tag): Attributes {
  const values: Record<string, Plain> = {};
  const places = new Map<string, Attribute>();
  const faults: Attributes['faults'] = [];
  for (const attribute of tag.attributes) {
    const { name } = attribute;
    const report = (what: string, fix: string) => faults.push({ what, fix, place: attribute });
    if (name === undefined) {
      report(`a <${tag.name}> can't take attributes from {...}`, 'write each attribute out');
      continue;
    }
    if (places.has(name)) report(`the attribute ${name} is there twice`, 'keep one of the two');
    places.set(name, attribute);
    const read = readValue(attribute.value);
    if (read !== undefined) values[name] = read.value;
    else report(`${name} is not a plain value`, PLAIN);
  }
  return { values, places, faults };
}

/** An attribute without a value is true, as in HTML. */
function readValue(value: Attribute['value']): { value: Plain } | undefined {
  if (value === undefined) return { value: true };
  return 'text' in value ? { value: value.text } : readLiteral(value.expression);
}
