import { exporting } from '#comments-desk/export.ts';
import { importing } from '#comments-desk/import.ts';
import { family } from '#terminal/family.ts';

await family(
  {
    usage: 'npm run comments -- COMMAND …',
    about: 'Takes the comments of the local site out and in: backups, and what other systems kept.',
  },
  [exporting, importing],
);
