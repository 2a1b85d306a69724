// Which tests count for how much of the app tests run (coverage). Counting makes the app's code a fifth dearer, so that tests which
// go again, from outside and many times over, where others have been, run without it: the thresholds of jest.config.cjs are for
// the others.
import { root } from '../setup.mjs';

// Both runs compare whole paths: the clone may lie below a folder that is named like one of these.
const below = (parts) =>
  parts.map((part) => `${root.replaceAll(/[^\w/]/g, '\\$&')}/test/${part}`).join('|');

const UNCOUNTED = [
  '(cli|host|import|live|local|openapi|platform|worlds)/',
  'reading/(hostile|linear)\\.',
  'trust/(access-by-issue|endless-words|hostile-page|large-project|large-sources|permissions)\\.',
  '(counted-work|processor-time)\\.',
];

/** Arguments for jest: the tests of functions that count. They take the place of what the project ignores by itself. */
export const COUNTED_TESTS = [
  '--selectProjects=unit',
  '--coverage',
  `--testPathIgnorePatterns=/node_modules/|${below(['(browser|forge)/', ...UNCOUNTED])}`,
];

/** Arguments for jest: all other tests of functions, and those of pages. */
export const otherTests = (pages) => [
  '--selectProjects',
  'unit',
  ...pages,
  `--testPathPatterns=${below([`(${pages.join('|')})/`, ...UNCOUNTED])}`,
];
