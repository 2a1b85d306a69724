import { importX } from 'eslint-plugin-import-x';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/build/**', '**/node_modules/**', '.local/**', '.forge/**', 'coverage/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.test.json',
          './static/tsconfig.json',
          './test/components/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Numbers in messages are what most of our templates hold; the rule is kept for everything else.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A new kind has to be met by name in every switch: a default answers only for what is open, such as any string.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {
          considerDefaultExhaustiveForUnions: false,
          allowDefaultCaseForExhaustiveSwitch: false,
          requireDefaultForNonUnion: true,
        },
      ],
      // What is only a type says so, and leaves nothing to load.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
    },
  },
  {
    // One import for each module, from far to near: `eslint --fix` puts them so.
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/order': [
        'error',
        {
          groups: ['builtin', 'external', 'parent', ['sibling', 'index']],
          alphabetize: { order: 'asc', caseInsensitive: true },
          'newlines-between': 'never',
        },
      ],
    },
  },
  {
    // What imports what is held by .dependency-cruiser.mjs; this is a call.
    files: ['src/**/*.ts'],
    ignores: ['src/jira/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'requestJira', message: 'Only src/jira calls Jira.' },
      ],
    },
  },
  {
    // The pages: React's rules of hooks with those of its compiler, and what people with a keyboard or a screen reader need.
    files: ['static/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'], a11y.configs.recommended],
    rules: {
      // A warning is nobody's business: what is worth saying fails.
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/incompatible-library': 'error',
      'react-hooks/unsupported-syntax': 'error',
      // What scrolls has to be reached by keyboard, and is a region with a name.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'] }],
    },
  },
  {
    // Scripts, configs and hand-written browser modules are plain JavaScript: the compiler's rules do not apply.
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { project: null, program: null } },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
