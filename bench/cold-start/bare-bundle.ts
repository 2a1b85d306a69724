/** The peer: the smallest app with a resolver, made into a bundle by Forge's own bundler. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = `
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001
  runtime: { name: nodejs24.x }
modules:
  jira:issuePanel:
    - { key: bare, title: Bare, resource: page, icon: 'https://example.com/icon.svg', resolver: { function: panel } }
  function:
    - { key: panel, handler: index.handler }
resources:
  - { key: page, path: static }
permissions:
  scopes: []
`;
const INDEX = `
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('panel.view', () => ({ ok: true }));
export const handler = resolver.getDefinitions();
`;

/** @returns the path of the bundle; it is made once a checkout */
export function bareBundle(root: string): string {
  const folder = join(root, '.local/bench/bare-app');
  const bundle = join(folder, '.forge/bundle/index.cjs');
  if (existsSync(bundle)) return bundle;
  mkdirSync(join(folder, 'src'), { recursive: true });
  mkdirSync(join(folder, 'static'), { recursive: true });
  writeFileSync(join(folder, 'manifest.yml'), MANIFEST);
  writeFileSync(join(folder, 'src/index.js'), INDEX);
  writeFileSync(join(folder, 'package.json'), '{"name": "bare", "private": true}');
  const script = join(root, 'scripts/forge-bundle.cjs');
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The bare bundle could not be made: ${stderr}`);
  return bundle;
}
