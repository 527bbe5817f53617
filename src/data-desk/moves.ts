import { citationsIn, resolveCitation, type Citation } from '#citations/citations.ts';
import type { Catalogue, Version } from '#data/catalogue.ts';
import { readTable } from '#data/read.ts';
import { formatReference, LATEST } from '#data/reference.ts';
import { languageOf, readArticles, readPages, type MdxSource } from '#mdx/sources.ts';
import type { Tag } from '#mdx/tags.ts';
import { readSite } from '#site/site.ts';
import { noChartFiles, readChartFiles } from '#specs/chart-files.ts';
import { changeOf, datumText, isSilent, type Change } from './change.ts';
import { sentenceAround } from './sentence.ts';

/** How many rows of a chart are shown, of each kind. */
const SHOWN = 8;

/** A place that cites another version, and what would become of it. */
export interface Move {
  citation: Citation;
  /** The reference that it would have. */
  to: string;
  change: Change;
  /** What an editor is shown of it. */
  lines: string[];
}

/**
 * Every place that cites another version of a dataset by its name, and what it would show from this one.
 *
 * @param from only places that cite this version
 */
export async function movesTo(
  version: Version,
  from: string | undefined,
  catalogue: Catalogue,
  folder: string,
): Promise<Move[]> {
  const sources = [...(await readArticles(folder)), ...(await readPages(folder))];
  const files = await readChartFiles(folder);
  const { language } = await readSite(folder);
  const citing = citationsIn(sources, catalogue, files).filter(
    ({ reference, version: { dataset, id } }) =>
      dataset === version.dataset && id !== version.id && reference.version !== LATEST && (from ?? id) === id,
  );
  return Promise.all(
    citing.map((citation) => moveOf(citation, version, catalogue, languageOf(citation.source, language))),
  );
}

async function moveOf(citation: Citation, version: Version, catalogue: Catalogue, language: string): Promise<Move> {
  const reference = { ...citation.reference, version: version.id };
  const found = resolveCitation({ ...citation, reference }, catalogue);
  const change: Change =
    'what' in found
      ? { kind: 'broken', faults: [`${found.what} (${found.fix})`] }
      : await changeOf(citation, found, language);
  const lines = await describe(citation, change, catalogue, language);
  return { citation, to: formatReference(reference), change, lines };
}

async function describe(citation: Citation, change: Change, catalogue: Catalogue, language: string): Promise<string[]> {
  const { source, tag, reference, spec } = citation;
  const shared = spec === undefined ? '' : ` in ${spec.file}`;
  const place = `${source.file}:${tag.line}:${tag.column}  ${formatReference(reference)}${shared}`;
  if (change.kind === 'chart') return [place, ...describeChart(change)];
  const said = await wordsOf(source, catalogue, language);
  const sentence = (words: string) =>
    sentenceAround(source, tag, (other) => (other === tag ? words : said(other)), language);
  if (change.kind === 'broken') {
    const what =
      citation.name === 'Chart' ? `chart “${String(citation.attributes.values['title'] ?? '')}”` : sentence(said(tag));
    return [place, `    ${what}`, ...change.faults.map((fault) => `  ! ${fault}`)];
  }
  if (isSilent(change)) return [place, `    ${sentence(change.after)}`, '    stays as it is'];
  return [place, `  - ${sentence(change.before)}`, `  + ${sentence(change.after)}`];
}

function describeChart({ title, rows, changed, added, removed }: Extract<Change, { kind: 'chart' }>): string[] {
  const cut = (sign: string, lines: readonly string[]) => [
    ...lines.slice(0, SHOWN).map((line) => `  ${sign} ${line}`),
    ...(lines.length > SHOWN ? [`    … and ${lines.length - SHOWN} more`] : []),
  ];
  const counts = [
    [changed.length, 'changed'],
    [added.length, 'added'],
    [removed.length, 'removed'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const head = `    chart “${title}”: of ${rows} rows ${told.length > 0 ? told.join(', ') : 'none changed'}`;
  return [head, ...cut('~', changed), ...cut('+', added), ...cut('-', removed)];
}

/** What each datum of a text says now, by its tag. */
async function wordsOf(source: MdxSource, catalogue: Catalogue, language: string): Promise<(tag: Tag) => string> {
  const words = new Map<Tag, string>();
  for (const { name, tag, attributes, resource } of citationsIn([source], catalogue, noChartFiles)) {
    if (name !== 'Datum') continue;
    const { table } = await readTable(resource);
    words.set(tag, datumText(attributes.values, table, language));
  }
  return (tag) => words.get(tag) ?? '';
}

/** `3 places` */
export function counted(moves: readonly Move[]): string {
  return moves.length === 1 ? '1 place' : `${moves.length} places`;
}
