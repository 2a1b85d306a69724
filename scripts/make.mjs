// `node scripts/make.mjs NAME`: makes one of these, unless it was made from the same sources before.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, root } from './setup.mjs';
import { stampOf } from './stamps.mjs';

const APP = [
  'src',
  'manifest.yml',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'package-lock.json',
];

function runScript(name, sources, made) {
  const script = `scripts/${name}.cjs`;
  const stamp = stampOf(name, [script, ...APP, ...sources]);
  if (stamp.isFresh && (!made || existsSync(join(root, made)))) return;
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status === 0) stamp.mark();
  else process.exit(status ?? 1);
}

const MAKERS = {
  pages: buildPages,
  'forge-bundle': () => runScript('forge-bundle', [], '.forge/bundle'),
  'forge-lint': () => runScript('forge-lint', ['test/platform/jira-endpoints.json']),
};

const make = MAKERS[process.argv[2]];
if (!make) {
  console.error(`Name one of: ${Object.keys(MAKERS).join(', ')}.`);
  process.exit(1);
}
make();
