import { family } from '#terminal/family.ts';
import { charts } from './bench/charts.ts';
import { comments } from './bench/comments.ts';
import { pages } from './bench/pages.ts';
import { read } from './bench/read.ts';

await family(
  {
    usage: 'npm run bench -- WHAT …',
    about: 'Measures Dateline and its peers side by side, in one run on this machine.',
  },
  [charts, comments, pages, read],
);
