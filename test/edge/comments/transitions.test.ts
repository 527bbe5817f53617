import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBecome, TRANSITIONS } from '#edge/comments/transitions.ts';
import type { Status } from '#edge/comments/comment.ts';

const statuses = Object.keys(TRANSITIONS) as Status[];

test('a decision of a moderator can always be turned round, and never repeats what is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...statuses), fc.array(fc.constantFrom(...statuses)), (start, wishes) => {
      let status = start;
      for (const wish of wishes) {
        if (!mayBecome(status, wish)) continue;
        expect(wish).not.toBe(status);
        // By one step or two, over the queue.
        const back = mayBecome(wish, status) || TRANSITIONS[wish].some((over) => mayBecome(over, status));
        expect(back || status === 'pending').toBe(true);
        status = wish;
      }
    }),
  );
});

test('what its author withdrew or the law erased is not a moderator’s to change', () => {
  for (const status of statuses) {
    expect(mayBecome('withdrawn', status)).toBe(false);
    expect(mayBecome('erased', status)).toBe(false);
    expect(mayBecome(status, 'erased')).toBe(false);
  }
});
