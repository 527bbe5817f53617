import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownBrowser } from '#local/browser.ts';
import { run } from '#terminal/run.ts';
import { peersFolder } from './peers.ts';

/** What a page is loaded as: a telephone on a slow network, or a computer on a fast one. */
export const presets = ['mobile', 'desktop'] as const;
export type Preset = (typeof presets)[number];

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** One run of Lighthouse over one page. */
export interface LighthouseRun {
  version: string;
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** Milliseconds until the largest thing of the first screen is painted. */
  lcp: number;
  /** How far things moved while the page loaded, in parts of the window. */
  cls: number;
  /** Milliseconds in which the page could not answer. */
  tbt: number;
  /** Bytes over the network, as the local edge sends them. */
  transferred: number;
  requests: { url: string; kind: string }[];
  /** Audits that gave less than all points. */
  faults: Fault[];
}

export interface Fault {
  id: string;
  /** In a line: what is wrong, how much, and the first place. */
  reason: string;
  /** Whether the score of a category depends on it. */
  counts: boolean;
}

/** The parts of Lighthouse's report that are read here. */
interface Report {
  lighthouseVersion: string;
  runtimeError?: { message: string };
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit | undefined>;
}

interface Audit {
  id: string;
  title: string;
  score: number | null;
  scoreDisplayMode: string;
  numericValue?: number;
  displayValue?: string;
  explanation?: string;
  errorMessage?: string;
  details?: { items?: unknown };
}

/**
 * Loads a page in a Chromium of its own and lets Lighthouse judge it.
 *
 * @param folder where the report is left
 * @throws {Error} with Lighthouse's words where the page can't be judged
 */
export async function lighthouse(url: string, preset: Preset, folder: string): Promise<LighthouseRun> {
  const browser = await ownBrowser();
  const file = join(folder, 'lighthouse.json');
  const { code, output } = await run(
    process.execPath,
    [
      join(peersFolder, 'node_modules/lighthouse/cli/index.js'),
      url,
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${['--headless', '--disable-gpu', ...(browser?.args ?? [])].join(' ')}`,
      '--output=json',
      `--output-path=${file}`,
      '--no-enable-error-reporting',
      '--quiet',
      ...(preset === 'desktop' ? ['--preset=desktop'] : []),
    ],
    { ...process.env, ...browser?.env, ...(browser && { CHROME_PATH: browser.path }) },
  );
  if (code !== 0) throw new Error(`Lighthouse failed at ${url}:\n${output.trim()}`);
  return readReport(JSON.parse(await readFile(file, 'utf8')) as Report);
}

function readReport({ lighthouseVersion, runtimeError, categories: judged, audits }: Report): LighthouseRun {
  if (runtimeError) throw new Error(`Lighthouse failed: ${runtimeError.message}`);
  const value = (id: string) => audits[id]?.numericValue ?? NaN;
  const weights = new Map<string, number>();
  for (const { id, weight } of categories.flatMap((name) => judged[name].auditRefs)) {
    weights.set(id, Math.max(weight, weights.get(id) ?? 0));
  }
  const faults = [...weights].flatMap(([id, weight]) => {
    const audit = audits[id];
    return audit && isFault(audit) ? [{ id, reason: reasonOf(audit, audits), counts: weight > 0 }] : [];
  });
  const scores = categories.map((name) => [name, Math.round((judged[name].score ?? NaN) * 100)]);
  return {
    version: lighthouseVersion,
    scores: Object.fromEntries(scores) as Record<Category, number>,
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbt: value('total-blocking-time'),
    transferred: value('total-byte-weight'),
    requests: itemsOf(audits['network-requests']).flatMap(({ url, resourceType }) =>
      typeof url === 'string' && !url.startsWith('data:') ? [{ url, kind: String(resourceType) }] : [],
    ),
    faults,
  };
}

function isFault({ score, scoreDisplayMode }: Audit): boolean {
  return scoreDisplayMode === 'error' || (score !== null && score < 1);
}

/** Where Lighthouse says what a measure was lost by, which the measure itself doesn't. */
const culprits: Record<string, string> = {
  'largest-contentful-paint': 'lcp-breakdown-insight',
  'cumulative-layout-shift': 'layout-shifts',
  'total-blocking-time': 'long-tasks',
  'max-potential-fid': 'long-tasks',
};

function reasonOf(audit: Audit, audits: Report['audits']): string {
  const { id, title, explanation, errorMessage, displayValue } = audit;
  return [title, errorMessage, displayValue, explanation, placesOf(audits[culprits[id] ?? id])]
    .filter((part) => part)
    .join('; ')
    .replaceAll(/\s+/g, ' ');
}

function itemsOf(audit: Audit | undefined): Record<string, unknown>[] {
  const items = audit?.details?.items;
  return Array.isArray(items) ? (items as Record<string, unknown>[]) : [];
}

/** The first places in the details of an audit: elements, or else addresses, or else words. */
function placesOf(audit: Audit | undefined): string {
  const items = itemsOf(audit);
  const kinds = ['selector', 'url', 'description', 'value', 'label'].map((name) => textsOf(items, name));
  const places = new Set(kinds.find((texts) => texts.length > 0));
  return [...places]
    .slice(0, 4)
    .join(', ')
    .replaceAll(/http:\/\/localhost:\d+/g, '');
}

/** Every text of that name, however deep. */
function textsOf(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    key === name && typeof part === 'string' ? [part] : textsOf(part, name),
  );
}
