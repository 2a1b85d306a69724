/** What the settings say after a save: how much is being checked, and the way to where that is seen. */
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SaveBar } from '../../static/src/settings/SaveBar';
import type { Saving } from '../../static/src/settings/use-saving';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { openHost } from './harness/bridge';
import { SETTINGS_VIEW } from './harness/settings-form';
import { showInSettings } from './harness/settings-shown';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

test('after a save, the page leads to the project’s own page', async () => {
  const { calls } = openHost(() => {
    throw new Error('Nothing is asked.');
  });
  const never = () => Promise.reject(new Error('Nothing is saved.'));
  const saving: Saving = {
    busy: false,
    failure: null,
    problems: [],
    conflict: null,
    checking: 9,
    isRestoring: false,
    save: never,
    restore: never,
    follow: never,
    reset: () => undefined,
  };
  showInSettings(
    <SaveBar
      saving={saving}
      save={never}
      isDirty={false}
      startFrom={() => undefined}
      open="roles"
    />,
  );
  expect(document.body.textContent).toContain('Saved. 9 work items are being checked.');
  await userEvent.click(screen.getByRole('link', { name: 'See the project' }));
  expect(JSON.stringify(calls.at(-1))).toContain(SETTINGS_VIEW.projectPath);
});
