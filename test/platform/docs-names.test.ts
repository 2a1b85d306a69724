/** What the documents point at is there: files that they link to, and files, folders and functions that they name. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { ROOT } from './source-files';

const NOT_OURS = new Set(['node_modules', 'build', '.git', '.local', '.forge', 'coverage']);

/** Paths of everything in the repository, folders with a slash at their end. */
function pathsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [`${path}/`, ...pathsIn(path)] : [path];
    });
}

const PATHS = pathsIn('.');
const DOCS = PATHS.filter((path) => path.endsWith('.md'));
const SOURCES = PATHS.filter((path) => /\.(?:[cm]?[jt]sx?|yml)$/.test(path));
const TOP_FOLDERS = PATHS.filter((path) => /^[\w.-]+\/$/.test(path));

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const quotedIn = (path: string): string[] =>
  [...textOf(path).matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted);

/** Headings as a link names them: in small letters, signs left out, a dash for a space. */
const anchorsIn = (path: string): string[] =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(DOCS)('%s: every link leads to a file, and to a heading of it', (doc) => {
  const links = [...textOf(doc).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const lost = links.filter((link) => {
    if (/^\w+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? doc : normalize(join(dirname(doc), path));
    if (!PATHS.includes(target) && !PATHS.includes(`${target}/`)) return true;
    return anchor !== undefined && !anchorsIn(target).includes(anchor);
  });
  expect(lost).toEqual([]);
});

/** Whether something in the repository is called so: by its whole path, or by the end of it. `*` and NAME stand for anything. */
function isThere(quoted: string): boolean {
  const pattern = quoted
    .replace(/\/$/, '')
    .split(/\*|NAME/)
    .map((part) => part.replaceAll(/[.+()[\]]/g, String.raw`\$&`))
    .join('[^/]*');
  const named = new RegExp(`(?:^|/)${pattern}(?:\\.\\w+)*/?$`);
  return PATHS.some((path) => named.test(path));
}

/** Names things as they were once called. */
const OF_ANOTHER_TIME = new Set(['CHANGELOG.md']);

test.each(DOCS.filter((doc) => !OF_ANOTHER_TIME.has(doc) && !doc.includes('/decisions/')))(
  '%s names files and folders that are there',
  (doc) => {
    const named = quotedIn(doc).filter(
      (quoted) =>
        /^[\w.*/-]+$/.test(quoted) &&
        (TOP_FOLDERS.some((folder) => quoted.startsWith(folder)) ||
          /^[\w*-][\w.*/-]*\.(?:ts|tsx|mjs)$/.test(quoted)),
    );
    expect(named.filter((quoted) => !isThere(quoted))).toEqual([]);
  },
);

test.each(DOCS)('%s names commands that package.json has', (doc) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const commands = [
    ...textOf(doc).matchAll(/\bnpm (?:run (?:--\w+ )*([a-z][\w:-]*)|(start|test)\b)/g),
  ];
  const named = commands.map(([, run, own]) => run ?? own ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the documents for contributors name functions and types that are there', () => {
  const sources = SOURCES.map(textOf);
  const named = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/texts.md', 'docs/security.md']
    .flatMap(quotedIn)
    .filter((quoted) => /^(?:[a-z]+[A-Z]\w*|[A-Z][a-z]\w*|[A-Z]+_[A-Z_]+)$/.test(quoted));
  expect(named.length).toBeGreaterThan(10);
  const isWritten = (name: string): boolean => {
    const word = new RegExp(String.raw`\b${name}\b`);
    return sources.some((text) => text.includes(name) && word.test(text));
  };
  expect(named.filter((name) => !isWritten(name))).toEqual([]);
});

test('each decision has a number of its own, in its name and in its heading', () => {
  const decisions = DOCS.filter((path) => path.startsWith('docs/decisions/')).sort();
  const numbers = decisions.map((path) => Number(/\/(\d{4})-/.exec(path)?.[1]));
  expect(numbers).toEqual(decisions.map((_path, place) => place + 1));
  expect(decisions.map((path) => Number(/^# (\d+)\. /.exec(textOf(path))?.[1]))).toEqual(numbers);
});

test('docs/README.md leads to every document', () => {
  const text = textOf('docs/README.md');
  const others = DOCS.filter((path) => path.startsWith('docs/') && path !== 'docs/README.md');
  expect(others.filter((path) => !text.includes(`](${path.slice('docs/'.length)})`))).toEqual([]);
});

test('a name is found by its end, and one that nothing has is not', () => {
  const [first = ''] = PATHS.filter((path) => path.endsWith('.test.ts'));
  expect(isThere(first)).toBe(true);
  expect(isThere(relative('test', first))).toBe(true);
  expect(isThere(first.replace('test.ts', 'tests.ts'))).toBe(false);
  expect(isThere('src/inspection/gathering')).toBe(true);
  expect(isThere('src/inspection/team*.ts')).toBe(false);
});
