/** Text as it stands between tags of HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Text as it stands between tags of XML, and in its attributes. */
export function escapeXml(text: string): string {
  return escapeHtml(text).replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
