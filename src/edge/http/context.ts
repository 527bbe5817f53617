import type { Context } from 'hono';
import type { Draft } from '../comments/comment.ts';
import type { Signer } from '../comments/form-token.ts';
import type { Moderator, ModeratorStore } from '../comments/moderator.ts';
import type { AuthorStore } from '../comments/author-store.ts';
import type { QueueStore } from '../comments/queue.ts';
import type { ReaderKeys } from '../comments/reader-key.ts';
import type { ReportStore } from '../comments/report.ts';
import type { PreparedRules } from '../comments/rules/prepare.ts';
import type { CommentStore } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';
import type { Reading } from '../conversation.tsx';
import type { FragmentCache } from '../fragments.ts';
import type { Assets, Edition, SiteIndex } from '../site.ts';

/** All that the application needs from outside. */
export interface Dependencies {
  comments: CommentStore;
  authors: AuthorStore;
  reports: ReportStore;
  queue: QueueStore;
  readerKeys: ReaderKeys;
  moderators: ModeratorStore;
  assets: Assets;
  /** Of the site at that origin. */
  fragments(origin: string): FragmentCache;
  signer(): Promise<Signer>;
  /** What holds comments back, as moderators have it. */
  rules(): Promise<PreparedRules>;
  /** Whether that key may go on, by a fast count that is right by and large. */
  mayGoOn?(key: string): Promise<boolean>;
  clock(): Date;
  /** Writes one line to the log. Never given personal data. */
  log(line: string): void;
}

/** What a request carries from its middleware to its route, and from its route to the page of an error. */
export interface Variables {
  deps: Dependencies;
  /** Whether the answer is one of the build's files, with the headers that the build gave it. */
  built?: boolean;
  index: SiteIndex;
  moderator: Moderator;
  sessionToken: string;
  /** What the reader wrote, for whatever page comes next. */
  draft: Draft;
  thread: Thread;
}

export interface Edge {
  Variables: Variables;
}

export type EdgeContext = Context<Edge>;

/**
 * The edition that the address begins with, in a route with an `:edition`; that of the site's own language in one
 * without. Undefined where the first part is something else: `/articles/discussion/` is an article.
 */
export function editionAt(c: EdgeContext): Edition | undefined {
  const name = c.req.param('edition');
  return c.var.index.editions.find(({ prefix }) => prefix === (name === undefined ? '' : `/${name}`));
}

/** How this request reads threads. */
export function readingOf(c: EdgeContext): Reading {
  const { comments, fragments } = c.var.deps;
  return { comments, fragments: fragments(originOf(c)), later: (work) => c.executionCtx.waitUntil(work) };
}

/** Where the site is, as this request reached it. */
export function originOf(c: EdgeContext): string {
  return new URL(c.req.url).origin;
}

/** Of the client, as Cloudflare wrote it. What other headers say, the client may have written. */
export function clientAddress(c: EdgeContext): string | null {
  return c.req.header('cf-connecting-ip') ?? null;
}
