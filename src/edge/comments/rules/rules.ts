/** What a rule makes of a comment: it waits for a moderator, or does so as something that is likely spam. */
export type RuleAction = 'hold' | 'spam';

/** What holds a comment back, as moderators write it. */
export interface Rules {
  words: readonly WordRule[];
  /** Whether `c4sin0` is the word `casino`. See fold.ts for which letters are taken for which. */
  swaps: boolean;
  links: {
    /** How many links a comment may have without being held. */
    most: number;
    action: RuleAction;
    /** These and their subdomains are not counted. */
    allowed: readonly string[];
    /** A comment that names one of these or a subdomain is likely spam, as a link or as plain words. */
    blocked: readonly string[];
  };
  /** Which share of the letters may be capitals, in a text with so many letters at least. */
  shouting: { share: number; least: number; action: RuleAction };
  /** How often the same character, and the same words, may stand in a row. */
  repeats: { characters: number; words: number; action: RuleAction };
}

export interface WordRule {
  /** A word; its beginning, `casino*`; or words in a row, `easy mon*`. */
  match: string;
  action: RuleAction;
}

/** What holds where nobody has written rules. */
export const usualRules: Rules = {
  words: [],
  swaps: true,
  links: { most: 0, action: 'hold', allowed: [], blocked: [] },
  shouting: { share: 0.7, least: 30, action: 'hold' },
  repeats: { characters: 10, words: 5, action: 'hold' },
};

/**
 * The rules that a text in JSON has; what it leaves out is as usual.
 *
 * @throws {RangeError} with the place and the value, where it has something that is no rule
 */
export function readRules(text: string): Rules {
  const { words, swaps, links, shouting, repeats } = fields(JSON.parse(text), 'rules', usualRules);
  const link = fields(links, 'links', usualRules.links);
  const shout = fields(shouting, 'shouting', usualRules.shouting);
  const repeat = fields(repeats, 'repeats', usualRules.repeats);
  if (typeof swaps !== 'boolean') throw invalid('swaps', swaps);
  return {
    words: list(words, 'words', MOST_WORDS).map(wordRule),
    swaps,
    links: {
      most: number(link.most, 'links.most', 0, 100),
      action: action(link.action, 'links.action'),
      allowed: list(link.allowed, 'links.allowed', MOST_DOMAINS).map((one, n) => domain(one, `links.allowed[${n}]`)),
      blocked: list(link.blocked, 'links.blocked', MOST_DOMAINS).map((one, n) => domain(one, `links.blocked[${n}]`)),
    },
    shouting: {
      share: number(shout.share, 'shouting.share', 0, 1),
      least: number(shout.least, 'shouting.least', 1, 2000),
      action: action(shout.action, 'shouting.action'),
    },
    repeats: {
      characters: number(repeat.characters, 'repeats.characters', 2, 2000),
      words: number(repeat.words, 'repeats.words', 2, 2000),
      action: action(repeat.action, 'repeats.action'),
    },
  };
}

/** Making them ready takes about a tenth of a second for so many, at each start of the Worker. */
const MOST_WORDS = 2000;
const MOST_DOMAINS = 2000;

function wordRule(value: unknown, n: number): WordRule {
  const { match, action: then } = fields(value, `words[${n}]`, { match: '', action: 'hold' });
  const isWord = typeof match === 'string' && match.length <= 100 && /^[^*]*[\p{L}\p{N}][^*]*\*?$/u.test(match);
  if (!isWord) throw invalid(`words[${n}].match`, match);
  return { match, action: action(then, `words[${n}].action`) };
}

/** The object's own fields over the usual ones; a field of another name is a mistake. */
function fields<Usual extends object>(value: unknown, place: string, usual: Usual): Record<keyof Usual, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(place, value);
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(usual, name));
  if (unknown !== undefined) throw new RangeError(`unknown rule: ${place}.${unknown}`);
  return { ...usual, ...value };
}

function list(value: unknown, place: string, most: number): unknown[] {
  if (!Array.isArray(value) || value.length > most) throw invalid(place, value);
  return value;
}

function number(value: unknown, place: string, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw invalid(place, value);
  return value;
}

function action(value: unknown, place: string): RuleAction {
  if (value !== 'hold' && value !== 'spam') throw invalid(place, value);
  return value;
}

function domain(value: unknown, place: string): string {
  const address = `http://${String(value)}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  if (typeof value !== 'string' || !/^[^/:@?#\s]+\.[^/:@?#\s]+$/.test(value) || host === '')
    throw invalid(place, value);
  return host;
}

function invalid(place: string, value: unknown): RangeError {
  return new RangeError(`invalid rule: ${place}: ${JSON.stringify(value)?.slice(0, 100)}`);
}
