/** The tags that editors may write in MDX, by name: every component in mdx/, a file each. */
const files = import.meta.glob<{ default: unknown }>('./mdx/*.astro', { eager: true });

/** What stands in for the elements that Markdown makes. */
const elementFiles = import.meta.glob<{ default: unknown }>('./elements/*.astro', { eager: true });

/** What stands in for some of both where neither styles nor scripts are: in feeds. */
const feedFiles = import.meta.glob<{ default: unknown }>('./feed/*.astro', { eager: true });

export const tags = { ...byName(elementFiles), ...byName(files) };
export const feedTags = { ...tags, ...byName(feedFiles) };

function byName(found: Record<string, { default: unknown }>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(found).map(([path, { default: component }]) => [
      path.slice(path.lastIndexOf('/') + 1, -'.astro'.length),
      component,
    ]),
  );
}
