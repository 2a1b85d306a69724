/** How tests are shared out over runs: none is left out, and none is run twice. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sourceFilesIn } from './source-files';

/** What a script exports, or what its function gives, in a process of its own: jest reads no modules of this kind. */
function told(script: string, expression: string): unknown {
  const code = `import * as made from './${script}'; console.log(JSON.stringify(${expression}))`;
  const args = ['--input-type=module', '-e', code];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}

const COUNTED = 'scripts/verify/counted.mjs';
const runs = told(
  COUNTED,
  "[made.COUNTED_TESTS, made.otherTests(['components', 'browser'])]",
) as string[][];
const files = sourceFilesIn('test').filter((name) => /\.test\.tsx?$/.test(name));

test('where coverage is counted, each test is in one of the two runs; those of Forge’s tools belong to the checks', () => {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const listed = runs.flatMap((args) => {
    const command = [jest, '--listTests', '--json', ...args];
    const said = execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
    return JSON.parse(said) as string[];
  });
  const expected = files.filter((name) => !name.startsWith('test/forge/'));
  expect(listed.map((path) => path.slice(ROOT.length + 1)).sort()).toEqual(expected.sort());
});

test('what one of them leaves out does not depend on where the clone lies', () => {
  const patterns = runs.flat().filter((arg) => arg.startsWith('--testPath'));
  expect(patterns).toHaveLength(2);
  for (const pattern of patterns) {
    const [, parts = ''] = pattern.split(/=(?:\/node_modules\/\|)?/);
    for (const path of ['/somewhere/test/local/one.test.ts', '/somewhere/test/browser/src/one.ts'])
      expect(new RegExp(parts).test(path)).toBe(false);
    expect(new RegExp(parts).test(join(ROOT, 'test/browser/one.test.ts'))).toBe(true);
  }
});

describe('a long run', () => {
  const long = told('scripts/verify/searches.mjs', "made.longTests('a browser')") as string[];
  const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

  test('holds each test that asks for it', () => {
    const asking = files.filter((name) => /from '[./]+\/long-run'/.test(read(name)));
    expect(asking.length).toBeGreaterThan(20);
    expect(asking.filter((name) => !long.includes(name))).toEqual([]);
  });

  test('holds those that take a part of the sample by way of another file, after the others', () => {
    // The first has the site of the cast, the second that of the scans.
    const places = ['away/turns', 'background/daily'].map((name) =>
      long.indexOf(`test/${name}.test.ts`),
    );
    const [last = ''] = long
      .filter((name) => /\/long-run'/.test(read(name)) && !/browser/.test(name))
      .slice(-1);
    for (const place of places) expect(place).toBeGreaterThan(long.indexOf(last));
  });

  test('holds none that would try the same as in `npm test`', () => {
    expect(long).not.toContain('test/reading/prose/sentences.test.ts');
    expect(new Set(long).size).toBe(long.length);
  });
});
