import { expect, test } from 'vitest';
import { step } from '#terminal/progress.ts';
import type { Teller } from '#terminal/progress.ts';

function recorder(isTerminal: boolean): Teller & { text: string } {
  let time = 0;
  return {
    text: '',
    isTerminal,
    now: () => (time += 600),
    write(text) {
      this.text += text;
    },
  };
}

test('step(name, work) tells the start and the end, with its time and what came out', async () => {
  const teller = recorder(false);
  const result = await step(
    'Counting',
    () => 3,
    (count) => `${count} sheep`,
    teller,
  );
  expect(result).toBe(3);
  expect(teller.text).toBe('  Counting …\n✓ Counting: 3 sheep  0.6 s\n');
});

test('step() marks a failure and hands the error on', async () => {
  const teller = recorder(false);
  const failing = step('Falling', () => Promise.reject(new Error('down')), undefined, teller);
  await expect(failing).rejects.toThrow('down');
  expect(teller.text).toBe('  Falling …\n✗ Falling  0.6 s\n');
});

test('step() overwrites its own line on a terminal', async () => {
  const teller = recorder(true);
  await step('Counting', () => 3, undefined, teller);
  expect(teller.text.startsWith('\r\u001b[K  Counting …')).toBe(true);
  expect(teller.text.split('\n')).toHaveLength(2);
});

test('step() shows on a terminal what the work tells of itself', async () => {
  const teller = recorder(true);
  await step(
    'Counting',
    async (tell) => {
      tell('2 of 3');
      while (!teller.text.includes('2 of 3')) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    undefined,
    teller,
  );
  expect(teller.text).toContain('Counting … 2 of 3  ');
});
