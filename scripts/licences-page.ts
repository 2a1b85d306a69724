/** The list of what ships with the app, and under which licence, read from the lockfile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

interface Locked {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

export interface Shipped {
  name: string;
  version: string;
  licence: string;
}

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** Packages that pages are built with; they are development dependencies, since Vite puts what is used into the pages. */
const OF_PAGES =
  /^(react|react-dom|papaparse|jsonc-parser|@forge\/(jira-)?bridge|@atlaskit\/(avatar|button|checkbox|dynamic-table|lozenge|progress-bar|select|skeleton|textarea|textfield|tokens))$/;

/**
 * Everything that functions and pages can load at run time, by way of whatever else. Build tools of a package are listed
 * with it where it names them as its dependencies, so the list is rather too long than too short.
 */
export function shippedPackages(): Shipped[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  const { dependencies, devDependencies } = read('package.json') as Package;
  const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
  const waiting = [
    ...Object.keys(dependencies),
    ...Object.keys(devDependencies).filter((name) => OF_PAGES.test(name)),
  ].map((name) => `node_modules/${name}`);
  const seen = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const name of Object.keys(packages[path]?.dependencies ?? {}))
      waiting.push(placeOf(name, path, packages));
  }
  return [...seen]
    .map((path) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: packages[path]?.version ?? 'missing',
      licence: packages[path]?.license ?? 'unknown',
    }))
    .sort((one, other) =>
      `${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1,
    );
}

/** Where Node finds a package that another asks for: beside it, or further up. */
function placeOf(name: string, from: string, packages: Record<string, Locked>): string {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const path = `${folder}/node_modules/${name}`;
    if (path in packages) return path;
    if (!folder.includes('/node_modules/')) return `node_modules/${name}`;
  }
}

export function licencesPage(): string {
  const shipped = shippedPackages();
  const counts = new Map<string, number>();
  for (const { licence } of shipped) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const lines = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    '# Licences',
    '',
    'Made by `npm run docs` from the lockfile: what the functions and pages of the app can load, by way of whatever else.',
    '',
    ...lines.map(([licence, count]) => `- ${licence}: ${String(count)}`),
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
}
