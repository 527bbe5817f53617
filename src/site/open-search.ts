import { escapeXml } from './escape.ts';
import type { Site } from './site.ts';
import { absoluteUrl, searchUrl } from './urls.ts';

/** The longest short name that the format allows. */
const SHORT = 16;

/**
 * How a browser can search the site from a field of its own.
 *
 * @param title what that field is called: `Search The Meridian`
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch({ name, address, language }: Pick<Site, 'name' | 'address' | 'language'>, title: string) {
  const template = `${absoluteUrl(searchUrl, address)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name.slice(0, SHORT).trim())}</ShortName>
  <Description>${escapeXml(title)}</Description>
  <Url type="text/html" template="${escapeXml(template)}"/>
  <Language>${language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absoluteUrl('/favicon.svg', address))}</Image>
</OpenSearchDescription>
`;
}
