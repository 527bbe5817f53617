/** Markdown as plain text: without emphasis, code marks, link targets and references to footnotes. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(.+?)\1/g, '$2')
    .replace(/(^|\s)_(.+?)_(?=[\s.,;:!?]|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
