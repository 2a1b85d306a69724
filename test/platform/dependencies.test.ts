/** Dependencies are pinned, each has its reason written down, and what ships is under a licence that lets it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages } from '../../scripts/licences-page';
import { ROOT } from './source-files';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
/** A version, or one of a package that is installed under another name. */
const PINNED = /^(?:npm:[\w@/-]+@)?(\d+\.\d+\.\d+)$/;
const ALL = { ...dependencies, ...devDependencies };
const REASONS = readdirSync(join(ROOT, 'docs/decisions'))
  .map((name) => read(`docs/decisions/${name}`))
  .join('\n');
/** Licences that ask for no more than to be named. Atlassian's packages name their own licence file, which lets apps for its products use them. */
const ALLOWED = [
  ...['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'],
  ...['BlueOak-1.0.0', 'Python-2.0'],
];
const FORGE_LICENCE = 'SEE LICENSE IN LICENSE.txt';

test.each(Object.entries(ALL))('%s is pinned and has its reason', (name, version) => {
  expect(version).toMatch(PINNED);
  // As a word of its own: "jest" in "ts-jest" is no reason for jest.
  expect(REASONS).toMatch(
    new RegExp(`(^|[\\s|,(])${name.replace(/[/.]/g, '\\$&')}([\\s|,).]|$)`, 'm'),
  );
});

test('the lockfile agrees with what is asked for', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string; integrity?: string }>;
  };
  for (const [name, version] of Object.entries(ALL))
    expect([name, packages[`node_modules/${name}`]?.version]).toEqual([
      name,
      PINNED.exec(version)?.[1],
    ]);
  const open = Object.entries(packages).filter(([path, one]) => path !== '' && !one.integrity);
  expect(open.map(([path]) => path)).toEqual([]);
});

const SHIPPED = shippedPackages();

test('what ships is under an allowed licence, and is on the list', () => {
  expect(SHIPPED.length).toBeGreaterThan(20);
  const others = SHIPPED.filter(
    ({ name, licence }) =>
      !licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((one) => ALLOWED.includes(one)) &&
      !(licence === FORGE_LICENCE && name.startsWith('@forge/')),
  );
  expect(others).toEqual([]);
  const page = read('docs/licences.md').replace(/ +/g, ' ');
  for (const { name, version, licence } of SHIPPED)
    expect(page).toContain(`| ${name} | ${version} | ${licence} |`);
});

test('every package that a page imports is on the list', () => {
  const files = readdirSync(join(ROOT, 'static/src'), { recursive: true, encoding: 'utf8' });
  const imported = files
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...read(join('static/src', name)).matchAll(/from '(@?[a-z][^']*)'/g)])
    .map(([, name = '']) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
    .filter((name) => !name.startsWith('virtual:'));
  const shipped = new Set(SHIPPED.map(({ name }) => name));
  expect(imported.length).toBeGreaterThan(50);
  expect([...new Set(imported)].filter((name) => !shipped.has(name))).toEqual([]);
});
