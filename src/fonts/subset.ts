import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What is kept of a face. */
export interface Cut {
  /** Axes by their tags, each pinned at a place or narrowed to a range; others stay as they are. */
  axes: Readonly<Record<string, number | readonly [least: number, most: number]>>;
  /** OpenType features by their tags. */
  features: readonly string[];
}

/** HarfBuzz's own names, of its C interface; pointers are numbers. */
interface HarfBuzz {
  memory: WebAssembly.Memory;
  malloc: (bytes: number) => number;
  free: (pointer: number) => void;
  hb_blob_create: (data: number, length: number, mode: number, userData: number, destroy: number) => number;
  hb_blob_destroy: (blob: number) => void;
  hb_blob_get_data: (blob: number, length: number) => number;
  hb_blob_get_length: (blob: number) => number;
  hb_face_create: (blob: number, index: number) => number;
  hb_face_destroy: (face: number) => void;
  hb_face_reference_blob: (face: number) => number;
  hb_set_add: (set: number, value: number) => void;
  hb_set_clear: (set: number) => void;
  hb_set_invert: (set: number) => void;
  hb_subset_input_create_or_fail: () => number;
  hb_subset_input_destroy: (input: number) => void;
  hb_subset_input_set: (input: number, type: number) => number;
  hb_subset_input_unicode_set: (input: number) => number;
  hb_subset_input_pin_axis_location: (input: number, face: number, tag: number, at: number) => number;
  hb_subset_input_set_axis_range: (
    input: number,
    face: number,
    tag: number,
    least: number,
    most: number,
    middle: number,
  ) => number;
  hb_subset_or_fail: (face: number, input: number) => number;
}

const MODE_WRITABLE = 2;
const LAYOUT_FEATURES = 6;

let loading: Promise<HarfBuzz> | undefined;

/**
 * Cuts a face down, with all its letters.
 *
 * @param face TrueType, with variations or without
 * @returns TrueType; the same bytes for the same face and cut
 * @throws {RangeError} where the face has no such axis, or HarfBuzz cannot read it
 * @see https://harfbuzz.github.io/harfbuzz-hb-subset.html
 */
export async function subset(face: Uint8Array, cut: Cut): Promise<Uint8Array> {
  loading ??= load();
  const hb = await loading;
  const data = hb.malloc(face.length);
  new Uint8Array(hb.memory.buffer).set(face, data);
  const blob = hb.hb_blob_create(data, face.length, MODE_WRITABLE, 0, 0);
  const source = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  try {
    order(hb, input, source, cut);
    const made = hb.hb_subset_or_fail(source, input);
    if (made === 0) throw new RangeError('invalid face: HarfBuzz cannot cut it');
    const result = hb.hb_face_reference_blob(made);
    const start = hb.hb_blob_get_data(result, 0);
    // A copy, since the memory is used again.
    const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result));
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(made);
    return bytes;
  } finally {
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(source);
    hb.hb_blob_destroy(blob);
    hb.free(data);
  }
}

function order(hb: HarfBuzz, input: number, face: number, { axes, features }: Cut): void {
  const letters = hb.hb_subset_input_unicode_set(input);
  hb.hb_set_clear(letters);
  hb.hb_set_invert(letters);
  const kept = hb.hb_subset_input_set(input, LAYOUT_FEATURES);
  hb.hb_set_clear(kept);
  for (const feature of features) hb.hb_set_add(kept, tag(feature));
  for (const [axis, to] of Object.entries(axes)) {
    const isDone =
      typeof to === 'number'
        ? hb.hb_subset_input_pin_axis_location(input, face, tag(axis), to)
        : hb.hb_subset_input_set_axis_range(input, face, tag(axis), to[0], to[1], NaN);
    if (isDone === 0) throw new RangeError(`unknown axis: ${axis}`);
  }
}

/** Four letters as the number that a face has for them. */
function tag(name: string): number {
  return Array.from(name).reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}

async function load(): Promise<HarfBuzz> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), {});
  const { _initialize: initialize, ...hb } = instance.exports as unknown as HarfBuzz & { _initialize: () => void };
  initialize();
  return hb;
}
