import { textOfHtml } from '../html.ts';
import { parseMoment, type MovedComment, type Reader, type Standing } from '../record.ts';
import { elementsOf, textOf, type Element } from '../xml.ts';

/**
 * WordPress' own export (Tools → Export), "WXR": RSS, in which each item has its comments.
 *
 * @see https://github.com/WordPress/WordPress/blob/master/wp-admin/includes/export.php
 */
export const readWordpress: Reader = async function* (file) {
  const [title, link, comment] = ['title', 'link', 'wp:comment'].map((name) => `rss/channel/item/${name}`);
  const isRoot = ({ name, attributes }: Element) =>
    name === 'rss' && /^http:\/\/wordpress\.org\/export\//.test(attributes['xmlns:wp'] ?? '');
  let address = '';
  for await (const { place, element } of elementsOf(file, [title!, link!, comment!], isRoot, 'WordPress')) {
    // The title comes first in an item: an item without a link does not get that of the one before.
    if (place === title) address = '';
    if (place === link) address = textOf(element);
    if (place === comment) yield commentOf(element, address);
  }
};

function commentOf(comment: Element, address: string): MovedComment {
  const part = (name: string) => textOf(comment, `wp:comment_${name}`);
  const [type, parent] = [part('type'), part('parent')];
  return {
    sourceId: part('id'),
    address,
    parentSourceId: parent === '0' ? '' : parent,
    name: textOfHtml(part('author'), { isMarkdown: true }),
    text: textOfHtml(part('content'), { keepsLines: true }),
    // What never was published has no moment in UTC, but one in the blog's own zone, which the file does not name.
    createdAt: parseMoment(part('date_gmt')) ?? parseMoment(part('date')),
    standing: standings[part('approved')] ?? 'deleted',
    ...(type !== '' && type !== 'comment' && { kind: type }),
    hasPersonalData: ['author_email', 'author_url', 'author_IP'].some((name) => part(name) !== ''),
  };
}

/** Others are `trash`, and `post-trashed` of those whose article is there. */
const standings: Readonly<Record<string, Standing>> = { '1': 'approved', '0': 'pending', spam: 'spam' };
