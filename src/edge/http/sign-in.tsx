import { Hono } from 'hono';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Refusal } from '../comments/refusal.ts';
import { enrolScreen, signInScreen } from '../console/sign-in.tsx';
import { inShell } from '../shell.ts';
import { originOf } from './context.ts';
import { readJson } from './form.ts';
import { startSession } from './session.ts';
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Moderator } from '../comments/moderator.ts';
import type { Edge, EdgeContext } from './context.ts';

/** How long a moderator has for the ceremony, in milliseconds. */
const CEREMONY = 5 * 60 * 1000;

/** Enrolling and signing in with passkeys. */
export const signInRoutes = new Hono<Edge>();

// GET /moderate/sign-in/ - the way in
signInRoutes.get('/moderate/sign-in/', (c) =>
  inShell('console', signInScreen(c.var.index.site.name), { assets: c.var.deps.assets, request: c.req.raw }),
);

// POST /moderate/sign-in/options - what the passkey is asked to sign
signInRoutes.post('/moderate/sign-in/options', async (c) => {
  const options = await generateAuthenticationOptions({
    rpID: hostOf(c),
    userVerification: 'preferred',
    timeout: CEREMONY,
  });
  await keepChallenge(c, options.challenge, 'sign-in');
  return c.json(options);
});

// POST /moderate/sign-in/verify - the passkey's answer; starts the session
signInRoutes.post('/moderate/sign-in/verify', async (c) => {
  const response = (await readJson(c.req.raw)) as AuthenticationResponseJSON | null;
  const { moderators } = c.var.deps;
  const passkey = response ? await moderators.passkey(String(response.id)) : undefined;
  if (!response || !passkey)
    throw new Refusal('invalid-passkey', 'This passkey is not known here. Ask for an enrolment link.');
  const { id, publicKey, counter } = passkey;
  const transports = [...passkey.transports] as AuthenticatorTransport[];
  const { verified, authenticationInfo } = await ceremony(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => useChallenge(c, challenge, 'sign-in'),
      expectedOrigin: originOf(c),
      expectedRPID: hostOf(c),
      credential: { id, publicKey, counter, transports },
      requireUserVerification: false,
    }),
  );
  if (!verified) throw new Refusal('invalid-passkey', 'The passkey could not be confirmed. Please try again.');
  await moderators.keepCounter(id, authenticationInfo.newCounter);
  await startSession(c, passkey.moderatorId);
  return c.json({ next: '/moderate/' });
});

// GET /moderate/enrol/:token - the page that an invitation leads to; reading it uses nothing up
signInRoutes.get('/moderate/enrol/:token', async (c) => {
  const moderator = await invited(c);
  const screen = enrolScreen(c.var.index.site.name, moderator.name);
  return inShell('console', screen, { assets: c.var.deps.assets, request: c.req.raw });
});

// POST /moderate/enrol/:token/options - what the new passkey is asked to sign
signInRoutes.post('/moderate/enrol/:token/options', async (c) => {
  const moderator = await invited(c);
  const present = await c.var.deps.moderators.passkeysOf(moderator.id);
  const options = await generateRegistrationOptions({
    rpName: c.var.index.site.name,
    rpID: hostOf(c),
    userID: new TextEncoder().encode(moderator.id) as Uint8Array<ArrayBuffer>,
    userName: moderator.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    excludeCredentials: present.map(({ id }) => ({ id })),
    timeout: CEREMONY,
  });
  await keepChallenge(c, options.challenge, `enrol:${moderator.id}`);
  return c.json(options);
});

// POST /moderate/enrol/:token/verify - the new passkey; uses the invitation up and starts the session
signInRoutes.post('/moderate/enrol/:token/verify', async (c) => {
  const moderator = await invited(c);
  const response = (await readJson(c.req.raw)) as RegistrationResponseJSON;
  const { verified, registrationInfo } = await ceremony(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => useChallenge(c, challenge, `enrol:${moderator.id}`),
      expectedOrigin: originOf(c),
      expectedRPID: hostOf(c),
      requireUserVerification: false,
    }),
  );
  if (!verified || !registrationInfo) {
    throw new Refusal('invalid-passkey', 'The passkey could not be confirmed. Please try again.');
  }
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  const { moderators, clock } = c.var.deps;
  const passkey = { id, moderatorId: moderator.id, publicKey, counter, transports };
  if (!(await moderators.enrol(c.req.param('token'), passkey, clock()))) throw usedUp();
  await startSession(c, moderator.id);
  return c.json({ next: '/moderate/' });
});

async function invited(c: EdgeContext): Promise<Moderator> {
  const { moderators, clock } = c.var.deps;
  const moderator = await moderators.invited(c.req.param('token') ?? '', clock());
  if (!moderator) throw usedUp();
  return moderator;
}

function usedUp(): Refusal {
  return new Refusal('invalid-invite', 'This invitation was used, or its time is over. Ask for a new one.');
}

/** The library throws on whatever does not fit; to a moderator it is all one: the passkey was not taken. */
async function ceremony<Result>(verify: () => Promise<Result>): Promise<Result> {
  try {
    return await verify();
  } catch (cause) {
    throw new Refusal('invalid-passkey', 'The passkey could not be confirmed. Please try again.', { cause });
  }
}

function keepChallenge(c: EdgeContext, challenge: string, purpose: string): Promise<void> {
  const { moderators, clock } = c.var.deps;
  const now = clock();
  return moderators.keepChallenge(challenge, purpose, new Date(now.getTime() + CEREMONY), now);
}

function useChallenge(c: EdgeContext, challenge: string, purpose: string): Promise<boolean> {
  const { moderators, clock } = c.var.deps;
  return moderators.useChallenge(challenge, purpose, clock());
}

/** The relying party's id: the host that the browser sees (https://www.w3.org/TR/webauthn-3/#rp-id). */
function hostOf(c: EdgeContext): string {
  return new URL(c.req.url).hostname;
}
