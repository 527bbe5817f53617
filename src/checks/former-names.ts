import type { Problem } from '#problem.ts';
import type { Check } from './content.ts';

/** A name that an article had before leads to it alone: no other article has it now, or had it too. */
export const formerNames: Check = ({ articles }) => {
  const now = new Set(articles.map(({ name }) => name));
  const before = new Map<string, string>();
  return articles.flatMap((article): Problem[] => {
    const { document } = article.frontMatter();
    const { formerly } = (document?.value ?? {}) as { formerly?: unknown };
    if (document === undefined || !Array.isArray(formerly)) return [];
    return formerly.flatMap((name: unknown, index) => {
      if (typeof name !== 'string') return [];
      const place = { file: article.file, ...document.place(['formerly', index]) };
      const other = before.get(name);
      before.set(name, article.name);
      if (now.has(name)) {
        const fix = 'remove it here: its address is that article’s';
        return [{ ...place, what: `"${name}" is what an article is called now`, fix }];
      }
      if (other !== undefined) {
        return [{ ...place, what: `"${name}" is a former name of "${other}" too`, fix: 'keep it in one of the two' }];
      }
      return [];
    });
  });
};
