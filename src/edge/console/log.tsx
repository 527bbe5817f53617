import { deciderOf, whatWasDone } from '../comments/decide.ts';
import { reasons } from '../comments/reasons.ts';
import { Time } from '../reader/comment.tsx';
import { writePlace } from '../reader/thread.tsx';
import { Frame } from './frame.tsx';
import type { Moderator } from '../comments/moderator.ts';
import type { LoggedDecision, Page } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';
import type { Screen } from '../shell.ts';

interface LogProps {
  page: Page<LoggedDecision>;
  thread(id: string): Thread | undefined;
  moderator: Moderator;
  csrf: string;
  language: string;
}

/** Every decision, the newest first. */
export function logScreen({ page, thread, moderator, csrf, language }: LogProps): Screen {
  return {
    title: 'Log · Moderation',
    language: 'en',
    content: (
      <Frame here="/moderate/log/" heading="Log of decisions" moderator={moderator} csrf={csrf}>
        {page.items.length === 0 && <p class="console-none">Nothing has been decided yet.</p>}
        {page.items.length > 0 && (
          <ol class="console-log">
            {page.items.map((decision) => (
              <li>
                <span class="console-entry-time">
                  <Time at={decision.decidedAt} language={language} />
                </span>
                <span>
                  <strong>{deciderOf(decision)}</strong> {whatWasDone(decision)}{' '}
                  {decision.authorName === '' ? 'what was erased' : `what ${decision.authorName} wrote`} on “
                  {thread(decision.threadId)?.headline ?? decision.threadId}”
                  {decision.reason && `: ${reasons[decision.reason].toLowerCase()}`}
                  {decision.from !== 'pending' && decision.from !== decision.to && ` (it was ${decision.from})`}
                </span>
              </li>
            ))}
          </ol>
        )}
        {page.next && (
          <p>
            <a href={`?after=${writePlace(page.next)}`}>Earlier decisions</a>
          </p>
        )}
      </Frame>
    ).toString(),
  };
}
