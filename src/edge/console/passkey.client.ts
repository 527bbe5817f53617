/// <reference lib="dom" />

/*
 * The ceremony of a passkey: asks the edge what is to be signed, lets the browser have it signed, and brings the answer
 * back. Everything else in the console works without a script.
 */
const button = document.querySelector<HTMLButtonElement>('[data-passkey]');
const said = document.querySelector<HTMLElement>('[data-passkey-said]');

button?.addEventListener('click', () => void perform(button));

async function perform(door: HTMLButtonElement): Promise<void> {
  door.disabled = true;
  say('');
  try {
    const { next } = await ceremony(door.dataset['passkey'] === 'enrol', addressOf(door));
    location.assign(next);
  } catch (error) {
    say(inWords(error));
    door.disabled = false;
  }
}

async function ceremony(enrolling: boolean, address: string): Promise<{ next: string }> {
  if (!('PublicKeyCredential' in window)) throw new Error('This browser knows no passkeys. Please use a newer one.');
  const options = await post<unknown>(`${address}/options`);
  const credential = enrolling
    ? await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
      })
    : await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
      });
  if (!credential) throw new Error('No passkey was chosen.');
  return post(`${address}/verify`, (credential as PublicKeyCredential).toJSON());
}

function addressOf({ dataset }: HTMLButtonElement): string {
  return dataset['address'] === '.' ? location.pathname.replace(/\/$/, '') : (dataset['address'] ?? '');
}

async function post<Answer>(address: string, body: unknown = {}): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? 'The site did not answer as expected. Please try again.');
  return answer;
}

function inWords(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotAllowedError')
    return 'It was cancelled, or took too long. Please try again.';
  if (error instanceof DOMException && error.name === 'InvalidStateError')
    return 'This device has a passkey for this site already.';
  return error instanceof Error ? error.message : String(error);
}

function say(words: string): void {
  if (said) said.textContent = words;
}
