import { BranchItem, Entry } from './branch.tsx';
import { CommentArticle, commentAddress } from './comment.tsx';
import { CommentForm, formAddress } from './form.tsx';
import { OnArticle } from './screens.tsx';
import { writePlace } from './thread.tsx';
import { words } from '../words/words.ts';
import type { PublishedComment } from '../comments/comment.ts';
import type { InContext } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';
import type { SiteRules } from './form.tsx';
import type { Screen } from '../shell.ts';

/** A thread on a page of its own, or in the frame of another site. */
export function threadScreen(thread: Thread, section: string): Screen {
  const title = words(thread.language).feed.thread(thread.headline);
  return {
    title,
    language: thread.language,
    edition: thread.edition,
    feed: { title, path: `${formAddress(thread.id)}feed.xml` },
    content: (
      <div class="comment-page thread-page">
        <h1>
          <a href={thread.path}>{thread.headline}</a>
        </h1>
        <section
          id="comments"
          class="comments"
          aria-labelledby="comments-heading"
          dangerouslySetInnerHTML={{ __html: section }}
        />
      </div>
    ).toString(),
  };
}

/** One comment on a page of its own. */
export function commentScreen(thread: Thread, context: string): Screen {
  return {
    title: words(thread.language).feed.thread(thread.headline),
    language: thread.language,
    edition: thread.edition,
    content: context,
  };
}

interface ContextProps {
  thread: Thread;
  open: boolean;
  context: InContext;
}

/** A comment between those above and below it. */
export function CommentInContext({ thread, open, context }: ContextProps) {
  const { top, above, below, rootId } = context;
  const { thread: say, feed, message } = words(thread.language);
  const around = { thread, open, heading: 'h2' as const };
  const isWhole = above.length === 0 || above[0]?.id === rootId;
  // What is too much for the page goes on along the branch, from where it ends here.
  const further = below.next && `${commentPath(thread.id, rootId)}?after=${writePlace(below.next)}`;
  return (
    <div class="comment-page">
      <h1>{top.comment ? feed.entry(top.comment.name, thread.headline) : feed.thread(thread.headline)}</h1>
      <p class="comments-pages">
        <a href={thread.path}>{message.article}</a> <a href={`${thread.path}#comments`}>{say.whole}</a>
      </p>
      {!isWhole && (
        <p class="comments-pages">
          <a href={commentAddress(thread.id, rootId)}>{say.start}</a>
        </p>
      )}
      {above.length > 0 && (
        <ol class="comments-list comments-above">
          {above.map((entry) => (
            <li>
              <Entry entry={entry} depth={0} around={around} />
            </li>
          ))}
        </ol>
      )}
      <ol class="comments-list comments-asked">
        <BranchItem branch={{ top, below: { items: below.items } }} around={around} />
      </ol>
      {further && (
        <p class="comments-pages">
          <a href={further} rel="next">
            {say.further.oldest}
          </a>
        </p>
      )}
    </div>
  );
}

function commentPath(threadId: string, id: string): string {
  return `${formAddress(threadId)}${id}/`;
}

/** The form for a reply, below what it replies to. */
export function replyScreen(thread: Thread, rules: SiteRules, parent: PublishedComment): Screen {
  const { language } = thread;
  const { replying } = words(language);
  return {
    title: replying.title,
    language,
    edition: thread.edition,
    content: (
      <div class="comment-page">
        <h1>{replying.title}</h1>
        <OnArticle thread={thread} />
        <div class="comment-preview">
          <CommentArticle comment={parent} language={language} address={commentAddress(thread.id, parent.id)} />
        </div>
        <CommentForm thread={thread} rules={rules} draft={{ name: '', text: '', parentId: parent.id }} />
      </div>
    ).toString(),
  };
}
