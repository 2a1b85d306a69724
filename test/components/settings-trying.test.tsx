/** What the settings say against a draft: once, where it is written, and gone when the draft has changed. */
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { SettingsForm } from '../../static/src/settings/SettingsForm';
import { StrategyRule } from '../../static/src/settings/StrategyRule';
import { Announcer } from '../../static/src/shared/Announcer';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { ok } from './harness/answers';
import { openHost } from './harness/bridge';
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

test('what stood against a save is gone when the part was changed', async () => {
  const roleMap: RoleMap = { ...EMPTY_ROLE_MAP, strategyEpics: { rule: 'jql', jql: '= x' } };
  openHost((key) => (key === 'settings.save' ? ok({ saved: false, problems: [broken] }) : ok({})));
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
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(screen.getByRole('radio', { name: t('settings.roles.shapes.owner-only') }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(t('settings.save.problems'));
  // Out of sight of its field it stands with the save, and beside the field there alone.
  expect(screen.getAllByText(/Expecting a field\./)).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /^Stories and strategy/ }));
  await screen.findByRole('textbox', { name: t('settings.work.jql') });
  expect(screen.getAllByText(/Expecting a field\./)).toHaveLength(1);
  await user.type(screen.getByRole('textbox', { name: t('settings.work.jql') }), ' and y');
  expect(screen.queryByText(t('settings.save.problems'))).toBeNull();
});
