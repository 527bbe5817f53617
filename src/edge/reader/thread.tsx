import type { FC } from 'hono/jsx';
import { BranchItem } from './branch.tsx';
import { threadFeed } from './feed.tsx';
import { CommentForm } from './form.tsx';
import { ORDERS } from '../comments/order.ts';
import { words } from '../words/words.ts';
import type { SiteRules } from './form.tsx';
import type { Order } from '../comments/order.ts';
import type { Branch, Page, Place } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';

interface ThreadProps {
  thread: Thread;
  open: boolean;
  count: number;
  page: Page<Branch>;
  order: Order;
  /** Whether it is not the first page. */
  further: boolean;
  rules: SiteRules;
  /** Of the page that shows it, from the root. */
  path: string;
}

/** What stands in an article's section of comments: the thread, and the form where it is open. */
export const ThreadSection: FC<ThreadProps> = ({ thread, open, count, page, order, further, rules, path }) => {
  const { count: counted, thread: say, feed } = words(thread.language);
  const orderIsUsed = page.items.length > 1 || further || page.next !== undefined;
  return (
    <>
      <h2 id="comments-heading">{count === 0 ? say.heading : counted(count)}</h2>
      {count === 0 && !further && <p class="comments-none">{say.none}</p>}
      {orderIsUsed && <Orders path={path} chosen={order} language={thread.language} />}
      {further && (
        <p class="comments-pages">
          <a href={addressIn(path, order)} target="_self">
            {say.first}
          </a>
        </p>
      )}
      {page.items.length > 0 && (
        <ol class="comments-list">
          {page.items.map((branch) => (
            <BranchItem branch={branch} around={{ thread, open, heading: 'h3' }} />
          ))}
        </ol>
      )}
      {page.next && (
        <p class="comments-pages">
          <a href={addressIn(path, order, page.next)} target="_self" rel="next">
            {say.further[order]}
          </a>
        </p>
      )}
      {count > 0 && (
        <p class="comments-feed">
          <a href={threadFeed(thread.id)} type="application/atom+xml">
            {feed.link}
          </a>
        </p>
      )}
      {open ? (
        <div class="comments-add">
          <h2 id="comments-add-heading">{say.add}</h2>
          <CommentForm thread={thread} rules={rules} />
        </div>
      ) : (
        <p class="comments-closed">{say.closed}</p>
      )}
    </>
  );
};

/** The choice of an order, as plain links. In a frame they stay in it. */
const Orders: FC<{ path: string; chosen: Order; language: string }> = ({ path, chosen, language }) => {
  const { thread: say } = words(language);
  return (
    <ul class="comments-order" aria-label={say.order}>
      {ORDERS.map((order) => (
        <li>
          <a
            href={addressIn(path, order)}
            target="_self"
            rel="nofollow"
            {...(order === chosen && { 'aria-current': 'true' })}
          >
            {say.orders[order]}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** Of a page of the thread in that order; the first one of the oldest has the page's own address. */
function addressIn(path: string, order: Order, after?: Place): string {
  const query = [...(order === 'oldest' ? [] : [`order=${order}`]), ...(after ? [`after=${writePlace(after)}`] : [])];
  return `${path}${query.length > 0 ? `?${query.join('&')}` : ''}#comments`;
}

/** A place in a list as it stands in an address: `1767225600000_8f14e45f`, or `r12_1767225600000_8f14e45f` by replies. */
export function writePlace({ at, id, replies }: Place): string {
  return `${replies === undefined ? '' : `r${replies}_`}${at}_${id}`;
}

/** The place that an address names, or undefined where it names none. */
export function readPlace(text: string | null | undefined): Place | undefined {
  const [, replies, at, id] = /^(?:r(\d{1,9})_)?(\d{1,15})_([\w-]{1,64})$/.exec(text ?? '') ?? [];
  return at && id ? { at: Number(at), id, ...(replies && { replies: Number(replies) }) } : undefined;
}

/** The same in a thread of that order; a place in a list of another order is none. */
export function readPlaceIn(order: Order, text: string | null | undefined): Place | undefined {
  const place = readPlace(text);
  return (place?.replies === undefined) === (order === 'replies') ? undefined : place;
}
