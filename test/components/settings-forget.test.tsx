import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ForgetAnswer } from '../../src/contract/settings';
import { Forget } from '../../static/src/settings/Forget';
import { SettingsFormContext } from '../../static/src/shared/role-map/form-context';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing, ok } from './harness/answers';
import { openHost } from './harness/bridge';
import { SETTINGS_VIEW, settingsForm } from './harness/settings-form';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

function show(forgotten: (answer: ForgetAnswer) => void): void {
  render(
    <SettingsFormContext.Provider value={settingsForm()}>
      <Forget forgotten={forgotten} />
    </SettingsFormContext.Provider>,
  );
}

const button = (name: string) => screen.findByRole('button', { name });

test('a project is forgotten by who says so twice, and not by who thinks again', async () => {
  const answer = { findings: 12, view: SETTINGS_VIEW };
  const { requests } = openHost(() => ok(answer));
  const forgotten = jest.fn();
  show(forgotten);
  await userEvent.click(await button('Forget everything…'));
  const dialog = await screen.findByRole('alertdialog', { name: /Rider app/ });
  expect(dialog.contains(document.activeElement)).toBe(true);
  await userEvent.click(await button('Keep it'));
  expect([screen.queryByRole('alertdialog'), requests]).toEqual([null, []]);
  await userEvent.click(await button('Forget everything…'));
  await userEvent.click(await button('Forget everything'));
  await waitFor(() => {
    expect(forgotten).toHaveBeenCalledWith(answer);
  });
  expect(requests.map(({ key }) => key)).toEqual(['settings.forget']);
});

test('what stands against it is said, and nothing is taken for forgotten', async () => {
  openHost(() => failing());
  const forgotten = jest.fn();
  show(forgotten);
  await userEvent.click(await button('Forget everything…'));
  await userEvent.click(await button('Forget everything'));
  expect(await screen.findByText(t('failures.common.jira-unavailable'))).toBeTruthy();
  expect(forgotten).not.toHaveBeenCalled();
});
