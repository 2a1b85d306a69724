/** The scope linter with the table of endpoints: that it finds what is missing, and so means something when it finds nothing. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../platform/source-files';

const SOURCE = `import { asApp, route } from '@forge/api';

export const fields = async (): Promise<void> => {
  await asApp().requestJira(route\`/rest/api/3/field\`);
};
`;

let folder: string;

beforeAll(() => {
  // Below the repository, so that the packages are found.
  const parent = join(ROOT, '.local', 'tmp');
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, 'forge-lint-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/index.ts'), SOURCE);
  const compilerOptions = {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'bundler',
    strict: true,
    types: [],
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['src/**/*.ts'] }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the linters on an app of one call. That they find nothing where nothing is wrong, the step of `npm run check` shows. */
function lintWith(scopes: string[]): { status: number | null; said: string } {
  const manifest = {
    app: {
      id: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555',
      runtime: { name: 'nodejs24.x' },
    },
    modules: {
      scheduledTrigger: [{ key: 'daily', function: 'fields', interval: 'day' }],
      function: [{ key: 'fields', handler: 'index.fields' }],
    },
    permissions: { scopes },
  };
  writeFileSync(join(folder, 'manifest.yml'), stringify(manifest));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/forge-lint.cjs', folder],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return { status, said: stdout + stderr };
}

test('a call whose scope is not asked for is an error', () => {
  const { status, said } = lintWith(['read:jira-user']);
  expect(said).toMatch(/GET \/rest\/api\/3\/field requires "read:jira-work" scope/);
  expect(status).toBe(1);
}, 300_000);
