/** Imports run downwards only: what stands higher may use what stands lower, never the other way round. */
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { importsOf, loadsOf, parseSource, sourceFilesIn } from './source-files';

/** From the top to the bottom; the entry files stand above them all. */
const LAYERS = [
  'functions',
  'surfaces',
  'background',
  'inspection',
  'duties',
  'reading',
  'roles',
  'jira',
  'storage',
  'explainer',
  'contract',
];

/** What of `src/` the pages may import: the contract, what the macro says, and the words that findings are told in. */
const FOR_PAGES = [/^src\/contract\//, /^src\/explainer\//, /^src\/duties\/messages$/];
const NOT_FOR_THE_APP = /^(import|local|cli|bench|test|scripts|static)\//;

interface Import {
  from: string;
  /** Path without extension for a file of the repository, the name of a package otherwise. */
  to: string;
}

function importsIn(path: string, source: ts.SourceFile): Import[] {
  return importsOf(source).map((specifier) => resolved(path, specifier));
}

/** What a file loads when it runs: types leave no trace. */
function loadsIn(path: string): Import[] {
  return loadsOf(parseSource(path)).map((specifier) => resolved(path, specifier));
}

function resolved(from: string, specifier: string): Import {
  return {
    from,
    to: specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier,
  };
}

function layerOf(path: string): number {
  const name = /^src\/([^/.]+)/.exec(path)?.[1];
  return name === undefined ? -1 : LAYERS.indexOf(name);
}

/** What is wrong with one import, or null. */
function wrongWith({ from, to }: Import): string | null {
  if (NOT_FOR_THE_APP.test(to)) return `${from} must not import ${to}: it is not part of the app`;
  if (!to.startsWith('src/')) return null;
  const [upper, lower] = [layerOf(from), layerOf(to)];
  if (lower === -1) return `${from} imports ${to}, which is in no layer`;
  if (upper > lower)
    return `${from} must not import ${to}: ${String(LAYERS[lower])} stands above ${String(LAYERS[upper])}`;
  return null;
}

const own = sourceFilesIn('src');

test('every file of the app stands in a layer', () => {
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter((path) => layerOf(path) === -1)).toEqual([]);
});

test('no file of the app imports upwards, or what is not part of the app', () => {
  const wrong = own.flatMap((path) => importsIn(path, parseSource(path))).map(wrongWith);
  expect(wrong.filter((problem) => problem !== null)).toEqual([]);
});

test('the reader of exports knows nothing of those who open them, and they nothing of each other', () => {
  const importing = (folder: string, others: RegExp): Import[] => {
    const files = sourceFilesIn(folder);
    expect(files.length).toBeGreaterThan(0);
    return files
      .flatMap((path) => importsIn(path, parseSource(path)))
      .filter(({ to }) => others.test(to));
  };
  expect(importing('import', /^(local|cli|bench|test|scripts|static)\//)).toEqual([]);
  expect(importing('cli', /^(local|bench|test|scripts|static)\//)).toEqual([]);
  expect(importing('local', /^(cli|bench|test|scripts)\//)).toEqual([]);
});

test('pages load nothing of the app but the contract and the words', () => {
  const wrong = sourceFilesIn('static')
    .flatMap((path) => importsIn(path, parseSource(path)))
    .filter(({ to }) => /^(src|import|local|cli|bench|test|scripts)\//.test(to))
    .filter(({ to }) => !FOR_PAGES.some((allowed) => allowed.test(to)));
  expect(wrong).toEqual([]);
});

/** Of the duties, the words and what is made for pages; never a check. */
const NOT_FOR_PAGES =
  /^@forge\/|^src\/(jira|storage|inspection|surfaces|background)\/|^src\/duties\/(?!words\/|messages$|titles$|story-parts$)/;

test('what pages load of the app brings nothing along that checks a duty, or calls Jira, storage or Forge', () => {
  const queue = sourceFilesIn('static')
    .flatMap((path) => loadsIn(path))
    .filter(({ to }) => to.startsWith('src/') && !to.endsWith('.json'))
    .map(({ to }) => `${to}.ts`);
  expect(queue.length).toBeGreaterThan(0);
  const reached = new Set<string>();
  const brought: Import[] = [];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const load of loadsIn(path)) {
      if (NOT_FOR_PAGES.test(load.to)) brought.push(load);
      else if (load.to.startsWith('src/')) queue.push(`${load.to}.ts`);
    }
  }
  expect(brought).toEqual([]);
});

test('only the storage layer knows app storage, and only the Jira layer calls Jira', () => {
  const storage = own.filter((path) => importsOf(parseSource(path)).includes('@forge/kvs'));
  expect(storage.filter((path) => !path.startsWith('src/storage/'))).toEqual([]);
  const calls = own.filter((path) => /\brequestJira\s*\(/.test(parseSource(path).text));
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter((path) => !path.startsWith('src/jira/'))).toEqual([]);
});

describe('the rule itself', () => {
  test.each<[string, string, RegExp | null]>([
    ['src/jira/client.ts', 'import { x } from "../contract/report"', null],
    ['src/jira/client.ts', 'import "../roles/holders"', /roles stands above jira/],
    [
      'src/contract/panel.ts',
      'export { x } from "../storage/documents"',
      /storage stands above contract/,
    ],
    [
      'src/duties/a.ts',
      'type T = import("../inspection/facts").T',
      /inspection stands above duties/,
    ],
    [
      'src/duties/a.ts',
      'const x = await import("../surfaces/panel")',
      /surfaces stands above duties/,
    ],
    ['src/duties/a.ts', 'const x = require("../functions/panel")', /functions stands above duties/],
    ['src/duties/a.ts', 'import { b } from "./b"', null],
    ['src/functions/panel.ts', 'import "../../local/jira/site"', /not part of the app/],
    ['src/jira/a.ts', 'import "../../import/export"', /not part of the app/],
    ['src/jira/a.ts', 'import "../elsewhere/b"', /in no layer/],
    ['src/jira/a.ts', 'import { route } from "@forge/api"', null],
  ])('%s: %s', (path, text, problem) => {
    const [found] = importsIn(path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
    const wrong = found === undefined ? 'nothing was found' : wrongWith(found);
    if (problem === null) expect(wrong).toBeNull();
    else expect(wrong).toMatch(problem);
  });
});
