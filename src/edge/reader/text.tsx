import { readText } from '../comments/text/read.ts';
import type { FC } from 'hono/jsx';
import type { Block, Inline, Link, List } from '../comments/text/shown.ts';

/**
 * How the links of a comment are shown. `spelt out` they lead nowhere: their addresses stand in the text, so that a
 * comment that no moderator has read is of no use to those who write for search engines, and can be judged.
 */
export type Links = 'live' | 'spelt out';

/** What a comment says. The elements that stand in this file are all that can come of it. */
export const CommentText: FC<{ text: string; links: Links }> = ({ text, links }) => (
  <div class="comment-text">
    <Blocks blocks={readText(text)} links={links} outermost />
  </div>
);

/** Each of the outermost runs in the direction of its own words; what is in a quote or a list is set as that is. */
const Blocks: FC<{ blocks: readonly Block[]; links: Links; outermost?: boolean }> = ({ blocks, links, outermost }) => {
  const direction = outermost ? ({ dir: 'auto' } as const) : {};
  return (
    <>
      {blocks.map((block) => {
        switch (block.type) {
          case 'paragraph':
            return (
              <p {...direction}>
                <Inlines inlines={block.children} links={links} />
              </p>
            );
          case 'quote':
            return (
              <blockquote {...direction}>
                <Blocks blocks={block.children} links={links} />
              </blockquote>
            );
          case 'list':
            return <Items list={block} links={links} direction={direction} />;
          case 'code-block':
            return (
              <pre {...direction}>
                <code>{block.text}</code>
              </pre>
            );
        }
      })}
    </>
  );
};

/** The numbers are those that were typed, whether or not they follow each other. */
const Items: FC<{ list: List; links: Links; direction: { dir?: 'auto' } }> = ({ list, links, direction }) => {
  const isNumbered = list.items[0]?.number !== undefined;
  const Element = isNumbered ? 'ol' : 'ul';
  return (
    <Element {...direction}>
      {list.items.map(({ number, children }) => (
        <li {...(isNumbered && { value: number })}>
          <Blocks blocks={children} links={links} />
        </li>
      ))}
    </Element>
  );
};

const Inlines: FC<{ inlines: readonly Inline[]; links: Links }> = ({ inlines, links }) => (
  <>
    {inlines.map((inline) => {
      if (typeof inline === 'string') return inline;
      switch (inline.type) {
        case 'break':
          return <br />;
        case 'emphasis':
          return (
            <em>
              <Inlines inlines={inline.children} links={links} />
            </em>
          );
        case 'strong':
          return (
            <strong>
              <Inlines inlines={inline.children} links={links} />
            </strong>
          );
        case 'code':
          return <code>{inline.text}</code>;
        case 'link':
          return links === 'live' ? <LiveLink link={inline} /> : <SpeltOut link={inline} />;
      }
    })}
  </>
);

const LiveLink: FC<{ link: Link }> = ({ link: { href, host, isBare, children } }) => (
  <a href={href} rel="nofollow ugc noopener" {...(isBare && { dir: 'ltr' })}>
    <Inlines inlines={children} links="live" />
    {host && (
      <>
        {' '}
        <bdi dir="ltr">({host})</bdi>
      </>
    )}
  </a>
);

const SpeltOut: FC<{ link: Link }> = ({ link: { href, host, isBare, children } }) => (
  <>
    <Inlines inlines={children} links="spelt out" />
    {(host !== undefined || !isBare) && (
      <>
        {' '}
        <bdi dir="ltr">({href})</bdi>
      </>
    )}
  </>
);
