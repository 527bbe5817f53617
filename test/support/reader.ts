import { solve as solveByWork } from '#components/comments/solver.ts';
import { QUESTIONS, questionOf } from '#edge/comments/question.ts';
import { words } from '#edge/words/words.ts';
import type { Challenge } from '#components/comments/solver.ts';
import type { Site } from './site.ts';

/** What came back for a request, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  html: string;
}

/** Asks the site for something without following where it leads. */
export async function ask(site: Site, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(site.address + path, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** Sends a form as a browser on the site's own page does, every time from another address. */
export function send(site: Site, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return ask(site, path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: site.address, 'cf-connecting-ip': anyAddress(), ...headers },
  });
}

/** An address of IPv6, each in a network of its own. */
export function anyAddress(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint16Array(2));
  return `2001:db8:${a.toString(16)}:${b.toString(16)}::1`;
}

/** The value of a hidden field of a page. */
export function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`missing hidden field: ${name}`);
  return value;
}

/** The right answer to the question that a preview asks. */
export function solve(html: string): string {
  for (const language of ['en', 'zh-Hans', 'ar']) {
    for (let seed = 0; seed < QUESTIONS; seed++) {
      const question = questionOf(seed, words(language).question);
      if (html.includes(question.words)) return question.answers.at(-1) ?? '';
    }
  }
  throw new Error('missing question on the page');
}

/** Writes a comment, answers the question, and returns the address of its status page. */
export async function comment(
  site: Site,
  thread: string,
  name: string,
  text: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const preview = await send(site, `/comments/${thread}/`, { name, text }, headers);
  const token = hidden(preview.html, 'token');
  const kept = await send(site, `/comments/${thread}/`, { name, text, token, answer: solve(preview.html) }, headers);
  const location = kept.headers.get('location');
  if (kept.status !== 303 || !location) throw new Error(`the comment was not taken: ${kept.status} ${kept.html}`);
  return location.replace('?sent', '');
}

/** Puts all comments that were sent so far under their articles. What the console does is tested elsewhere. */
export async function approveAll(site: Site): Promise<void> {
  await site.database((database) =>
    database.batch([
      database.prepare(
        `UPDATE comments SET status = 'approved', last_decision_id = 'one', published_revision = latest_revision`,
      ),
      database.prepare(
        'UPDATE threads SET approved_count = (SELECT count(*) FROM comments WHERE thread_id = threads.id), version = version + 1',
      ),
    ]),
  );
}

/** The work that a preview asks of a browser, in JSON. */
export function challengeIn(html: string): string {
  const written = /data-challenge="([^"]*)"/.exec(html)?.[1];
  if (written === undefined) throw new Error('missing challenge on the page');
  return written.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** What a browser sends when it has done that work. */
export async function workOn(challenge: string): Promise<string> {
  const given = JSON.parse(challenge) as { parameters: Challenge };
  return JSON.stringify({ challenge: given, solution: await solveByWork(given.parameters) });
}
