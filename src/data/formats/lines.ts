import type { Place } from '#site/document.ts';

/** Finds the line and character of an offset in a text; looks for the lines when it is first asked. */
export function placer(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** An editor begins a line after `\n`, `\r\n` and a lone `\r`. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: newline } of text.matchAll(/\r\n?|\n/g)) starts.push(index + newline.length);
  return starts;
}
