import { bareLink, linkTo } from './link.ts';
import type { Inline } from './shown.ts';
import type { Part } from './tree.ts';

/**
 * What a line is made of.
 *
 * @param isInLink whether it stands in the words of a link, where an address is text
 */
export function inlinesOf(parts: readonly Part[], isInLink = false): Inline[] {
  return parts.flatMap((part): Inline[] => {
    switch (part.name) {
      case 'data':
      case 'characterEscapeValue':
        return [part.source()];
      case 'characterEscape':
      case 'emphasisText':
      case 'strongText':
        return inlinesOf(part.parts, isInLink);
      case 'lineEnding':
        return [{ type: 'break' }];
      case 'emphasis':
      case 'strong':
        return [{ type: part.name, children: inlinesOf(part.parts, isInLink) }];
      case 'codeText':
        return [{ type: 'code', text: codeOf(part) }];
      case 'autolink':
        return isInLink ? [part.source()] : bareLink(part.source());
      case 'link':
        return linkOf(part) ?? linesOf(part.source());
      case 'image':
        return linesOf(part.source());
      default:
        return [];
    }
  });
}

/** A text as it was typed, with its lines. */
export function linesOf(source: string): Inline[] {
  return source.split('\n').flatMap((line, n) => (n === 0 ? [line] : [{ type: 'break' }, line.trimStart()]));
}

function codeOf({ parts }: Part): string {
  return parts
    .map(({ name, source }) => (name === 'codeTextData' ? source() : name === 'lineEnding' ? ' ' : ''))
    .join('');
}

/** @returns undefined for what is no link of this subset: to elsewhere than the web, or with a title that nobody would see */
function linkOf(link: Part): Inline[] | undefined {
  const label = within(link, 'label', 'labelText');
  const destination = within(link, 'resource', 'resourceDestination');
  if (!destination || within(link, 'resource', 'resourceTitle')) return undefined;
  const address =
    within(destination, 'resourceDestinationLiteral', 'resourceDestinationString') ??
    within(destination, 'resourceDestinationRaw', 'resourceDestinationString');
  const found = address && linkTo(inlinesOf(address.parts).join(''), inlinesOf(label?.parts ?? [], true));
  return found && [found];
}

function within(part: Part, ...names: Part['name'][]): Part | undefined {
  let found: Part | undefined = part;
  for (const name of names) found = found?.parts.find((one) => one.name === name);
  return found;
}
