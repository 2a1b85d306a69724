/** The pages that set actions up in a rule: Automation is promised no entries of a resource, so each is one by itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readAppModules } from '../../local/host/app-modules';
import { ACTION_INPUTS } from '../../src/contract/action-inputs';
import { ROOT } from './source-files';

const FILE = join(ROOT, 'manifest.yml');

interface Shown {
  key: string;
  function?: string;
  resource?: string;
  config?: { resource?: string };
}

const { modules } = parse(readFileSync(FILE, 'utf8')) as { modules: Record<string, Shown[]> };
const FORMS = readAppModules(FILE).modules.filter(({ type }) => type === 'action');

test('entries of a resource are shown by modules of Jira and Confluence alone', () => {
  const withEntries = Object.entries(modules).flatMap(([type, ones]) =>
    ones.some(({ resource, config }) => `${resource} ${config?.resource}`.includes('/'))
      ? [type]
      : [],
  );
  expect(withEntries.length).toBeGreaterThan(0);
  for (const type of withEntries) expect(type).toMatch(/^(jira:\w+|confluence:\w+|macro)$/);
});

test.each(FORMS)('$key has a form that names its action, with all its files', (form) => {
  const html = readFileSync(join(form.folder, form.entry), 'utf8');
  const action = /data-action="(\w+)"/.exec(html)?.[1] ?? '';
  expect(Object.keys(ACTION_INPUTS)).toContain(action);
  const module = modules['action']?.find(({ key }) => key === form.key);
  expect(module?.function).toBe(`action-${action}`);
  const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(1);
  for (const path of files) {
    expect(path).toMatch(/^\.\/assets\//);
    expect(existsSync(join(form.folder, path))).toBe(true);
  }
});
