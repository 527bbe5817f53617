import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentDirectory } from './src/site/content-directory.ts';
import { readSite } from './src/site/site.ts';
import { tableAlignment } from './src/site/table-alignment.ts';
import { siteTokens } from './src/site/tokens.ts';

const content = contentDirectory();
const { address } = await readSite(content);

// Astro keeps what it has read by the article's name, not by its folder: each content folder needs a cache of its own,
// or two sites with an article of the same name would get each other's.
const cacheKey = createHash('sha256').update(content).digest('hex').slice(0, 12);

// While editing, the development server would answer a dataset's files only with a slash after their names.
const filesInPreview = {
  name: 'files-in-preview',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
    },
  },
};

// A site's own values of the tokens, wherever these are read: as styles, and as text for pictures and icons.
const ownTokens = {
  name: 'own-tokens',
  enforce: 'pre',
  async load(id) {
    const [, path, query] = /^(.*\/src\/styles\/tokens\.css)(\?raw)?$/.exec(id) ?? [];
    if (path === undefined) return undefined;
    this.addWatchFile(resolve(content, 'tokens.css'));
    const tokens = siteTokens(await readFile(path, 'utf8'), content);
    return query === undefined ? tokens : `export default ${JSON.stringify(tokens)};`;
  },
};

export default defineConfig({
  site: address,
  outDir: resolve(process.env.DATELINE_OUT || 'dist'),
  cacheDir: `./node_modules/.astro/${cacheKey}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [mdx(), filesInPreview],
  // A highlighter would write style attributes, which the policy in public/_headers refuses.
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [tableAlignment] }) },
  server: { host: '127.0.0.1' },
  vite: {
    plugins: [ownTokens],
    build: {
      // Files stay files: the policy allows no data: addresses.
      assetsInlineLimit: 0,
      // light-dark() and nesting are left as they are written.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // Astro marks each MDX module with a directive of its own, which the bundler warns about, article by article.
      rolldownOptions: {
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
    },
    server: { fs: { allow: ['.', content] } },
  },
});
