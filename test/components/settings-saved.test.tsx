/** What the settings say after a save: how much is being checked, and the way to where that is seen. */
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SaveBar } from '../../static/src/settings/SaveBar';
import type { Conflict, Saving } from '../../static/src/settings/use-saving';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { openHost } from './harness/bridge';
import { SETTINGS_VIEW } from './harness/settings-form';
import { showInSettings } from './harness/settings-shown';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const never = () => Promise.reject(new Error('Nothing is saved.'));
const AFTER_SAVE: Saving = {
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

function show(saving: Saving): ReturnType<typeof openHost>['calls'] {
  const { calls } = openHost(() => {
    throw new Error('Nothing is asked.');
  });
  showInSettings(
    <SaveBar
      saving={saving}
      save={never}
      isDirty={false}
      startFrom={() => undefined}
      open="roles"
    />,
  );
  return calls;
}

test('after a save, the page leads to the project’s own page', async () => {
  const calls = show(AFTER_SAVE);
  expect(document.body.textContent).toContain('Saved. 9 work items are being checked.');
  await userEvent.click(screen.getByRole('link', { name: 'See the project' }));
  expect(JSON.stringify(calls.at(-1))).toContain(SETTINGS_VIEW.projectPath);
});

test.each([
  [
    'somebody else',
    {
      reason: 'settings.saved-meanwhile',
      args: { who: 'named', name: 'Jonas', time: 'Nov 1, 2026' },
    },
    'Someone else saved first',
    'Use theirs instead',
  ],
  [
    'the reader, in another tab,',
    { reason: 'settings.saved-in-other-tab', args: { time: 'Nov 1, 2026' } },
    'You saved in another tab first',
    'Use the other tab’s instead',
  ],
] as const)('where %s was first, the notice speaks of them alone', (_, told, heading, way) => {
  const failure = { code: 'conflict', retry: false, ...told } as const;
  const conflict: Conflict = { failure, clashes: ['shape'], theirs: SETTINGS_VIEW.roleMap };
  show({ ...AFTER_SAVE, conflict });
  screen.getByRole('heading', { name: heading });
  screen.getByRole('button', { name: way });
  const isOther = told.reason === 'settings.saved-meanwhile';
  const notice = screen.getByRole('alert').textContent;
  expect(/\b(?:someone|their)/i.test(notice)).toBe(isOther);
  expect(/other tab/i.test(notice)).toBe(!isOther);
});
