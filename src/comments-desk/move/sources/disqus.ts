import { textOfHtml } from '../html.ts';
import { parseMoment, type MovedComment, type Reader } from '../record.ts';
import { elementsOf, textOf, type Element } from '../xml.ts';

/**
 * Disqus' export: the threads first, then the posts, which name their thread and what they reply to by `dsq:id`.
 *
 * @see https://help.disqus.com/en/articles/1717164-comments-export
 */
export const readDisqus: Reader = async function* (file) {
  const threads = new Map<string, { address: string; isDeleted: boolean }>();
  const isRoot = ({ name }: Element) => name === 'disqus';
  for await (const { place, element } of elementsOf(file, ['disqus/thread', 'disqus/post'], isRoot, 'Disqus')) {
    if (place === 'disqus/post') {
      yield commentOf(element, threads.get(idOf(element, 'thread')));
      continue;
    }
    // The id is what the site called the thread; it often is an address, and the link the one that was last seen.
    const address = textOf(element, 'link') || textOf(element, 'id');
    threads.set(element.attributes['dsq:id'] ?? '', { address, isDeleted: isTrue(element, 'isDeleted') });
  }
};

function commentOf(post: Element, thread: { address: string; isDeleted: boolean } | undefined): MovedComment {
  const isDeleted = isTrue(post, 'isDeleted') || thread?.isDeleted === true;
  const waits = textOf(post, 'isApproved') === 'false';
  return {
    sourceId: post.attributes['dsq:id'] ?? textOf(post, 'id'),
    address: thread?.address ?? '',
    parentSourceId: idOf(post, 'parent'),
    name: textOf(post, 'author', 'name') || textOf(post, 'author', 'username'),
    text: textOfHtml(textOf(post, 'message')),
    createdAt: parseMoment(textOf(post, 'createdAt')),
    standing: isDeleted ? 'deleted' : isTrue(post, 'isSpam') ? 'spam' : waits ? 'pending' : 'approved',
    hasPersonalData: textOf(post, 'author', 'email') !== '' || textOf(post, 'ipAddress') !== '',
  };
}

function idOf(post: Element, name: string): string {
  return post.children.find((child) => child.name === name)?.attributes['dsq:id'] ?? '';
}

function isTrue(element: Element, name: string): boolean {
  return textOf(element, name) === 'true';
}
