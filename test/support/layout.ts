import type { Page } from 'playwright-core';

/**
 * What stands wrong on a page as the window has it, a line each: the page scrolls sideways, words stand outside of the
 * window or are cut off by a box, or lines of words and controls cover each other; words of charts as well. What has a
 * frame of its own to scroll in may be wider.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      element: Element;
      rect: DOMRect;
    }
    const { clientWidth } = document.documentElement;
    const named = (element: Element) => {
      const kind = element.getAttribute('class')?.trim() || element.parentElement?.getAttribute('class')?.trim() || '';
      return `${element.localName}.${kind} “${(element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 30)}”`;
    };
    const ancestors = (element: Element | null): Element[] =>
      element ? [element, ...ancestors(element.parentElement)] : [];
    const isScrolled = (element: Element) =>
      ancestors(element.parentElement).some((one) => /auto|scroll/.test(getComputedStyle(one).overflowX));
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !ancestors(element).some((one) => getComputedStyle(one).clipPath !== 'none');

    /** Each line of words, as high as its letters about are, and each control. */
    function boxes(): Box[] {
      const found: Box[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const element = text.parentElement;
        if (!element || !text.textContent?.trim()) continue;
        if (element.closest('title, desc, script, style, noscript, option, textarea') || !isSeen(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        // A drawing is scaled with its letters.
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        const size = scale * Number.parseFloat(getComputedStyle(element).fontSize);
        for (const { left, top, width, height } of range.getClientRects()) {
          const rect = new DOMRect(left, top + height / 2 - 0.4 * size, width, 0.8 * size);
          if (width > 1) found.push({ element, rect });
        }
      }
      for (const element of document.querySelectorAll('input, select, textarea')) {
        const rect = element.getBoundingClientRect();
        if (rect.width > 1 && isSeen(element)) found.push({ element, rect });
      }
      return found.filter(({ element }) => !isScrolled(element)).sort((a, b) => a.rect.top - b.rect.top);
    }

    function cutBy({ element, rect }: Box): Element | undefined {
      return ancestors(element.parentElement).find((one) => {
        const style = getComputedStyle(one);
        const own = one.getBoundingClientRect();
        const isCutAside = style.overflowX !== 'visible' && (rect.left < own.left - 1 || rect.right > own.right + 1);
        return isCutAside || (style.overflowY !== 'visible' && rect.bottom > own.bottom + 1);
      });
    }

    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide`);
    const all = boxes();
    all.forEach((box, index) => {
      const { element, rect } = box;
      if (rect.left < -1 || rect.right > clientWidth + 1) faults.push(`outside of the window: ${named(element)}`);
      const cutter = cutBy(box);
      if (cutter && cutter !== document.body) faults.push(`cut off: ${named(element)}`);
      for (let next = index + 1; next < all.length; next++) {
        const other = all[next];
        if (!other || other.rect.top >= rect.bottom) break;
        const width = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const height = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
        if (width > 2 && height > 2) faults.push(`one over the other: ${named(element)}, ${named(other.element)}`);
      }
    });
    return [...new Set(faults)];
  });
}

/**
 * What is too small for a finger (WCAG 2.2, 2.5.8), a line each. Links in a sentence are excepted there; how wide words
 * are is a matter of the faces that a system has.
 */
export function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const isInSentence = (element: Element) => {
      let block = element.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      const length = (one: Element | null) => (one?.textContent ?? '').trim().length;
      return getComputedStyle(element).display === 'inline' && length(block) > length(element) + 1;
    };
    return Array.from(document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element))
      .map((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        const isNarrow = width < least && !element.innerText?.trim();
        const size = `${Math.round(width)} × ${Math.round(height)}`;
        const words = element.innerText?.trim() || element.getAttribute('aria-label') || element.className;
        return width > 1 && (height < least || isNarrow) ? `${size}: ${element.localName} “${words}”` : '';
      })
      .filter((fault) => fault !== '');
  });
}

/** The least spaces between letters, words and lines that readers must be able to set (WCAG 2.2, 1.4.12). */
export const wideSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;
