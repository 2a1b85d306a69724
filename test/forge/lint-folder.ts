/** An app of a few files that Forge's linters are run on, below the repository, so that the packages are found. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../platform/source-files';

export interface LintFolder {
  /** Puts a file of the app into its place. */
  write: (path: string, text: string) => void;
  /** What the linters say of the app with a manifest. */
  lint: (manifest: object) => { status: number | null; said: string };
  remove: () => void;
}

/** An app that is not registered anywhere. */
export const APP = {
  id: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555',
  runtime: { name: 'nodejs24.x' },
};

export function makeLintFolder(): LintFolder {
  const parent = join(ROOT, '.local', 'tmp');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'lint-'));
  mkdirSync(join(folder, 'src'));
  const write: LintFolder['write'] = (path, text) => {
    writeFileSync(join(folder, path), text);
  };
  const compilerOptions = {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'bundler',
    strict: true,
    types: [],
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src/**/*.ts'] }));
  return {
    write,
    lint: (manifest) => {
      write('manifest.yml', stringify(manifest));
      const args = ['scripts/forge-lint.cjs', folder];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: ROOT,
        encoding: 'utf8',
      });
      return { status, said: stdout + stderr };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
