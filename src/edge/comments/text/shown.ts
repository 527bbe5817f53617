/*
 * What can be shown of a comment, and nothing else: a text is read into these, and written from these alone. There is
 * no place in them for a picture, a heading, markup of its author's own, or an address that is not one of the web's.
 */

export type Block = Paragraph | Quote | List | CodeBlock;

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}

export interface Quote {
  type: 'quote';
  children: Block[];
}

export interface List {
  type: 'list';
  items: ListItem[];
}

export interface ListItem {
  /** As its author counted; without one it is a bullet's. */
  number?: number;
  children: Block[];
}

export interface CodeBlock {
  type: 'code-block';
  text: string;
}

export type Inline = string | Break | Span | Code | Link;

/** The end of a line, where its author ended it. */
export interface Break {
  type: 'break';
}

export interface Span {
  type: 'emphasis' | 'strong';
  children: Inline[];
}

export interface Code {
  type: 'code';
  text: string;
}

export interface Link {
  type: 'link';
  /** http or https. */
  href: string;
  /** Where it leads, if its words don't say so. */
  host?: string;
  /** Whether its words are its address. */
  isBare: boolean;
  children: Inline[];
}
