import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document as YamlTree, type Pair } from 'yaml';
import type { Problem } from '#problem.ts';
import { jsonProblem, yamlProblem } from './syntax.ts';

/** Where something stands in a file; both 1-based. */
export interface Place {
  line: number;
  column: number;
}

/** A YAML or JSON file, or the front matter of one, which knows where each of its values was written. */
export interface WrittenDocument {
  /** As in a Problem. */
  file: string;
  format: 'yaml' | 'json';
  value: unknown;
  /** The place of a value's key, or of a list's item; where there is none, of the nearest thing around it. */
  place(path: readonly PropertyKey[]): Place;
  /** The value as the editor wrote it, quotes included. */
  written(path: readonly PropertyKey[]): string | undefined;
}

/** What reading gave: a document, or why there is none. */
export type Reading = { document: WrittenDocument; problems: [] } | { document: undefined; problems: Problem[] };

/**
 * Reads YAML with the types that Astro gives its front matter: an unquoted day or moment is a `Date`.
 *
 * @param file as in a Problem
 * @param firstLine the line of the file on which the text begins, for front matter
 */
export function readYaml(text: string, file: string, firstLine = 1): Reading {
  const lines = new LineCounter();
  const tree = parseDocument(text, { customTags: ['timestamp'], lineCounter: lines, prettyErrors: false });
  const faults = [...tree.errors, ...tree.warnings];
  if (faults.length > 0) {
    return { document: undefined, problems: [yamlProblem(faults, text, file, (offset) => place(offset))] };
  }
  try {
    const value: unknown = tree.toJS();
    return { document: { file, format: 'yaml', value, ...positions(text, tree, place) }, problems: [] };
  } catch (error) {
    const problem = {
      file,
      ...place(0),
      what: String((error as Error).message),
      fix: 'write the value out instead of using "*"',
    };
    return { document: undefined, problems: [problem] };
  }

  function place(offset: number): Place {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  }
}

/** Reads JSON. Its positions are found only when they are asked for, so a sound file costs no more than JSON.parse. */
export function readJson(written: string, file: string): Reading {
  const text = written.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(text);
    return { document: { file, format: 'json', value, ...lazily(() => jsonPositions(text)) }, problems: [] };
  } catch (error) {
    return { document: undefined, problems: [jsonProblem(error as SyntaxError, text, file)] };
  }
}

type Positions = Pick<WrittenDocument, 'place' | 'written'>;

function lazily(find: () => Positions): Positions {
  let found: Positions | undefined;
  const positions = () => (found ??= find());
  return { place: (path) => positions().place(path), written: (path) => positions().written(path) };
}

/** Every JSON text is YAML, so one tree serves both. */
function jsonPositions(text: string): Positions {
  const lines = new LineCounter();
  const tree = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  return positions(text, tree, (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  });
}

function positions(text: string, tree: YamlTree, place: (offset: number) => Place): Positions {
  return {
    place: (path) => place(offsetOf(tree, path)),
    written: (path) => {
      const node: unknown = tree.getIn(path, true);
      return isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
    },
  };
}

function offsetOf(tree: YamlTree, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = length === 1 ? tree.contents : tree.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    const key = isMap(parent) ? parent.items.find((pair) => isKey(pair, step))?.key : undefined;
    const found: unknown = key ?? (typeof step === 'number' ? tree.getIn(path.slice(0, length), true) : undefined);
    if (isNode(found) && found.range) return found.range[0];
  }
  return 0;
}

function isKey({ key }: Pair, step: PropertyKey | undefined): boolean {
  return isScalar(key) && String(key.value) === String(step);
}
