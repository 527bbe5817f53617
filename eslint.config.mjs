import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Which room may import which is held by test/rooms.test.ts.
export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.wrangler/', '.dateline/', 'test/sites/', 'public/'] },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx,astro,mjs}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      eqeqeq: 'error',
    },
  },
);
