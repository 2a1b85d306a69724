/** The scope linter with the table of endpoints: that it finds what is missing, and so means something when it finds nothing. */
import { APP, makeLintFolder, type LintFolder } from './lint-folder';

const SOURCE = `import { asApp, route } from '@forge/api';

export const fields = async (): Promise<void> => {
  await asApp().requestJira(route\`/rest/api/3/field\`);
};
`;

let folder: LintFolder;
beforeAll(() => {
  folder = makeLintFolder();
  folder.write('src/index.ts', SOURCE);
});
afterAll(() => {
  folder.remove();
});

/** Runs the linters on an app of one call. That they find nothing where nothing is wrong, the step of `npm run check` shows. */
function lintWith(scopes: string[]) {
  return folder.lint({
    app: APP,
    modules: {
      scheduledTrigger: [{ key: 'daily', function: 'fields', interval: 'day' }],
      function: [{ key: 'fields', handler: 'index.fields' }],
    },
    permissions: { scopes },
  });
}

test('a call whose scope is not asked for is an error', () => {
  const { status, said } = lintWith(['read:jira-user']);
  expect(said).toMatch(/GET \/rest\/api\/3\/field requires "read:jira-work" scope/);
  expect(status).toBe(1);
}, 300_000);
