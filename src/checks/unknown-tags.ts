import { nearest } from '#problem.ts';
import type { Check } from './content.ts';
import type { Script } from '#mdx/tags.ts';

/** Every tag with a capital is one that Dateline has, or that the article imports or defines itself. */
export const unknownTags: Check = ({ articles, pages, tags: known }) =>
  [...articles, ...pages].flatMap((source) => {
    const { tags, scripts } = source.tagsAndScripts();
    const own = new Set(scripts.flatMap(definedNames));
    return tags
      .filter(({ name }) => /^[A-Z]/.test(name) && !known.includes(name) && !own.has(name.split('.', 1)[0] ?? ''))
      .map(({ name, line, column }) => {
        const meant = nearest(name, known);
        const fix =
          meant === undefined ? `use ${known.map((tag) => `<${tag}>`).join(', ')}` : `did you mean <${meant}>?`;
        return { file: source.file, line, column, what: `unknown tag <${name}>`, fix };
      });
  });

/** The names that imports and exports bring: each word before `from`, and each that is declared. */
function definedNames({ code, isModule }: Script): string[] {
  if (!isModule) return [];
  const imported = Array.from(code.matchAll(/^\s*import\s+([^'"]*?)\s+from\b/gm), ([, names = '']) => names);
  const declared = Array.from(code.matchAll(/\b(?:const|let|var|function|class)\s+([\w$]+)/g), ([, name = '']) => name);
  return [...imported.flatMap((names) => names.match(/[\w$]+/g) ?? []), ...declared];
}
