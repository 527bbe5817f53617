/**
 * What is made once for a build, however many pages ask for it, and each time for the preview, in which an editor goes
 * on writing.
 */
export function oncePerBuild<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
}
