import type { FC } from 'hono/jsx';
import { deciderOf, whatWasDone } from '../comments/decide.ts';
import { reasons } from '../comments/reasons.ts';
import { Time } from '../reader/comment.tsx';
import type { Comment } from '../comments/comment.ts';
import type { History } from '../comments/queue.ts';
import type { Reason } from '../comments/reasons.ts';

interface BesideProps {
  comment: Comment;
  history: History | undefined;
  language: string;
}

/** What was decided on a comment before, what its author says to that, and what readers said against it. */
export const Beside: FC<BesideProps> = ({ comment, history, language }) => {
  const { decision, reports = [] } = history ?? {};
  if (!decision && comment.appeal === undefined && reports.length === 0) return null;
  return (
    <div class="console-beside">
      {decision && (
        <p>
          <b>Before:</b> {deciderOf(decision)} {whatWasDone(decision)} it
          {decision.reason && ` (${reasons[decision.reason].toLowerCase()})`},{' '}
          <Time at={decision.decidedAt} language={language} />
        </p>
      )}
      {comment.appeal !== undefined && (
        <p dir="auto">
          <b>Its author asks for a second look:</b> {comment.appeal}
        </p>
      )}
      {reports.length > 0 && (
        <>
          <p>
            <b>Reported by readers:</b> {counted(reports.map(({ reason }) => reason))}
          </p>
          <ul>
            {reports
              .filter(({ words }) => words !== '')
              .map(({ reason, words }) => (
                <li dir="auto">
                  {reasons[reason]}: {words}
                </li>
              ))}
          </ul>
        </>
      )}
    </div>
  );
};

/** `2 abusive, 1 spam` */
function counted(said: readonly Reason[]): string {
  const kinds = [...new Set(said)];
  return kinds.map((kind) => `${said.filter((one) => one === kind).length} ${reasons[kind].toLowerCase()}`).join(', ');
}
