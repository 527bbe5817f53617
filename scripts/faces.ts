import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FALLBACK_STYLES, fallbackStyles } from '#fonts/fallbacks.ts';
import { cutFace, FACES, servedFaces } from '#fonts/faces.ts';
import { command } from '#terminal/command.ts';

await command(
  {
    name: 'faces',
    usage: 'node scripts/faces.ts [--out DIR]',
    about:
      'Cuts the site’s faces down to what its styles use, from the packages with the whole faces, and fits the faces of\nsystems to them.',
    options: {
      out: { type: 'string', default: FACES, about: 'where the faces go' },
      styles: { type: 'string', default: FALLBACK_STYLES, about: 'where the rules of the fallbacks go' },
    },
  },
  async ({ out, styles }) => {
    await mkdir(out, { recursive: true });
    for (const face of servedFaces) {
      const bytes = await cutFace(face);
      await writeFile(join(out, face.file), bytes);
      console.log(`${face.file.padEnd(36)} ${String(bytes.length).padStart(7)} bytes`);
    }
    await writeFile(styles, await fallbackStyles());
  },
);
