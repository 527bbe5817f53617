import type { AstroLoggerDestination } from 'astro';

/** What Astro had to say of its errors while it drew, in order. */
export const logged: string[] = [];

/** Keeps what Astro would print with a stack; the build tells of it in the editor's words. */
export default function astroLog(): AstroLoggerDestination {
  return { write: ({ message }) => logged.push(message) };
}
