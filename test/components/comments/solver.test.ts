import { createChallenge, solveChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solve } from '#components/comments/solver.ts';

const hmacSignatureSecret = 'the server’s';

const challenges = fc.record({
  counter: fc.integer({ min: 0, max: 300 }),
  cost: fc.integer({ min: 1, max: 20 }),
  keyLength: fc.integer({ min: 4, max: 48 }),
});

test('whatever solve() finds, altcha-lib verifies, and would have found', async () => {
  await fc.assert(
    fc.asyncProperty(challenges, async ({ counter, cost, keyLength }) => {
      const algorithm = 'PBKDF2/SHA-256';
      const challenge = await createChallenge({ algorithm, counter, cost, keyLength, deriveKey, hmacSignatureSecret });
      const solution = await solve(challenge.parameters);
      expect(solution.counter).toBeLessThanOrEqual(counter);
      expect(await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret })).toMatchObject({
        verified: true,
      });
      expect(await solveChallenge({ challenge, deriveKey })).toMatchObject(solution);
    }),
    { numRuns: 50 },
  );
});
