/** Who lost a role a moment ago does nothing in its name, however long the project's directory is kept. */
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS, ROLE_IDS } from '../../local/sample/site-ids';
import { silenceLog } from '../silent-log';
import { openApp, type App } from './sample-app';

beforeAll(() => {
  silenceLog();
});

const DEVELOPER = accountIdOf('tomasz');

/** A story whose owners stand in the project role, seen a moment ago, so that the directory is fresh. */
async function seenStory(app: App): Promise<{ key: string; owner: string }> {
  for (const { key, projectId } of app.site.data.issues) {
    if (projectId !== PROJECTS.RIDE) continue;
    const { answer } = await app.panel(DEVELOPER, key, 'panel.view');
    if (!answer.ok || answer.value.state !== 'story') continue;
    const holder = answer.value.report.holders.productOwner.find(
      ({ source }) => source === 'projectRole',
    );
    if (holder) return { key, owner: holder.accountId };
  }
  throw new Error('No story has an owner by the project role.');
}

function dismiss(app: App, accountId: string): void {
  for (const role of app.site.data.roles) {
    const actors = role.actors[PROJECTS.RIDE];
    if (role.id === ROLE_IDS.owner && actors)
      actors.accountIds = actors.accountIds.filter((id) => id !== accountId);
  }
}

test('a sign-off by who lost the role is refused', async () => {
  const app = openApp();
  const { key, owner } = await seenStory(app);
  dismiss(app, owner);
  const { answer } = await app.panel(owner, key, 'panel.accept');
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
});

test('the order is not confirmed by who lost the role', async () => {
  const app = openApp();
  const { key, owner } = await seenStory(app);
  dismiss(app, owner);
  const { answer } = await app.panel(owner, key, 'panel.confirmOrder', {
    confirmed: true,
    seen: 'as-created',
  });
  expect(answer).toMatchObject({ ok: false, failure: { reason: 'panel.only-owners-confirm' } });
});

test('nobody is asked as owner who lost the role', async () => {
  const app = openApp();
  const { key, owner } = await seenStory(app);
  dismiss(app, owner);
  const { answer } = await app.panel(DEVELOPER, key, 'panel.ask', { to: [owner], text: 'Why?' });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
});
