/** A label that would like to stand somewhere on a line. */
export interface Placing {
  /** The middle that it would have. */
  at: number;
  /** The room that it takes, its distance to the next included. */
  size: number;
}

/**
 * Moves labels apart along a line so that none overlaps another, each as little as possible.
 *
 * Labels that touch form a block, which stands where its members are moved least (the pool-adjacent-violators
 * algorithm); a block that would leave the frame is pushed back into it.
 *
 * @param placings in any order; together they must fit between `from` and `to`, or they run over the end
 * @returns the middles, in the order of the placings
 */
export function moveApart(placings: readonly Placing[], from: number, to: number): number[] {
  const order = placings.map((_, index) => index).sort((a, b) => at(a) - at(b) || a - b);
  function at(index: number): number {
    return placings[index]?.at ?? 0;
  }
  function size(index: number): number {
    return placings[index]?.size ?? 0;
  }

  const blocks: { members: number[]; start: number; size: number }[] = [];
  for (const index of order) {
    let block = { members: [index], start: at(index) - size(index) / 2, size: size(index) };
    for (let before = blocks.at(-1); before && before.start + before.size > block.start; before = blocks.at(-1)) {
      blocks.pop();
      block = join(before, block);
    }
    blocks.push(block);
  }

  function join(a: (typeof blocks)[number], b: (typeof blocks)[number]) {
    const members = [...a.members, ...b.members];
    const total = a.size + b.size;
    const start = (a.start * a.members.length + (b.start - a.size) * b.members.length) / members.length;
    return { members, start: Math.max(from, Math.min(start, to - total)), size: total };
  }

  const middles: number[] = new Array(placings.length).fill(0);
  let free = from;
  const starts = blocks.map((block) => Math.max(from, Math.min(block.start, to - block.size)));
  // From the end back, then forward again: what the frame pushes may push others.
  for (let index = blocks.length - 2; index >= 0; index--) {
    const room = (starts[index + 1] ?? to) - (blocks[index]?.size ?? 0);
    starts[index] = Math.min(starts[index] ?? 0, room);
  }
  blocks.forEach((block, index) => {
    let top = Math.max(free, starts[index] ?? 0);
    for (const member of block.members) {
      middles[member] = top + size(member) / 2;
      top += size(member);
    }
    free = top;
  });
  return middles;
}
