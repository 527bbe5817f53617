import { resolve } from 'node:path';
import type { Catalogue, Version } from '#data/catalogue.ts';
import { problemsOf } from '#data/problems.ts';
import { ContentError } from '#problem.ts';
import type { NamedSpec } from '#specs/named-specs.ts';
import { terminalAsker, type Asker } from '#terminal/ask.ts';
import { exitCodes, Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { counted, movesTo, type Move } from './moves.ts';
import { contentOption, openCatalogue, referenceTo, versionNamed } from './versions.ts';
import { writeMoves } from './write-moves.ts';

export const upgrade = member(
  {
    name: 'upgrade',
    short: 'move articles to another version, sentence by sentence',
    usage: 'npm run data -- upgrade NAME@NEW [--from VERSION] [--yes | --dry-run] [--note "…"] [--content DIR]',
    about:
      'Shows every sentence and chart that cites another version of the dataset, with what it says before and after, and\nmoves those that you confirm. An article in which readers see another figure gets the time and a note in its front\nmatter (updated, updateNote). Exits with 1 where a place can not be shown from the new version.',
    options: {
      from: { type: 'string', about: 'only places that cite this version' },
      yes: { type: 'boolean', about: 'move all without asking' },
      'dry-run': { type: 'boolean', about: 'only show' },
      note: { type: 'string', about: 'what readers are told of the update' },
      ...contentOption,
    },
    words: ['NAME@NEW'],
  },
  async ({ content, from, yes, note, ...options }, [word = '']) => {
    const asks = !yes && !options['dry-run'];
    if (asks && !terminalAsker.isThere) throw new Misuse('there is nobody to ask: add --yes or --dry-run');
    const folder = resolve(content);
    const catalogue = await openCatalogue(folder);
    const version = await readyVersion(word, catalogue);
    const moves = await step('Comparing what readers see', () => movesTo(version, from, catalogue, folder), counted);
    const confirmed = await confirm(moves, { asks, all: yes });
    if (!options['dry-run']) await writeMoves(confirmed, version, note);
    tellRest(moves, confirmed, version, catalogue, options['dry-run'] ?? false);
  },
);

async function readyVersion(word: string, catalogue: Catalogue): Promise<Version> {
  const version = versionNamed(word, catalogue);
  const { withdrawn } = version;
  if (withdrawn !== undefined) {
    const what = `it was withdrawn on ${withdrawn.on}: ${withdrawn.reason}`;
    throw new ContentError([{ file: word, what, fix: 'name a version that stands' }]);
  }
  const problems = await problemsOf(version);
  if (problems.length > 0) throw new ContentError(problems);
  return version;
}

/** Shows each place; asks of each, or takes all. */
async function confirm(
  moves: readonly Move[],
  { asks, all }: { asks: boolean; all: boolean | undefined },
  asker: Asker = terminalAsker,
): Promise<Move[]> {
  const confirmed: Move[] = [];
  let takesAll = all ?? false;
  let leaves = false;
  // A shared chart moves once, in all texts that show it.
  const shared = new Map<NamedSpec, boolean>();
  for (const move of moves) {
    if (leaves) break;
    console.log(`\n${move.lines.join('\n')}`);
    if (move.change.kind === 'broken') continue;
    const { spec } = move.citation;
    const decided = spec && shared.get(spec);
    if (decided !== undefined) {
      console.log(decided ? '  It moves with its file.' : '  It stays with its file.');
      if (decided) confirmed.push(move);
      continue;
    }
    if (asks && !takesAll) {
      const answer = await answerOf(asker);
      if (answer === 'q') leaves = true;
      if (answer === 'a') takesAll = true;
      if (spec) shared.set(spec, answer === 'y' || answer === 'a');
      if (answer === 'n' || answer === 'q') continue;
    }
    if (asks || takesAll) confirmed.push(move);
  }
  return confirmed;
}

async function answerOf(asker: Asker): Promise<'y' | 'n' | 'a' | 'q'> {
  for (;;) {
    const answer = (await asker.ask('  Move it? [y]es, [n]o, [a]ll that follow, [q]uit: ')).toLowerCase().charAt(0);
    if (answer === 'y' || answer === 'n' || answer === 'a' || answer === 'q') return answer;
  }
}

function tellRest(
  moves: readonly Move[],
  confirmed: readonly Move[],
  version: Version,
  { lock }: Catalogue,
  isDry: boolean,
): void {
  const reference = referenceTo(version);
  const broken = moves.filter(({ change }) => change.kind === 'broken');
  const able = moves.filter(({ change }) => change.kind !== 'broken');
  if (isDry) console.log(`\n${counted(able)} would move. Nothing was changed.`);
  if (broken.length > 0) {
    console.log(`${counted(broken)} can't be shown from ${reference}, and cite what they cited: change them by hand.`);
    process.exitCode = exitCodes.failed;
  }
  if (confirmed.length > 0 && lock.versions[reference] === undefined) {
    console.log(`Next: npm run data -- lock ${reference}`);
  }
}
