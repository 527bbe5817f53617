import type { Check } from './content.ts';
import type { Attribute } from '#mdx/tags.ts';

/** Tags that the site's security policy would leave without effect, and what to do instead. */
const instead: Record<string, string> = {
  script: 'remove it: the pages run no scripts of articles',
  style: "remove it: the looks are the site's",
  link: "remove it: the looks are the site's",
  iframe: 'link to the other page instead: readers load nothing from other sites',
  embed: 'link to the file instead',
  object: 'link to the file instead',
  base: 'remove it',
  meta: 'write it in the front matter, where there is a key for it',
};

/** Articles hold no tag or attribute that a reader's browser would refuse without a word to the editor. */
export const refusedTags: Check = ({ articles, pages }) =>
  [...articles, ...pages].flatMap(({ file, tagsAndScripts }) =>
    tagsAndScripts().tags.flatMap(({ name, line, column, attributes }) => {
      if (/^[A-Z]/.test(name)) return [];
      const fix = Object.hasOwn(instead, name) ? instead[name] : undefined;
      if (fix !== undefined) return [{ file, line, column, what: `<${name}> has no effect in an article`, fix }];
      return attributes.filter(isRefused).map((attribute) => ({
        file,
        line: attribute.line,
        column: attribute.column,
        what: `${attribute.name} has no effect on <${name}>`,
        fix: "remove it: the looks are the site's, and the pages run no scripts of articles",
      }));
    }),
  );

function isRefused({ name = '' }: Attribute): boolean {
  return name === 'style' || /^on[a-z]/i.test(name);
}
