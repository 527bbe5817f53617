/**
 * Places circles of one size along a line so that none covers another, each as near to the line as it can be.
 *
 * Circles are placed in the order of their positions; each goes to the nearest free place above or below the line that
 * the ones before it leave. A greedy packing: close, not the closest.
 *
 * @param xs positions along the line, in pixels, in any order
 * @param radius half of the distance that two middles keep
 * @returns how far each stands off the line, in the order of `xs`
 */
export function swarm(xs: readonly number[], radius: number): number[] {
  const apart = 2 * radius;
  const order = xs.map((_, index) => index).sort((a, b) => at(a) - at(b) || a - b);
  function at(index: number): number {
    return xs[index] ?? 0;
  }
  const offsets: number[] = new Array(xs.length).fill(0);
  let near: number[] = [];
  for (const index of order) {
    near = near.filter((other) => at(index) - at(other) < apart);
    const free = (offset: number) =>
      near.every((other) => (at(index) - at(other)) ** 2 + (offset - (offsets[other] ?? 0)) ** 2 >= apart ** 2 - 1e-6);
    // It touches one of its neighbours, above or below, or stands on the line.
    const candidates = near.flatMap((other) => {
      const reach = Math.sqrt(Math.max(0, apart ** 2 - (at(index) - at(other)) ** 2));
      return [(offsets[other] ?? 0) + reach, (offsets[other] ?? 0) - reach];
    });
    const found = [0, ...candidates].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b).find(free);
    offsets[index] = found ?? 0;
    near.push(index);
  }
  return offsets;
}
