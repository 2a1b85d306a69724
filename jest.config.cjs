/** Unit tests run on ts-jest with the real packages; pages are tested in jsdom, and in a browser where jsdom has no answer. */
const shared = {
  // Each project has a cache of its own, which knows nothing of what is said for all.
  cacheDirectory: '<rootDir>/.local/jest',
  runtime: '<rootDir>/test/kept-runtime.cjs',
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '<rootDir>/test/kept-ts-jest.cjs',
      { tsconfig: 'tsconfig.jest.json', diagnostics: false },
    ],
  },
  // Jest reads CommonJS; these packages are written as modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@formatjs|intl-messageformat)/)',
    '<rootDir>/.forge/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/.local/', '<rootDir>/.forge/'],
  // Atlassian's parser of JQL and its parts of pages bring a client of experiments along, which takes long to load.
  moduleNameMapper: {
    '^@atlaskit/feature-gate-js-client(/|$)': '<rootDir>/test/closed-gates.cjs',
  },
};

/**
 * What part of each layer tests must run, in percent, where coverage is asked for: `npm run coverage`, and CI. Each stands
 * a little under what was measured with those unit tests that count (`scripts/verify/counted.mjs`).
 */
const least = (statements, branches, functions) => ({ statements, branches, functions });
const LEAST = {
  background: least(95, 84, 98),
  contract: least(95, 75, 98),
  duties: least(96, 84, 96),
  explainer: least(98, 91, 98),
  faults: least(92, 90, 100),
  inspection: least(96, 85, 96),
  jira: least(97, 93, 97),
  reading: least(97, 90, 97),
  roles: least(96, 90, 97),
  storage: least(96, 84, 98),
  surfaces: least(96, 84, 97),
  texts: least(96, 85, 96),
};

/** @type {import('jest').Config} */
module.exports = {
  // A busy machine takes its time; what must be fast is counted, not timed.
  testTimeout: 300_000,
  // A worker that has loaded much takes its time to end, too. One that is still there by then has left something open.
  workerGracefulExitTimeout: 60_000,
  globalSetup: '<rootDir>/test/run-folder.cjs',
  globalTeardown: '<rootDir>/test/run-folder-end.cjs',
  coverageReporters: ['text-summary', 'json-summary'],
  coverageDirectory: '.local/coverage',
  collectCoverageFrom: ['src/**/*.ts'],
  coverageThreshold: Object.fromEntries(
    Object.entries(LEAST).map(([layer, part]) => [`./src/${layer}/`, part]),
  ),
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/browser/',
        '<rootDir>/test/forge/',
      ],
    },
    {
      ...shared,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/components/**/*.test.tsx'],
      // Forge's bridge looks for its host when it is loaded, so the host comes before all else.
      setupFiles: ['<rootDir>/test/components/harness/bridge.ts'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '\\.css$': '<rootDir>/test/components/harness/no-style.cjs',
        '^@compiled/react/runtime$': '<rootDir>/test/components/harness/no-inserted-style.cjs',
      },
    },
    {
      ...shared,
      // What Forge's own tools make of the app; `npm run check` runs it.
      displayName: 'forge',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/forge/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      setupFilesAfterEnv: ['<rootDir>/test/browser/harness/second-try.ts'],
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
  ],
};
