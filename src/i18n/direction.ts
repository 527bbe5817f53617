const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i;

/** Whether a language is written from right to left; BCP 47. */
export function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.test(language);
}
