import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { contentDirectory } from './src/site/content-directory.ts';
import { readSite } from './src/site/site.ts';
import { tableAlignment } from './src/site/table-alignment.ts';

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

export default defineConfig({
  site: address,
  outDir: resolve(process.env.DATELINE_OUT || 'dist'),
  cacheDir: `./node_modules/.astro/${cacheKey}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [mdx(), filesInPreview],
  // A highlighter would write style attributes, which the policy below refuses.
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [tableAlignment] }) },
  security: {
    // Written into each page with the hashes of its styles and scripts. What a page can't say of itself (who may frame
    // it) stands in public/_headers.
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "media-src 'self'",
        "worker-src 'self'",
      ],
    },
  },
  server: { host: '127.0.0.1' },
  vite: {
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
