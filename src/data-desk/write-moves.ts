import { readFile, writeFile } from 'node:fs/promises';
import { citingTags } from '#citations/citations.ts';
import type { Version } from '#data/catalogue.ts';
import { formatReference } from '#data/reference.ts';
import type { MdxSource } from '#mdx/sources.ts';
import { ContentError } from '#problem.ts';
import type { NamedSpec } from '#specs/named-specs.ts';
import { isSilent } from './change.ts';
import { momentLike, movePins, noteUpdate } from './move-pins.ts';
import { counted, type Move } from './moves.ts';
import { referenceTo } from './versions.ts';

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Moves pins in their files, notes the update where readers see another figure, and says what was done.
 *
 * @param note what readers are told of the update; composed where it is left out
 * @throws {ContentError} where a file was saved while its editor was asked; then none is written
 */
export async function writeMoves(moves: readonly Move[], version: Version, note: string | undefined): Promise<void> {
  const bySource = Map.groupBy(moves, ({ citation }) => citation.source);
  const bySpec = Map.groupBy(moves, ({ citation }) => citation.spec);
  const changed = [
    ...Array.from(bySource, ([source, own]) => ({ written: source, text: rewrite(source, own, version, note) })),
    ...Array.from(bySpec, ([spec, own]) => (spec ? [{ written: spec, text: rewriteSpec(spec, own) }] : [])).flat(),
  ].filter(({ written, text }) => written.text !== text);
  const files = await Promise.all(
    changed.map(async (change) => ({ ...change, now: await readFile(change.written.path, 'utf8') })),
  );
  const saved = files.filter(({ written, now }) => now.replace(BYTE_ORDER_MARK, '') !== written.text);
  if (saved.length > 0) {
    const what = 'the file was saved while you were asked';
    throw new ContentError(saved.map(({ written: { file } }) => ({ file, what, fix: 'call the command again' })));
  }
  for (const { written, text, now } of files) {
    await writeFile(written.path, (BYTE_ORDER_MARK.exec(now)?.[0] ?? '') + text);
  }
  const where = files.length === 1 ? '1 file' : `${files.length} files`;
  const done = `Moved ${counted(moves)} in ${where} to ${referenceTo(version)}.`;
  console.log(moves.length === 0 ? '\nNothing was changed.' : `\n${done}`);
  for (const source of bySource.keys()) for (const line of idleNotes(source, moves)) console.log(line);
}

/** A text with its pins moved, and with a note of the update where readers see another figure. */
function rewrite(source: MdxSource, own: readonly Move[], version: Version, note: string | undefined): string {
  const pins = own.flatMap(({ citation: { name, attributes, reference }, to }) => {
    const attribute = attributes.places.get(citingTags[name]);
    return attribute === undefined ? [] : [{ after: attribute.from, from: formatReference(reference), to }];
  });
  const moved = movePins(source.text, pins);
  const { published } = frontMatterOf(source);
  if (typeof published !== 'string' || own.every(({ change }) => isSilent(change))) return moved;
  const words = note ?? `Figures now follow ${version.title}, version ${version.id}.`;
  return noteUpdate(moved, momentLike(new Date(), published), words);
}

/** The file of a shared chart with its pin moved, unless the texts that show it cite data of their own. */
function rewriteSpec({ text, place }: NamedSpec, own: readonly Move[]): string {
  const move = own.find(({ citation: { attributes } }) => !attributes.places.has(citingTags.Chart));
  if (move === undefined) return text;
  const { line, column } = place(citingTags.Chart);
  const after = text.split('\n', line - 1).reduce((at, before) => at + before.length + 1, column - 1);
  return movePins(text, [{ after, from: formatReference(move.citation.reference), to: move.to }]);
}

/** Notes to readers on versions that a text may no longer cite. */
function idleNotes(source: MdxSource, moves: readonly Move[]): string[] {
  const left = new Set(
    moves.filter(({ citation }) => citation.source === source).map(({ citation }) => referenceTo(citation.version)),
  );
  const { dataNotes = {} } = frontMatterOf(source);
  return Object.keys(dataNotes)
    .filter((reference) => left.has(reference))
    .map(
      (reference) =>
        `${source.file} has a note on ${reference} under dataNotes: remove it, unless it still cites that.`,
    );
}

function frontMatterOf(source: MdxSource): { published?: unknown; dataNotes?: object } {
  return (source.frontMatter().document?.value ?? {}) as { published?: unknown; dataNotes?: object };
}
