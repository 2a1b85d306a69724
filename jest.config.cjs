/** Unit tests run on ts-jest with the real packages; browser tests are a project of their own, since they need a built page. */
const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]sx?$': ['ts-jest', { tsconfig: 'tsconfig.jest.json', diagnostics: false }],
  },
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/.forge/'],
  modulePathIgnorePatterns: ['<rootDir>/.local/', '<rootDir>/.forge/'],
};
module.exports = {
  // A busy machine takes its time; what must be fast is counted, not timed.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
  ],
};
