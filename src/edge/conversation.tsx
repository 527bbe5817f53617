import { isOpen } from './comments/thread.ts';
import { readOrder } from './comments/order.ts';
import { fragment } from './fragments.ts';
import { CommentInContext } from './reader/thread-pages.tsx';
import { readPlace, readPlaceIn, ThreadSection } from './reader/thread.tsx';
import type { PublishedStore, ThreadState } from './comments/store.ts';
import type { Thread } from './comments/thread.ts';
import type { Keeping } from './fragments.ts';
import type { SiteRules } from './reader/form.tsx';
import type { SiteIndex } from './site.ts';

/** Of what threads are made of; a change of the markup starts the caches anew. */
const RENDERER = 1;

/** A thread in one of its versions, as everybody sees it at that time. */
export interface Conversation {
  thread: Thread;
  state: ThreadState;
  open: boolean;
  rules: SiteRules;
}

export function conversationOf(
  thread: Thread,
  state: ThreadState | undefined,
  index: SiteIndex,
  now: Date,
): Conversation {
  return {
    thread,
    state: state ?? { version: 0, approvedCount: 0 },
    open: isOpen(thread, now, state),
    rules: index.rulesOf(thread),
  };
}

/** All that changes what is seen of it, for entity tags and the cache: every version, and what stands around the form. */
export function partsOf({ state, open, rules }: Conversation): (string | number)[] {
  return [state.version, open ? JSON.stringify(rules) : 'closed', RENDERER];
}

/** From where threads are read. */
export interface Reading extends Keeping {
  comments: PublishedStore;
}

/** The section of a thread, in the order and from the place that the address names. Made once for each version. */
export async function sectionOf(conversation: Conversation, url: URL, reading: Reading): Promise<string> {
  const { thread, state, open, rules } = conversation;
  const order = readOrder(url.searchParams.get('order'));
  const after = readPlaceIn(order, url.searchParams.get('after'));
  const path = url.pathname;
  const make = async () =>
    (
      <ThreadSection
        {...{ thread, open, rules, order, path }}
        count={state.approvedCount}
        page={await reading.comments.published(thread.id, order, after)}
        further={after !== undefined}
      />
    ).toString();
  const parts = ['section', thread, ...partsOf(conversation), path, order, after];
  return (await fragment(parts, make, reading)) ?? '';
}

/** A comment in its context; undefined where readers don't see it in that thread. */
export function contextOf(
  conversation: Conversation,
  commentId: string,
  url: URL,
  reading: Reading,
): Promise<string | undefined> {
  const { thread, open } = conversation;
  const after = readPlace(url.searchParams.get('after'));
  const make = async () => {
    const context = await reading.comments.inContext(thread.id, commentId, after);
    return context && (<CommentInContext {...{ thread, open, context }} />).toString();
  };
  return fragment(['context', thread, ...partsOf(conversation), commentId, after], make, reading);
}
