import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBecome, TRANSITIONS } from '#edge/comments/transitions.ts';
import type { Status } from '#edge/comments/comment.ts';
import type { Actor } from '#edge/comments/transitions.ts';

const actors = Object.keys(TRANSITIONS) as Actor[];
const statuses = Object.keys(TRANSITIONS.moderator) as Status[];

test('a decision of a moderator can always be turned round, and never repeats what is', () => {
  const may = (from: Status, to: Status) => mayBecome('moderator', from, to);
  fc.assert(
    fc.property(fc.constantFrom(...statuses), fc.array(fc.constantFrom(...statuses)), (start, wishes) => {
      let status = start;
      for (const wish of wishes) {
        if (!may(status, wish)) continue;
        expect(wish).not.toBe(status);
        // By one step or two, over the queue.
        const back = may(wish, status) || TRANSITIONS.moderator[wish].some((over) => may(over, status));
        expect(back || status === 'pending').toBe(true);
        status = wish;
      }
    }),
  );
});

test('what its author withdrew or the law erased is not a moderator’s to change', () => {
  for (const status of statuses) {
    expect(mayBecome('moderator', 'withdrawn', status)).toBe(false);
    expect(mayBecome('moderator', 'erased', status)).toBe(false);
    expect(mayBecome('moderator', status, 'erased')).toBe(false);
  }
});

test('what was erased stays erased, whoever comes', () => {
  for (const actor of actors) expect(TRANSITIONS[actor].erased).toEqual([]);
});

test('nothing is published that no moderator has read, but by the rules of the site or where its author takes back a withdrawal', () => {
  const publishing = actors.flatMap((actor) =>
    statuses.filter((from) => from !== 'approved' && mayBecome(actor, from, 'approved')).map((from) => [actor, from]),
  );
  expect(publishing).toEqual([
    ['moderator', 'pending'],
    ['moderator', 'rejected'],
    ['moderator', 'spam'],
    ['author', 'withdrawn'],
    ['rules', 'pending'],
  ]);
});
