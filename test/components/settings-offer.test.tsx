/** Duties that came after the settings were saved: said in one sentence, turned on or left off by one press. */
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OPT_IN_DUTY_IDS } from '../../src/contract/duty-ids';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { OfferedDuties } from '../../static/src/settings/OfferedDuties';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { showInSettings } from './harness/settings-shown';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const SAVED_BEFORE: RoleMap = {
  ...EMPTY_ROLE_MAP,
  duties: { breakdown: { enabled: false, severity: 'gap' } },
};

test.each([
  ['Turn on', true],
  ['Leave off', false],
])('%s', async (name, enabled) => {
  const change = jest.fn();
  const decided = jest.fn();
  showInSettings(<OfferedDuties decided={decided} />, { draft: SAVED_BEFORE, change });
  const sentence = screen.getByRole('heading').textContent;
  for (const id of OPT_IN_DUTY_IDS) expect(sentence).toContain(t(`duties.${id}.title`));
  await userEvent.click(screen.getByRole('button', { name }));
  expect(change).toHaveBeenCalledWith({
    duties: {
      breakdown: { enabled: false, severity: 'gap' },
      ...Object.fromEntries(OPT_IN_DUTY_IDS.map((id) => [id, { enabled, severity: 'gap' }])),
    },
  });
  expect(decided).toHaveBeenCalledTimes(1);
});

test('whoever has decided is asked no more', () => {
  showInSettings(<OfferedDuties decided={() => undefined} />, { draft: EMPTY_ROLE_MAP });
  expect(screen.queryByRole('button')).toBeNull();
});
