import { either } from '#data/filter.ts';
import { nearest, type Problem } from '#problem.ts';
import { readAttributes } from '#mdx/attributes.ts';
import type { MdxSource } from '#mdx/sources.ts';
import type { Tag } from '#mdx/tags.ts';
import { SLUG } from '#site/slug.ts';
import { correctionId } from '#mdx/corrections.ts';
import type { Check } from './content.ts';

/** What an attribute must be; the mend otherwise. */
type Refuse = (value: unknown) => string | undefined;

interface TextTag {
  attributes: Readonly<Record<string, { required?: boolean; refuse: Refuse }>>;
  /** The tag that it must stand in. */
  within?: string;
}

const words =
  (kind: string): Refuse =>
  (value) =>
    typeof value === 'string' && value.trim() !== '' ? undefined : `write ${kind} in quotes`;
const name: Refuse = (value) =>
  typeof value === 'string' && SLUG.test(value) ? undefined : 'use lower-case letters, digits and single hyphens';
const yesOrNo: Refuse = (value) => (typeof value === 'boolean' ? undefined : 'write the name alone, or {false}');
const day: Refuse = (value) => (isDate(value, [10]) ? undefined : 'write a year, month and day: "2026-03-05"');
const date: Refuse = (value) =>
  isDate(value, [4, 7, 10]) ? undefined : 'write a year, month and day, or less: "2017-12-01", "2017-12" or "2017"';

/** Tags that set a text apart. Those that cite data have checks of their own. */
const textTags: Readonly<Record<string, TextTag>> = {
  FactBox: { attributes: { title: { required: true, refuse: words('the heading') } } },
  PullQuote: { attributes: { by: { refuse: words('who said it') } } },
  SideNote: { attributes: {} },
  Figure: {
    attributes: {
      caption: { refuse: words('what the picture shows') },
      credit: { refuse: words('whose it is') },
      wide: { refuse: yesOrNo },
    },
  },
  Timeline: { attributes: { title: { refuse: words('the heading') } } },
  Moment: { attributes: { on: { required: true, refuse: date } }, within: 'Timeline' },
  Steps: { attributes: {} },
  Stage: { attributes: {}, within: 'Steps' },
  Step: { attributes: {}, within: 'Steps' },
  Correction: { attributes: { on: { required: true, refuse: day }, id: { refuse: name } } },
};

/** Tags that set a text apart have the attributes that they need and no others, and stand where they belong. */
export const textTagFaults: Check = ({ articles, pages }) => [...articles, ...pages].flatMap(checkSource);

function checkSource(source: MdxSource): Problem[] {
  const { tags } = source.tagsAndScripts();
  const written = tags.filter((tag) => textTags[tag.name] !== undefined);
  return [...written.flatMap((tag) => checkTag(tag, tags, source)), ...repeatedCorrections(written, source)];
}

function checkTag(tag: Tag, all: readonly Tag[], { file }: MdxSource): Problem[] {
  const { attributes: known, within } = textTags[tag.name] as TextTag;
  const { values, places, faults } = readAttributes(tag);
  const problems: Problem[] = faults.map(({ what, fix, place }) => ({ file, ...at(place), what, fix }));
  for (const [attribute, value] of Object.entries(values)) {
    const place = at(places.get(attribute) ?? tag);
    const rule = known[attribute];
    if (rule === undefined) {
      const names = Object.keys(known);
      const meant = nearest(attribute, names);
      const fix =
        meant !== undefined ? `did you mean "${meant}"?` : names.length === 0 ? 'remove it' : `use ${either(names)}`;
      problems.push({ file, ...place, what: `<${tag.name}> has no attribute "${attribute}"`, fix });
      continue;
    }
    const fix = rule.refuse(value);
    if (fix !== undefined)
      problems.push({ file, ...place, what: `${attribute} can't be ${JSON.stringify(value)}`, fix });
  }
  for (const [attribute, { required, refuse }] of Object.entries(known)) {
    if (!required || places.has(attribute)) continue;
    const fix = `add ${attribute}="…": ${refuse(undefined) ?? ''}`;
    problems.push({ file, ...at(tag), what: `<${tag.name}> has no ${attribute}`, fix });
  }
  if (within !== undefined && !all.some((outer) => outer.name === within && holds(outer, tag))) {
    const fix = `put it between <${within}> and </${within}>`;
    problems.push({ file, ...at(tag), what: `<${tag.name}> stands outside of <${within}>`, fix });
  }
  return problems;
}

/** Two corrections of one day would have one address. */
function repeatedCorrections(tags: readonly Tag[], { file }: MdxSource): Problem[] {
  const known = new Set<string>();
  return tags.flatMap((tag) => {
    if (tag.name !== 'Correction') return [];
    const id = correctionId(readAttributes(tag).values);
    if (!known.has(id)) {
      known.add(id);
      return [];
    }
    const fix = 'give one of them a name: id="second"';
    return [{ file, ...at(tag), what: `there are two corrections called "${id}"`, fix }];
  });
}

function holds(outer: Tag, inner: Tag): boolean {
  return outer.span.from < inner.span.from && inner.span.to <= outer.span.to;
}

function isDate(value: unknown, lengths: readonly number[]): boolean {
  if (typeof value !== 'string' || !lengths.includes(value.length) || !/^\d{4}(?:-\d{2}){0,2}$/.test(value))
    return false;
  const whole = value + '-01-01'.slice(value.length - 4);
  const read = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(whole);
}

function at({ line, column }: { line: number; column: number }): { line: number; column: number } {
  return { line, column };
}
