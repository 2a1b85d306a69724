/** What the settings say against a draft: once, where it is written, and gone when the draft has changed. */
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { SettingsForm } from '../../static/src/settings/SettingsForm';
import { StrategyRule } from '../../static/src/settings/StrategyRule';
import { Announcer } from '../../static/src/shared/Announcer';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing, ok } from './harness/answers';
import { openHost, type Host, type Script } from './harness/bridge';
import { SETTINGS_VIEW } from './harness/settings-form';
import { showInSettings } from './harness/settings-shown';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const broken = { path: 'strategyEpics.jql', code: 'jql', args: { message: 'Expecting a field.' } };

test('wrong JQL is told once beside its field, whoever found it', async () => {
  openHost(() => ok({ errors: [{ code: 'jql', args: { message: 'Expecting a field.' } }] }));
  const draft: RoleMap = { ...EMPTY_ROLE_MAP, strategyEpics: { rule: 'jql', jql: '= x' } };
  showInSettings(<StrategyRule />, { draft, problems: [broken] as never });
  expect(screen.getAllByText('Expecting a field.')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: t('settings.work.check') }));
  await waitFor(() => {
    expect(screen.getAllByText('Expecting a field.')).toHaveLength(1);
  });
});

/** The settings page of a project whose strategy rule is JQL. */
async function openForm(script: Script): Promise<{ host: Host; user: UserEvent }> {
  const roleMap: RoleMap = { ...EMPTY_ROLE_MAP, strategyEpics: { rule: 'jql', jql: '= x' } };
  const host = openHost(script);
  render(
    <Announcer>
      <SettingsForm
        view={{ ...SETTINGS_VIEW, roleMap }}
        now={0}
        locale="en"
        take={() => undefined}
        isJustSetUp={false}
        onSetUp={() => undefined}
        onForgotten={() => undefined}
      />
    </Announcer>,
  );
  await waitFor(() => {
    expect(host.requests).toContainEqual({ key: 'settings.checkJql', payload: { jql: '= x' } });
  });
  return { host, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

const openWork = (user: UserEvent): Promise<void> =>
  user.click(screen.getByRole('button', { name: /^Stories and strategy/ }));
const jqlField = (): Promise<HTMLElement> =>
  screen.findByRole('textbox', { name: t('settings.work.jql') });

test('a saved rule that Jira refuses by now is told when the settings open, and not of another one', async () => {
  const { host, user } = await openForm((key) =>
    ok(
      key === 'settings.checkJql'
        ? { errors: [{ code: 'jql', args: { message: 'No field.' } }] }
        : {},
    ),
  );
  await screen.findByRole('button', { name: `Stories and strategy ${t('settings.hasProblems')}` });
  await openWork(user);
  const field = await jqlField();
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toBe('No field.');
  expect(field.getAttribute('aria-describedby')).toBe(alert.parentElement?.id);
  await user.type(field, ' and y');
  expect(screen.queryByRole('alert')).toBeNull();
  screen.getByRole('button', { name: 'Stories and strategy' });
  expect(host.requests.filter(({ key }) => key === 'settings.checkJql')).toHaveLength(1);
});

test.each([
  ['a rule that Jira takes', ok({ errors: [] })],
  ['no answer', failing()],
])('unasked, the page says nothing of %s', async (_, answer) => {
  const { user } = await openForm((key) => (key === 'settings.checkJql' ? answer : ok({})));
  await openWork(user);
  await jqlField();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(t('settings.work.jqlOk'))).toBeNull();
  screen.getByRole('button', { name: 'Stories and strategy' });
});

test('what stood against a save is gone when the part was changed', async () => {
  const { user } = await openForm((key) =>
    key === 'settings.save' ? ok({ saved: false, problems: [broken] }) : ok({ errors: [] }),
  );
  await user.click(screen.getByRole('radio', { name: t('settings.roles.shapes.owner-only') }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(t('settings.save.problems'));
  // Out of sight of its field it stands with the save, and beside the field there alone.
  expect(screen.getAllByText(/Expecting a field\./)).toHaveLength(1);
  await openWork(user);
  const field = await jqlField();
  expect(screen.getAllByText(/Expecting a field\./)).toHaveLength(1);
  await user.type(field, ' and y');
  expect(screen.queryByText(t('settings.save.problems'))).toBeNull();
});
