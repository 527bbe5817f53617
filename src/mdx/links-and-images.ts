import type { MdastNode } from 'satteri';
import type { Place } from '#site/document.ts';
import type { MdxSource } from './sources.ts';

export interface Link extends Place {
  url: string;
}

export interface Image extends Link {
  /** What it shows, in words. */
  alt: string;
}

/** The links and images of a source, written in place or by reference to a definition: `[text][name]`, `![alt][name]`. */
export function findLinksAndImages(source: MdxSource): { links: Link[]; images: Image[] } {
  const nodes = linkNodes(source);
  const defined = new Map(nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
  const links: Link[] = [];
  const images: Image[] = [];
  for (const node of nodes) {
    if (node.type === 'definition') continue;
    const url = 'url' in node ? node.url : defined.get(node.identifier);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (url === undefined) continue;
    if (node.type === 'link' || node.type === 'linkReference') links.push({ url, line, column });
    else images.push({ url, alt: node.alt ?? '', line, column });
  }
  return { links, images };
}

type LinkNode = Extract<MdastNode, { type: 'link' | 'linkReference' | 'image' | 'imageReference' | 'definition' }>;

function linkNodes(source: MdxSource): LinkNode[] {
  const found: LinkNode[] = [];
  const visit = (node: MdastNode) => {
    if (isLinkNode(node)) found.push(node);
    if ('children' in node) for (const child of node.children) visit(child as MdastNode);
  };
  const { root } = source.tree();
  if (root !== undefined) visit(root);
  return found;
}

function isLinkNode(node: MdastNode): node is LinkNode {
  return ['link', 'linkReference', 'image', 'imageReference', 'definition'].includes(node.type);
}
