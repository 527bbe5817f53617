import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The rooms of src/ and the others that each may import from. What is not listed is forbidden. A room is a folder or a
 * file; of several that fit, the longest name holds.
 */
const rooms: Record<string, readonly string[]> = {
  'pages/': [
    'layouts/',
    'components/',
    'charts/',
    'citations/',
    'specs/',
    'mdx/',
    'data/',
    'cards/',
    'pictures/',
    'offline/',
    'styles/',
    'edge/console/passkey.client.ts',
  ],
  'layouts/': ['components/', 'data/', 'styles/', 'edge/console/passkey.client.ts'],
  'components/': ['charts/', 'specs/', 'data/', 'offline/', 'styles/'],
  'content.config.ts': [],
  'checks/': ['charts/', 'citations/', 'specs/', 'mdx/', 'data/'],
  'data-desk/': ['charts/', 'citations/', 'specs/', 'mdx/', 'data/', 'terminal/'],
  'comments-desk/': ['edge/comments/', 'local/', 'terminal/'],
  'citations/': ['charts/', 'specs/', 'mdx/', 'data/'],
  'specs/': ['charts/', 'mdx/'],
  'cards/': ['pictures/'],
  'pictures/': [],
  'fonts/': [],
  'offline/': [],
  'mdx/': [],
  'build/': ['checks/', 'mdx/', 'terminal/'],
  'local/': ['terminal/'],
  'charts/': ['data/'],
  'data/': [],
  'site/': ['data/'],
  'i18n/': [],
  'terminal/': [],
  'styles/': [],
  'problem.ts': [],

  // The edge knows nothing of the build, and its rules nothing of the edge.
  'edge/worker.ts': ['edge/app.ts', 'edge/storage/', 'edge/comments/', 'edge/fragments.ts'],
  'edge/app.ts': ['edge/http/', 'edge/compose.tsx', 'edge/site.ts'],
  'edge/compose.tsx': [
    'edge/conversation.tsx',
    'edge/words/',
    'edge/comments/',
    'edge/site.ts',
    'edge/entity-tag.ts',
    'edge/places.ts',
    'edge/reading.ts',
  ],
  'edge/conversation.tsx': ['edge/reader/', 'edge/comments/', 'edge/site.ts', 'edge/fragments.ts'],
  'edge/fragments.ts': ['edge/comments/'],
  'edge/entity-tag.ts': ['edge/comments/'],
  'edge/places.ts': [],
  'edge/reading.ts': [],
  'edge/http/': [
    'edge/reader/',
    'edge/console/',
    'edge/words/',
    'edge/comments/',
    'edge/conversation.tsx',
    'edge/fragments.ts',
    'edge/site.ts',
    'edge/shell.ts',
    'edge/reading.ts',
    'edge/entity-tag.ts',
  ],
  'edge/reader/': ['edge/words/', 'edge/comments/', 'edge/shell.ts'],
  'edge/console/': ['edge/reader/', 'edge/comments/', 'edge/shell.ts'],
  'edge/console/passkey.client.ts': [],
  'edge/storage/': ['edge/comments/'],
  'edge/shell.ts': ['edge/words/', 'edge/site.ts', 'edge/reading.ts'],
  'edge/words/': ['edge/comments/'],
  'edge/site.ts': ['edge/comments/'],
  'edge/comments/': [],
};

/** Words and places that every room but the edge may use. */
const common = ['site/', 'i18n/', 'problem.ts'];

const names = Object.keys(rooms).sort((a, b) => b.length - a.length);

function roomOf(path: string): string | undefined {
  return names.find((name) => (name.endsWith('/') ? path.startsWith(name) : path === name));
}

/** What a file imports from src/, as paths from there. */
function importsOf(path: string, source: string): string[] {
  const specifiers = [...source.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier]) => specifier ?? '',
  );
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('#')) return [specifier.slice(1)];
    return specifier.startsWith('.') ? [normalize(join(dirname(path), specifier))] : [];
  });
}

function mayImport(from: string, to: string): boolean {
  if (from === to || rooms[from]?.includes(to)) return true;
  return !from.startsWith('edge/') && common.includes(to);
}

const files = (await readdir('src', { recursive: true })).filter((path) => /\.(ts|tsx|astro)$/.test(path));

test('every file of src/ is in a room', () => {
  expect(files.filter((path) => !path.endsWith('.d.ts') && roomOf(path) === undefined)).toEqual([]);
});

test('imports go from room to room in one direction only', async () => {
  const wrong: string[] = [];
  for (const path of files) {
    for (const target of importsOf(path, await readFile(join('src', path), 'utf8'))) {
      const [from, to] = [roomOf(path), roomOf(target)];
      if (from && !(to && mayImport(from, to))) wrong.push(`${path} -> ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('importsOf() finds imports of every form, across rooms and within one', () => {
  const source = `import a from '#data/a.ts';\nimport type { B } from '../b.ts';\nimport './c.css';\nawait import('#d.ts');`;
  expect(importsOf('charts/types/x.ts', source)).toEqual(['data/a.ts', 'charts/b.ts', 'charts/types/c.css', 'd.ts']);
});
