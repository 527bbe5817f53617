import { parse, postprocess, preprocess } from 'micromark';
import { blocksOf } from './blocks.ts';
import { isBeyondReason, isPlain, plainBlocks } from './plain.ts';
import { subset } from './subset.ts';
import { treeOf } from './tree.ts';
import type { Block } from './shown.ts';

/**
 * Reads a comment as its author typed it: paragraphs, with lines ended where they were; emphasis, quotes, lists, code
 * and links where there are marks for them. Everything else is the text that was typed.
 *
 * @param text of any length and content: what is too long or too deeply marked to be read is shown as it was typed
 */
export function readText(text: string): Block[] {
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  return (isPlain(lines) || isBeyondReason(lines) ? undefined : readMarks(lines)) ?? plainBlocks(lines);
}

function readMarks(text: string): Block[] | undefined {
  const events = postprocess(
    parse({ extensions: [subset] })
      .document()
      .write(preprocess()(text, undefined, true)),
  );
  const parts = treeOf(text, events);
  return parts && blocksOf(parts);
}
