/** Forge's linter and the module `llm`: with the package and without the module it complains, with neither it does not, nor with both, as `npm run check` shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../platform/source-files';
import { APP, makeLintFolder, type LintFolder } from './lint-folder';

let folder: LintFolder;
beforeAll(() => {
  folder = makeLintFolder();
});
afterAll(() => {
  folder.remove();
});

const own = (name: string): string => readFileSync(join(ROOT, 'src/second-reader', name), 'utf8');
const RUN = `import { INSTALLED_MODELS } from './installed-models';

export const run = (): boolean => INSTALLED_MODELS === null;
`;

/** The app's own files that know the models, or what stands in their place where they are left out. */
function lintWith({ models, module }: { models: boolean; module: boolean }) {
  const installed = own('installed-models.ts');
  const without = installed
    .replace(/import \{ forgeModels \}.*\n/, '')
    .replace('= forgeModels', '= null');
  folder.write('src/language-models.ts', own('language-models.ts'));
  folder.write('src/forge-models.ts', models ? own('forge-models.ts') : 'export {};\n');
  folder.write('src/installed-models.ts', models ? installed : without);
  folder.write('src/index.ts', RUN);
  return folder.lint({
    app: APP,
    modules: {
      ...(module && { llm: [{ key: 'second-reader', model: ['claude'] }] }),
      scheduledTrigger: [{ key: 'daily', function: 'run', interval: 'day' }],
      function: [{ key: 'run', handler: 'index.run' }],
    },
    permissions: { scopes: [] },
  });
}

test.each([
  { models: false, module: false, status: 0 },
  { models: true, module: false, status: 1 },
])(
  'package: $models, module: $module',
  ({ status: expected, ...what }) => {
    const { status, said } = lintWith(what);
    expect([status, said.includes("'llm' module is not defined")]).toEqual([
      expected,
      expected === 1,
    ]);
  },
  300_000,
);
