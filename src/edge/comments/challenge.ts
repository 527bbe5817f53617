import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge, Solution } from 'altcha-lib/types';
import type { FormToken, Signer } from './form-token.ts';

/**
 * How much work a form is. A browser derives keys until it meets the one that we derived: `most / 2` on average and
 * `most` at worst, so that nobody waits for luck. That is 750,000 rounds of PBKDF2, which phones of the last ten years
 * do in a third of a second to a second; the rounds of one key, of which the server derives one a form, take two
 * milliseconds. PBKDF2, since browsers have it compiled: who writes a faster solver gains little by it.
 */
const WORK = { rounds: 5000, most: 300 } as const;

/** Longer than any solution of ours, in UTF-16 units. */
const LONGEST = 2000;

/**
 * Work for the browser of the reader who has the form. It names the form, so that it holds for no other one, and is
 * signed with all its parameters.
 */
export async function writeChallenge(token: FormToken, signer: Signer): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: WORK.rounds,
    counter: randomInt(WORK.most),
    data: formOf(token),
    deriveKey,
    ...(await secretsOf(signer)),
  });
  return JSON.stringify(challenge);
}

/**
 * Whether a browser has done the work of this very form. How old the form may be is the caller's to judge.
 *
 * @param text the challenge as it was given out, and its solution, in JSON
 */
export async function isSolved(text: string, token: FormToken, signer: Signer): Promise<boolean> {
  const returned = readReturned(text);
  if (!returned) return false;
  // That this is what we signed is known only after the verification; until then it is cheap to look at.
  const { data } = returned.challenge.parameters;
  const form = Object.entries(formOf(token));
  if (!form.every(([name, value]) => data?.[name] === value)) return false;
  const { verified } = await verifySolution({ ...returned, deriveKey, ...(await secretsOf(signer)) });
  return verified;
}

function formOf({ threadId, issuedAt, nonce }: FormToken) {
  return { thread: threadId, issued: issuedAt, form: nonce };
}

/** Neither signs anything else. With a key that is signed, the server need not derive it again. */
async function secretsOf(signer: Signer) {
  const [hmacSignatureSecret, hmacKeySignatureSecret] = await Promise.all([
    signer.sign('challenge'),
    signer.sign('challenge-key'),
  ]);
  return { hmacSignatureSecret, hmacKeySignatureSecret };
}

/** Only as much of its shape is looked at as is needed for the signature to be verified, which vouches for the rest. */
function readReturned(text: string): { challenge: Challenge; solution: Solution } | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const { challenge, solution } = JSON.parse(text) as { challenge: Challenge; solution: Solution };
    const isWhole = typeof challenge.signature === 'string' && typeof challenge.parameters.data === 'object';
    return isWhole ? { challenge, solution } : undefined;
  } catch {
    return undefined;
  }
}
