import parser from '@typescript-eslint/parser';
import { defineConfig } from 'eslint/config';
import { importX } from 'eslint-plugin-import-x';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';

/** Two letters make a word; signs such as "·" need no language. */
const WORD = '/\\p{L}{2}/u';
/** What a page hands on to be read or heard. */
const SHOWN = '/^(alt|aria-label|heading|label|legend|note|placeholder|summary|title)$/';
/** Words that are written where they are shown. */
const WORDS_IN_PAGES = [
  `JSXText[value=${WORD}]`,
  `JSXElement > JSXExpressionContainer > Literal[value=${WORD}]`,
  `JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${WORD}]`,
  `JSXAttribute[name.name=${SHOWN}] > Literal[value=${WORD}]`,
  `JSXAttribute[name.name=${SHOWN}] > JSXExpressionContainer > Literal[value=${WORD}]`,
  `JSXAttribute[name.name=${SHOWN}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${WORD}]`,
].map((selector) => ({ selector, message: 'Texts are in src/texts: ask for this one with t(…).' }));

/** What only whoever writes the program reads. */
const IN_ERRORS = 'NewExpression[callee.name=/^(Range|Type)?Error$/] *';
const OF_HTML = 'TaggedTemplateExpression[tag.name=html] > TemplateLiteral > TemplateElement';
/** @returns rules against texts that are written where they are said */
const noTexts = (...selectors) => [
  'error',
  ...selectors.map((selector) => ({
    selector,
    message: 'Texts are in src/texts: hand on a code, or ask for it with t(…).',
  })),
];
/** @param words how a text begins to be one */
const textsOf = (words) => [
  `Literal[value=${words}]:not(${IN_ERRORS})`,
  `TemplateElement[value.raw=${words}]:not(${IN_ERRORS}):not(${OF_HTML})`,
];
/** The command line prints: a word with a capital is a title, and two beside each other a text. */
const NO_TEXTS_PRINTED = noTexts(
  ...textsOf('/^\\p{Lu}\\p{Ll}+$|\\p{L}{2}[,:;]? \\p{L}{2}/u'),
  // Between the tags of a template of HTML, not in them.
  `${OF_HTML}[value.raw=/(?:^|>)[^<>="]*\\p{L}{2}[^<>="]*(?:<|$)/u]`,
);
/** What reads exports knows words of theirs, such as names of columns: from three on they are ours. */
const NO_TEXTS_READ = noTexts(...textsOf('/\\p{L}[,:;]? \\p{L}+[,:;]? \\p{L}/u'));
/** Functions write JQL, whose own words are large, and errors and logs, which people of the team do not read. */
const NO_TEXTS_ANSWERED = noTexts(
  ...textsOf('/\\p{L}[,:;]? \\p{Ll}{2,}[,:;]? \\p{Ll}{2}/u').map(
    (text) =>
      `${text}:not(CallExpression[callee.type="Super"] *):not(CallExpression[callee.object.name="console"] *)`,
  ),
);

export default defineConfig(
  { ignores: ['**/build/**', '**/node_modules/**', '.local/**', '.forge/**', 'coverage/**'] },
  {
    // What needs types, and what holds for any TypeScript, is held by oxlint (.oxlintrc.json), which reads them many times quicker.
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser },
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
    // Tests run hours of waiting on a clock of their own, which moves the waits of `setTimeout` only.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'node:timers/promises', message: 'Wait by the global setTimeout.' },
      ],
    },
  },
  {
    // The engine reads each literal as it loads a file, and a class of letters is read as long as a page of code.
    files: ['src/reading/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[regex.pattern=/\\\\p\\{/]',
          message:
            'Write a pattern with a class of letters as pattern(() => String.raw`…`, flags).',
        },
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
      'no-restricted-syntax': ['error', ...WORDS_IN_PAGES],
      // What scrolls has to be reached by keyboard, and is a region with a name.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'] }],
    },
  },
  {
    files: ['cli/**/*.ts'],
    ignores: ['cli/html-style.ts'],
    rules: { 'no-restricted-syntax': NO_TEXTS_PRINTED },
  },
  {
    files: ['import/**/*.ts'],
    ignores: [
      ...['import/field-words.ts', 'import/formats/csv/column-words.ts'],
      'import/formats/status-categories.ts',
    ],
    rules: { 'no-restricted-syntax': NO_TEXTS_READ },
  },
  {
    files: ['src/**/*.ts', 'live/**/*.ts'],
    // Declarations say for docs/duties.md when a code is given; readers know words of others; a model is asked in English.
    ignores: [
      ...['src/duties/*.ts', 'src/reading/**', 'src/second-reader/**'],
      ...['src/background/searches.ts', 'src/contract/criteria-names.ts'],
      ...['src/jira/failure.ts', 'src/roles/role-names.ts'],
    ],
    rules: { 'no-restricted-syntax': NO_TEXTS_ANSWERED },
  },
);
