/** The rules of `.dependency-cruiser.mjs` find what they are there for: each is broken once, in a small tree of the same folders. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { ROOT } from './source-files';

/** A file, its text, and the rules that it breaks. Folders are the repository's own, so that a rule moves with its folder. */
const FILES: [path: string, text: string, rules: string[]][] = [
  ['src/inspection/facts/low.ts', 'export const x = 1; export type X = 1;', []],
  ['src/contract/low.ts', 'export const x = 1; export type X = 1;', []],
  ['src/roles/a.ts', 'import { x } from "../contract/low"', []],
  ['src/roles/b.ts', 'import { other } from "./a"', []],
  ['src/roles/c.ts', 'import { route } from "@forge/api"', []],

  // Each way of importing.
  ...[
    'import "../inspection/facts/low"',
    'import type { X } from "../inspection/facts/low"',
    'import { type X } from "../inspection/facts/low"',
    'export { x } from "../inspection/facts/low"',
    'export type { X } from "../inspection/facts/low"',
    'type X = import("../inspection/facts/low").X',
    'const x = await import("../inspection/facts/low")',
    'const x = require("../inspection/facts/low")',
  ].map((text, at): [string, string, string[]] => [
    `src/jira/way-${at}.ts`,
    text,
    ['src/jira-imports-no-higher-layer'],
  ]),

  // Each layer and the one above it.
  ...[
    ['surfaces/shared', 'functions'],
    ['background', 'surfaces/shared/x'],
    ['inspection/judging', 'background/x'],
    ['duties', 'inspection/facts/x'],
    ['reading/words', 'duties/x'],
    ['roles', 'reading/words/x'],
    ['jira', 'roles/x'],
    ['storage', 'jira/x'],
    ['faults', 'storage/x'],
    ['explainer', 'faults/x'],
    ['contract', 'explainer/x'],
  ].map(([folder = '', above = '']): [string, string, string[]] => [
    `src/${folder}/up.ts`,
    `import "${'../'.repeat(folder.split('/').length)}${above}"`,
    [`src/${folder.replace(/\/.*/, '')}-imports-no-higher-layer`],
  ]),
  ...[
    ['gathering', 'judging'],
    ['findings', 'gathering'],
    ['facts', 'findings'],
  ].map(([folder = '', above = '']): [string, string, string[]] => [
    `src/inspection/${folder}/inner.ts`,
    `import "../${above}/x"`,
    [`src/inspection/${folder}-imports-no-higher-layer`],
  ]),
  ...[
    ['reasons', 'text-doubt'],
    ['stories', 'reasons/x'],
    ['threads', 'stories/x'],
    ['questions', 'threads/x'],
    ['prose', 'questions/x'],
    ['document', 'prose/x'],
    ['words', 'document/x'],
  ].map(([folder = '', above = '']): [string, string, string[]] => [
    `src/reading/${folder}/inner.ts`,
    `import "../${above}"`,
    [`src/reading/${folder}-imports-no-higher-layer`],
  ]),
  ['src/stray.ts', 'import "./contract/low"', ['src/every-file-in-a-layer']],
  ['src/jira/stray.ts', 'import "../stray"', ['src/every-imported-file-in-a-layer']],
  ['src/inspection/stray.ts', 'import "../contract/low"', ['src/inspection/every-file-in-a-layer']],
  ['src/reading/stray.ts', 'import "../contract/low"', ['src/reading/every-file-in-a-layer']],
  [
    'src/inspection/judging/stray.ts',
    'import "../stray"',
    ['src/inspection/every-imported-file-in-a-layer'],
  ],

  ['src/storage/circle-1.ts', 'import type { A } from "./circle-2"', ['no-circle']],
  // A circle is told once.
  ['src/storage/circle-2.ts', 'import type { A } from "./circle-1"', []],

  // What stands around the app, and each of its parts.
  ...['import', 'local', 'cli', 'bench', 'test', 'scripts', 'static/src'].map(
    (folder): [string, string, string[]] => [
      `src/contract/uses-${folder.replace('/', '-')}.ts`,
      `import "../../${folder}/x"`,
      ['app-is-alone'],
    ],
  ),
  [
    'import/up.ts',
    'import "../cli/x"; import "../src/contract/low"',
    ['reader-of-exports-is-alone'],
  ],
  ['cli/up.ts', 'import "../local/x"; import "../import/x"', ['command-line-is-alone']],
  ['local/up.ts', 'import "../cli/x"; import "../import/x"', ['local-site-is-alone']],
  [
    'live/up.ts',
    'import "../local/platform/runtime"; import "../local/jira/site"; import "../import/x"',
    ['live-reader-is-alone'],
  ],
  [
    'src/surfaces/panel/aside.ts',
    'import "../project/x"; import "../shared/x"',
    ['surfaces-apart'],
  ],
  ['src/surfaces/shared/aside.ts', 'import "../panel/x"', ['surfaces-apart']],
  [
    'static/src/panel/aside.ts',
    'import "../project/x"; import "../shared/x"; import "../explainer/x"',
    ['pages-apart'],
  ],
  ['static/src/shared/aside.ts', 'import "../explainer/x"', ['shared-parts-of-pages-are-alone']],
  [
    'static/src/panel/app.ts',
    'import "../../../src/contract/low"; import "../../../src/duties/messages"; import "../../../src/duties/registry"',
    ['pages-use-contract-and-words'],
  ],
  [
    'src/duties/messages.ts',
    'import "./words/wording"; import type { V } from "./registry"; import "../contract/low"',
    [],
  ],
  ['src/duties/story-parts.ts', 'import "./registry"', ['no-check-in-pages']],
  ['src/duties/words/wording.ts', 'import "../../reading/words/x"', ['no-check-in-pages']],
  ['src/contract/forge.ts', 'import "@forge/api"', ['no-forge-in-pages']],
  ['src/jira/keeps.ts', 'import { kvs } from "@forge/kvs"', ['only-storage-knows-app-storage']],
];
const IMPORT = /"(\.[^"]+)"/g;

let tree: string;
let broken: Map<string, string[]>;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'layers-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  for (const [path, text] of FILES) write(path, `${text};\nexport const other = 1;\n`);
  for (const [path, text] of FILES)
    for (const [, specifier = ''] of text.matchAll(IMPORT)) {
      const to = `${normalize(join(dirname(path), specifier))}.ts`;
      if (!existsSync(join(tree, to))) write(to, 'export const other = 1;\n');
    }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json', '.'],
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  broken = new Map();
  for (const { from, rule } of summary.violations)
    broken.set(from, [...(broken.get(from) ?? []), rule.name]);
});

afterAll(() => {
  rmSync(tree, { recursive: true });
});

test.each(FILES)('%s: %s', (path, _, rules) => {
  expect(broken.get(path) ?? []).toEqual(rules);
});

test('every folder of them is a folder of the repository', () => {
  const folders = FILES.map(([path]) => dirname(path));
  expect(folders.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
});
