/** Under which a tab remembers the form whose comment it has just sent, until it sees the receipt. */
const SENT = 'sent';

/** @param address of the form; undefined where none was sent */
export function setSent(address: string | undefined): void {
  if (address === undefined) sessionStorage.removeItem(SENT);
  else sessionStorage.setItem(SENT, address);
}

export function getSent(): string | undefined {
  return sessionStorage.getItem(SENT) ?? undefined;
}
