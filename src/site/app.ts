import { direction } from '#i18n/direction.ts';
import type { Site } from './site.ts';
import { frontUrl, iconUrl } from './urls.ts';

/** Up to how many letters a name stands whole under an icon. */
const SHORT = 12;

/** The icons of the site as an app, by their names. */
export const icons = {
  '192': { size: 192, isMaskable: false },
  '512': { size: 512, isMaskable: false },
  'maskable-512': { size: 512, isMaskable: true },
} as const;

/**
 * What tells a browser how the site is installed as an app.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(site: Site, ground: string) {
  return {
    id: frontUrl,
    name: site.name,
    short_name: shortName(site.name),
    description: site.description,
    lang: site.language,
    dir: direction(site.language),
    start_url: frontUrl,
    scope: frontUrl,
    display: 'standalone',
    background_color: ground,
    theme_color: ground,
    icons: Object.entries(icons).map(([name, { size, isMaskable }]) => ({
      src: iconUrl(name),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: isMaskable ? 'maskable' : 'any',
    })),
  };
}

/** As many whole words as have room under an icon, and the first at least. */
function shortName(name: string): string {
  const [first = name, ...others] = name.split(/\s+/);
  let short = first;
  for (const word of others) {
    if (`${short} ${word}`.length > SHORT) break;
    short += ` ${word}`;
  }
  return short;
}
