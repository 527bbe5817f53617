import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { movesTo } from '#data-desk/moves.ts';
import { openCatalogue, versionNamed } from '#data-desk/versions.ts';
import { writeMoves } from '#data-desk/write-moves.ts';
import { newsroom, textOf } from './newsroom.ts';

test('writeMoves() writes nothing where a file was saved in the meantime', async () => {
  const content = await newsroom();
  const catalogue = await openCatalogue(content);
  const version = versionNamed('rain@2', catalogue);
  const moves = await movesTo(version, undefined, catalogue, content);
  await appendFile(join(content, 'articles/flood/index.mdx'), 'And more.\n');
  await expect(writeMoves(moves, version, undefined)).rejects.toThrow('the file was saved while you were asked');
  expect(await textOf(content, 'articles/flood/index.mdx')).toMatch(/rain@1[^]*And more\.\n$/);
  expect(await textOf(content, 'pages/about.mdx')).toContain('rain@1');
});
