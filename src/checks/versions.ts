import { citationsIn, citingTags, type Citation } from '#citations/citations.ts';
import { formatReference, LATEST } from '#data/reference.ts';
import type { MdxSource } from '#mdx/sources.ts';
import type { Problem } from '#problem.ts';
import { tagProblems } from './cited-table.ts';
import type { Check } from './content.ts';

/**
 * No text follows its data, or stands on a version that was withdrawn, unless its front matter says so: `followData`
 * for the first, a note to readers under `dataNotes` for the second.
 */
export const versions: Check = ({ articles, pages, catalogue, chartFiles }) =>
  [...articles, ...pages].flatMap((source) => {
    const { followData, dataNotes } = frontMatterOf(source);
    const citations = citationsIn([source], catalogue, chartFiles);
    return [
      ...(followData ? [] : citations.flatMap(following)),
      ...citations.flatMap((citation) => withdrawn(citation, dataNotes)),
      ...idleNotes(source, dataNotes, citations),
    ];
  });

function frontMatterOf(source: MdxSource): { followData: boolean; dataNotes: readonly string[] } {
  const value = source.frontMatter().document?.value;
  const { followData, dataNotes } = (value ?? {}) as { followData?: unknown; dataNotes?: unknown };
  return {
    followData: followData === true,
    dataNotes: typeof dataNotes === 'object' && dataNotes !== null ? Object.keys(dataNotes) : [],
  };
}

function following(citation: Citation): Problem[] {
  const { reference, version } = citation;
  if (reference.version !== LATEST) return [];
  const pinned = formatReference({ ...reference, version: version.id });
  return tagProblems(citation, [
    {
      attribute: citingTags[citation.name],
      what: `${formatReference(reference)} may change under this text`,
      fix: `pin it: "${pinned}"; or let the article follow its data: "followData: true" in the front matter`,
    },
  ]);
}

function withdrawn(citation: Citation, dataNotes: readonly string[]): Problem[] {
  const { version } = citation;
  const reference = formatReference({ dataset: version.dataset, version: version.id });
  if (version.withdrawn === undefined || dataNotes.includes(reference)) return [];
  const { on, reason, instead } = version.withdrawn;
  const use = instead === undefined ? 'cite another version' : `cite ${instead} (npm run data -- upgrade ${instead})`;
  return tagProblems(citation, [
    {
      attribute: citingTags[citation.name],
      what: `${reference} was withdrawn on ${on}: ${reason}`,
      fix: `${use}; or tell readers of it in the front matter: dataNotes, "${reference}"`,
    },
  ]);
}

/** Notes on versions that the text does not cite, as after an upgrade. */
function idleNotes(source: MdxSource, dataNotes: readonly string[], citations: readonly Citation[]): Problem[] {
  const cited = citations.map(({ version }) => formatReference({ dataset: version.dataset, version: version.id }));
  return dataNotes
    .filter((reference) => !cited.includes(reference))
    .map((reference) => ({
      file: source.file,
      ...source.frontMatter().document?.place(['dataNotes', reference]),
      what: `a note on ${reference}, which the text does not cite`,
      fix: cited.length === 0 ? 'remove it' : `write it for ${[...new Set(cited)].join(', ')}, or remove it`,
    }));
}
