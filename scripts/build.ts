import { buildSite } from '#build/build.ts';
import { command } from '#terminal/command.ts';

await command(
  {
    name: 'build',
    usage: 'npm run build -- [--content DIR] [--out DIR]',
    about:
      'Checks the content and builds it into a static site. Where something is wrong with the content, says what and\nwhere, and leaves the last good site as it was.',
    options: {
      content: { type: 'string', default: 'content', about: 'the folder that editors write in' },
      out: { type: 'string', default: 'dist', about: 'where the finished site goes' },
    },
  },
  async ({ content, out }) => {
    await buildSite({ content, out });
    console.log(`\nThe site is in ${out}/.`);
  },
);
