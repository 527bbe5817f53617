/** How a reader wants the pages: the size of their text, the width of their lines, and their mode. */
export interface Reading {
  size: string;
  width: string;
  theme: string;
}

/** What each may be, and is where nothing was chosen: as the built pages have it. */
const choices = {
  size: { values: ['s', 'm', 'l', 'xl'], usual: 'm' },
  width: { values: ['narrow', 'normal', 'wide'], usual: 'normal' },
  theme: { values: ['auto', 'light', 'dark'], usual: 'auto' },
} as const;

const names = ['size', 'width', 'theme'] as const;

/** The cookie that holds the choice, as `l.wide.dark`. A page's own script may write it too. */
export const READING_COOKIE = 'reading';

/** The choice that a form sends, or undefined where a value is none of ours. */
export function readingOf(value: (name: keyof Reading) => string | null | undefined): Reading | undefined {
  const reading = { size: value('size') ?? '', width: value('width') ?? '', theme: value('theme') ?? '' };
  const known = names.every((name) => (choices[name].values as readonly string[]).includes(reading[name]));
  return known ? reading : undefined;
}

export function writeReading({ size, width, theme }: Reading): string {
  return `${size}.${width}.${theme}`;
}

/** The choice that came with a request, where it is another than the pages are built with. */
export function unusualReading(request: Request): Reading | undefined {
  const cookies = request.headers.get('cookie') ?? '';
  const [, size, width, theme] = /(?:^|;\s*)reading=(\w+)\.(\w+)\.(\w+)\s*(?:;|$)/.exec(cookies) ?? [];
  const reading = readingOf((name) => ({ size, width, theme })[name]);
  return reading && names.some((name) => reading[name] !== choices[name].usual) ? reading : undefined;
}

/** Has the page's form of choices show the reader's, which its styles go by. */
export function showReading(rewriter: HTMLRewriter, reading: Reading): HTMLRewriter {
  return rewriter.on('form.reading input[type=radio]', {
    element(radio) {
      const name = names.find((one) => one === radio.getAttribute('name'));
      if (!name) return;
      if (radio.getAttribute('value') === reading[name]) radio.setAttribute('checked', '');
      else radio.removeAttribute('checked');
    },
  });
}
