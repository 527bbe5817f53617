import { reasons } from '../comments/reasons.ts';
import type { FC } from 'hono/jsx';

/** The reasons of the catalogue, one of which has to be chosen. */
export const ReasonChoice: FC = () => (
  <label class="console-reason">
    <span class="console-reason-label">Reason</span>
    <select name="reason" class="field-input" required>
      <option value="">Choose one</option>
      {Object.entries(reasons).map(([code, label]) => (
        <option value={code}>{label}</option>
      ))}
    </select>
  </label>
);
