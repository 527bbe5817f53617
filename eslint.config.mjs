import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/*
 * The rooms of src/ and whom each may call. `element` is a folder; the arrows are those of the README, "How it is
 * built". What is not listed is forbidden.
 */
const rooms = {
  pages: ['layouts', 'components', 'mdx', 'charts', 'data', 'styles', 'content-config'],
  layouts: ['components', 'styles'],
  mdx: ['components', 'charts', 'data'],
  components: ['charts', 'data'],
  checks: ['charts', 'data'],
  build: ['checks', 'terminal'],
  terminal: [],
  local: ['terminal'],
  charts: ['data'],
  data: [],
  site: ['data'],
  i18n: [],
  'content-config': [],
};

/** The edge knows nothing of the build: its rooms call only each other. */
const edgeRooms = {
  'edge-worker': ['edge-app', 'edge-storage', 'edge-rules'],
  'edge-app': ['edge-http', 'edge-console', 'edge-compose', 'edge-rules'],
  'edge-http': ['edge-console', 'edge-compose', 'edge-rules', 'edge-app'],
  'edge-console': ['edge-rules', 'edge-compose'],
  'edge-compose': ['edge-rules'],
  'edge-storage': ['edge-rules'],
  'edge-rules': [],
};

const everyoneMayUse = ['site', 'i18n', 'problem'];
const folders = [
  'pages',
  'layouts',
  'charts',
  'data',
  'checks',
  'build',
  'terminal',
  'local',
  'site',
  'i18n',
  'styles',
];

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.wrangler/', '.dateline/', 'test/sites/', 'public/'] },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx,astro,mjs}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: ['./tsconfig.json', './src/edge/tsconfig.json'] } },
      'boundaries/elements': [
        { type: 'mdx', pattern: 'src/components/mdx' },
        { type: 'components', pattern: 'src/components' },
        ...folders.map((type) => ({ type, pattern: `src/${type}` })),
        { type: 'problem', pattern: 'src/problem.ts', partialMatch: false },
        { type: 'content-config', pattern: 'src/content.config.ts', partialMatch: false },
        { type: 'edge-worker', pattern: 'src/edge/worker.ts', partialMatch: false },
        { type: 'edge-app', pattern: 'src/edge/app.ts', partialMatch: false },
        { type: 'edge-compose', pattern: 'src/edge/compose*', partialMatch: false },
        { type: 'edge-rules', pattern: 'src/edge/comments' },
        { type: 'edge-http', pattern: 'src/edge/http' },
        { type: 'edge-console', pattern: 'src/edge/console' },
        { type: 'edge-storage', pattern: 'src/edge/storage' },
        { type: 'scripts', pattern: 'scripts' },
        { type: 'test', pattern: 'test' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...Object.entries(rooms).map(([from, to]) => allow(from, [from, ...to, ...everyoneMayUse])),
            ...Object.entries(edgeRooms).map(([from, to]) => allow(from, [from, ...to])),
            // Types and limits only.
            allow('components', ['edge-rules']),
            // The console's page brings the console's script.
            allow('pages', ['edge-console']),
            ...['scripts', 'test'].map((from) => ({
              from: { element: { type: from } },
              allow: { to: { element: { type: '*' } } },
            })),
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
);

function allow(from, to) {
  return { from: { element: { type: from } }, allow: { to: { element: { types: { anyOf: to } } } } };
}
