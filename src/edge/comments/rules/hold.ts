import type { HoldReason } from '../comment.ts';
import type { RuleAction } from './rules.ts';

/** The reason that a rule of that action gives. */
export function holdReason(check: string, detail: string, action: RuleAction): HoldReason {
  return { check, detail, ...(action === 'spam' && { likelySpam: true }) };
}
