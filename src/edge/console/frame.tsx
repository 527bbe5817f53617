import type { Child, FC } from 'hono/jsx';
import type { Moderator } from '../comments/moderator.ts';

const rooms = [
  ['/moderate/', 'Waiting'],
  ['/moderate/approved/', 'Approved'],
  ['/moderate/rejected/', 'Rejected'],
  ['/moderate/log/', 'Log'],
] as const;

interface FrameProps {
  here: string;
  heading: string;
  moderator: Moderator;
  csrf: string;
  children?: Child;
}

/** What stands around every screen of the console: the ways to the others, and who is signed in. */
export const Frame: FC<FrameProps> = ({ here, heading, moderator, csrf, children }) => (
  <>
    <div class="console-bar">
      <nav class="console-rooms" aria-label="Console">
        <ul class="console-room-list">
          {rooms.map(([path, label]) => (
            <li>
              <a href={path} {...(path === here && { 'aria-current': 'page' })}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="console-sign-out" method="post" action="/moderate/sign-out/">
        <input type="hidden" name="csrf" value={csrf} />
        <span class="console-who">{moderator.name}</span>
        <button class="button button-quiet" type="submit">
          Sign out
        </button>
      </form>
    </div>
    <h1>{heading}</h1>
    {children}
  </>
);
