import type { FC } from 'hono/jsx';
import type { Screen } from '../shell.ts';

/** The way in for those who have a passkey. */
export function signInScreen(siteName: string): Screen {
  return {
    title: 'Sign in · Moderation',
    language: 'en',
    content: (
      <Ceremony
        heading="Sign in to moderate"
        words={`Confirm with the passkey that you enrolled for ${siteName}.`}
        button="Sign in with a passkey"
        kind="sign-in"
        address="/moderate/sign-in"
      />
    ).toString(),
  };
}

/** The page that an invitation leads to. */
export function enrolScreen(siteName: string, moderatorName: string): Screen {
  return {
    title: 'Enrol · Moderation',
    language: 'en',
    headers: { 'referrer-policy': 'same-origin' },
    content: (
      <Ceremony
        heading={`Welcome, ${moderatorName}`}
        words={`You are invited to moderate comments on ${siteName}. A passkey on this device lets you in from now on: you confirm with your fingerprint, your face or your PIN, and there is no password.`}
        button="Make a passkey"
        kind="enrol"
        address="."
      />
    ).toString(),
  };
}

interface CeremonyProps {
  heading: string;
  words: string;
  button: string;
  kind: 'sign-in' | 'enrol';
  /** Where `/options` and `/verify` are; `.` for under the page's own address. */
  address: string;
}

const Ceremony: FC<CeremonyProps> = ({ heading, words, button, kind, address }) => (
  <div class="console-door">
    <h1>{heading}</h1>
    <p>{words}</p>
    <p>
      <button class="button" type="button" data-passkey={kind} data-address={address}>
        {button}
      </button>
    </p>
    <p class="console-door-said" role="status" data-passkey-said=""></p>
    <noscript>
      <p class="comment-notice">Browsers offer passkeys to scripts only. Please allow JavaScript for this one step.</p>
    </noscript>
  </div>
);
