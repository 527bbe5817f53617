import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Check } from './content.ts';
import type { MdxSource } from '#mdx/sources.ts';
import type { Script } from '#mdx/tags.ts';

/** What an article imports from beside it is there. */
export const imports: Check = async ({ articles, pages }) => {
  const found = [...articles, ...pages].flatMap((source) =>
    source
      .tagsAndScripts()
      .scripts.filter(({ isModule }) => isModule)
      .map((script) => checkImports(script, source)),
  );
  return (await Promise.all(found)).flat();
};

async function checkImports({ code, line: first }: Script, { file, path }: MdxSource) {
  const problems = code.split('\n').map(async (text, index) => {
    const [, name = ''] = /^\s*(?:import|export)\b.*?["'](\.[^"']*)["']/.exec(text) ?? [];
    if (name === '' || (await exists(join(dirname(path), name)))) return [];
    const what = `there is no file ${name} to import`;
    return [
      { file, line: first + index, column: text.indexOf(name) + 1, what, fix: 'correct its name, or remove the line' },
    ];
  });
  return (await Promise.all(problems)).flat();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
