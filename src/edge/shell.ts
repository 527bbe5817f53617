import { showReading, unusualReading } from './reading.ts';
import { directionOf } from './words/words.ts';
import type { Assets } from './site.ts';

/** A page of the edge's own: what it is called, what it says, and how it is answered. */
export interface Screen {
  title: string;
  /** BCP 47. */
  language: string;
  /** HTML. */
  content: string;
  status?: number;
  headers?: Record<string, string>;
}

/**
 * Puts a screen into one of the empty pages that the build draws for the edge, so that it has the site's own design.
 * Without that page the screen is answered bare.
 */
export async function inShell(
  shell: 'reader' | 'console',
  screen: Screen,
  { assets, request }: { assets: Assets; request: Request },
): Promise<Response> {
  const { origin, pathname, search } = new URL(request.url);
  const page = await assets.fetch(new Request(`${origin}/shell/${shell}/`));
  const reading = unusualReading(request);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    ...(reading && { vary: 'cookie' }),
    ...screen.headers,
  };
  const init = { status: screen.status ?? 200, headers };
  if (!page.ok) return new Response(bare(screen), init);
  const rewriter = inLanguage(screen.language)
    .on('form.reading input[name=back]', {
      element: (back) => void back.setAttribute('value', pathname + search),
    })
    .on('title', { element: (title) => void title.setInnerContent(screen.title) })
    .on('main#main', { element: (main) => void main.setInnerContent(screen.content, { html: true }) });
  return (reading ? showReading(rewriter, reading) : rewriter).transform(new Response(page.body, init));
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
        if (part.tagName === 'main' || around === undefined || around === language) return;
        part.setAttribute('lang', around);
        part.setAttribute('dir', directionOf(around));
      },
    });
}

function bare({ title, language, content }: Screen): string {
  const safe = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${safe}</title></head><body><main id="main">${content}</main></body></html>`;
}
