/** The tags that editors may write in MDX, by name: every component in mdx/, a file each. */
const files = import.meta.glob<{ default: unknown }>('./mdx/*.astro', { eager: true });

export const tags = Object.fromEntries(
  Object.entries(files).map(([path, { default: component }]) => [
    path.slice('./mdx/'.length, -'.astro'.length),
    component,
  ]),
);
