import { showReading, unusualReading, writeReading } from './reading.ts';
import { directionOf } from './words/words.ts';
import type { Assets } from './site.ts';

/** A page of the edge's own: what it is called, what it says, and how it is answered. */
export interface Screen {
  title: string;
  /** BCP 47. */
  language: string;
  /** What the addresses of the edition begin with whose masthead and foot it has; none is the site's own. */
  edition?: string;
  /** HTML. */
  content: string;
  /** Under which search engines may keep it, with the site's. A page without one is for its reader alone. */
  address?: string;
  /** The same in the site's languages, itself among them. */
  alternates?: readonly { language: string; address: string }[];
  /** By which it can be followed. */
  feed?: { title: string; path: string };
  status?: number;
  headers?: Record<string, string>;
}

/** One of the empty pages that the build draws for the edge, for one request. */
export interface Shell {
  /** Of the empty page and of the way that the reader reads it. */
  tag: string;
  fill(screen: Screen): Response;
  /** For a browser that has the page. */
  unchanged(headers: Record<string, string>): Response;
}

interface Surroundings {
  assets: Assets;
  request: Request;
}

/**
 * Puts a screen into one of the empty pages, so that it has the site's own design. Without that page the screen is
 * answered bare.
 */
export async function inShell(name: 'reader' | 'console', screen: Screen, around: Surroundings): Promise<Response> {
  return (await openShell(name, screen.edition, around)).fill(screen);
}

/**
 * @param edition as a screen's
 * @param origins that may have the page in a frame; without its masthead and foot then, and without scripts but the one
 * that tells its height
 */
export async function openShell(
  name: 'reader' | 'console',
  edition: string | undefined,
  { assets, request }: Surroundings,
  origins?: readonly string[],
): Promise<Shell> {
  const { origin, pathname, search } = new URL(request.url);
  const page = await assets.fetch(new Request(`${origin}${edition ?? ''}/shell/${name}/`));
  const reading = unusualReading(request);
  const kept = {
    // A filled page loads what the empty one does, and so does the page that a browser has already: what stands in the
    // headers of a 304 becomes true of that (RFC 9111, 4.3.4).
    'content-security-policy': policyFor(page, origins),
    ...(origins && { 'cross-origin-resource-policy': 'cross-origin' }),
    ...(reading && { vary: 'cookie' }),
  };
  return {
    tag: [page.headers.get('etag'), reading && writeReading(reading)].join(' '),
    unchanged: (headers) => new Response(null, { status: 304, headers: { ...kept, ...headers } }),
    fill(screen) {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...(screen.address === undefined && { 'x-robots-tag': 'noindex' }),
        ...(page.ok && kept),
        ...screen.headers,
      };
      const init = { status: screen.status ?? 200, headers };
      if (!page.ok) return new Response(bare(screen), init);
      const rewriter = inLanguage(screen.language)
        .on('head', { element: (head) => void head.append(headOf(screen), { html: true }) })
        .on('title', { element: (title) => void title.setInnerContent(screen.title) })
        .on('form.reading input[name=back]', {
          element: (back) => void back.setAttribute('value', pathname + search),
        })
        .on('main#main', { element: (main) => void main.setInnerContent(screen.content, { html: true }) });
      if (screen.address !== undefined) {
        rewriter.on('meta[name=robots]', { element: (robots) => void robots.remove() });
      }
      if (origins) inFrame(rewriter);
      if (reading) showReading(rewriter, reading);
      return rewriter.transform(new Response(page.body, init));
    },
  };
}

function policyFor(page: Response, origins: readonly string[] | undefined): string {
  const policy = page.headers.get('content-security-policy') ?? "frame-ancestors 'none'";
  if (!origins || origins.length === 0) return policy;
  const others = policy.split(/;\s*/).filter((part) => !part.startsWith('frame-ancestors '));
  return [...others, `frame-ancestors ${origins.join(' ')}`].join('; ');
}

/** Where its links and forms lead to is for the whole window, where readers see whose page it is and keep its address. */
function inFrame(rewriter: HTMLRewriter): void {
  rewriter
    .on('html', { element: (html) => void html.setAttribute('class', 'framed') })
    .on('header, footer, .skip, .reading, script', { element: (part) => void part.remove() })
    .on('head', {
      element: (head) =>
        void head.append('<base target="_top"><script src="/comments/frame.js" defer></script>', { html: true }),
    });
}

/** The page becomes one of the screen's language; what stands around its main part stays in the language it is in. */
function inLanguage(language: string): HTMLRewriter {
  let around: string | undefined;
  return new HTMLRewriter()
    .on('html', {
      element(html) {
        around = html.getAttribute('lang') ?? undefined;
        html.setAttribute('lang', language);
        html.setAttribute('dir', directionOf(language));
      },
    })
    .on('body > *', {
      element(part) {
        if (around === undefined || around === language) return;
        part.setAttribute('lang', around);
        part.setAttribute('dir', directionOf(around));
      },
    })
    .on('main#main', {
      element(main) {
        if (around === undefined || around === language) return;
        main.setAttribute('lang', language);
        main.setAttribute('dir', directionOf(language));
      },
    });
}

function headOf({ address, alternates = [], feed }: Screen): string {
  const links: Record<string, string>[] = alternates.map((other) => ({
    ...{ rel: 'alternate', hreflang: other.language, href: other.address },
  }));
  if (address !== undefined) links.unshift({ rel: 'canonical', href: address });
  if (feed) links.push({ rel: 'alternate', type: 'application/atom+xml', title: feed.title, href: feed.path });
  return links.map(link).join('');
}

function link(attributes: Record<string, string>): string {
  return `<link${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('')}>`;
}

function bare({ title, language, content }: Screen): string {
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><main id="main">${content}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
