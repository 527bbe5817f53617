import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Problem } from '#problem.ts';
import { authorSchema } from '#site/author.ts';
import { readYaml } from '#site/document.ts';
import { checkDocument } from '#site/faults.ts';
import { SLUG } from '#site/slug.ts';
import type { Check } from './content.ts';

/** Every content/authors/<id>.yaml is what the schema wants, and its name can be an id. */
export const authorFiles: Check = async ({ authors, directory }) => {
  const found = await Promise.all(authors.map((id) => checkAuthor(join(directory, 'authors', `${id}.yaml`), id)));
  return found.flat();
};

async function checkAuthor(path: string, id: string): Promise<Problem[]> {
  const file = relative(process.cwd(), path);
  const named: Problem[] = SLUG.test(id)
    ? []
    : [
        {
          file,
          what: `"${id}" can't be an author's id`,
          fix: 'rename the file with lower-case letters, digits and hyphens',
        },
      ];
  const { document, problems } = readYaml(await readFile(path, 'utf8'), file);
  return [...named, ...(document === undefined ? problems : checkDocument(authorSchema, document).problems)];
}
