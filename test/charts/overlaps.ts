import { texts, type Scene } from '#charts/parts/scene.ts';
import { textBox } from '#charts/parts/text-metrics.ts';

/** Labels that a reader could not read: those that leave the frame, and pairs of them that cover each other. */
export function unreadable({ width, height, marks }: Scene): string[] {
  const boxes = texts(marks)
    .filter(({ lines }) => lines.join('') !== '')
    .map((text) => ({ name: text.lines.join(' / '), ...textBox(text) }));
  const outside = boxes.filter(
    (box) => box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 1,
  );
  const pairs = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.x + a.width > b.x + 0.1 &&
          b.x + b.width > a.x + 0.1 &&
          a.y + a.height > b.y + 1 &&
          b.y + b.height > a.y + 1,
      )
      .map((b) => `"${a.name}" covers "${b.name}"`),
  );
  return [...outside.map(({ name }) => `"${name}" leaves the frame`), ...pairs];
}
