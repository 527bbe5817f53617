/** A page as the sitemap lists it. */
export interface Listed {
  /** The whole address. */
  url: string;
  /** When it last changed, ISO 8601; left out where nobody knows. */
  changed?: string;
}

/**
 * The list of pages for search engines.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(pages: readonly Listed[]): string {
  const urls = pages.map(({ url, changed }) => {
    const lastmod = changed ? `<lastmod>${escapeXml(changed)}</lastmod>` : '';
    return `  <url><loc>${escapeXml(url)}</loc>${lastmod}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
