/** What the settings say of a duty: how often the panel's readers called it wrong, beside the switch that makes it mild. */
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { DutySettings } from '../../static/src/settings/DutySettings';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { SETTINGS_VIEW } from './harness/settings-form';
import { showInSettings } from './harness/settings-shown';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const priority = { id: 'prioritisation', role: 'productOwner', hasGap: true } as const;
const clarity = { id: 'story-clarity', role: 'productOwner', hasGap: false } as const;

test('a duty that was called wrong says how often and why, and can be made mild there', async () => {
  const change = jest.fn();
  const view = {
    ...SETTINGS_VIEW,
    duties: [priority, clarity],
    doubts: { prioritisation: { 'not-needed': 2, misread: 1 } },
  };
  showInSettings(<DutySettings />, { view, change });
  const [first, second] = screen
    .getAllByRole('listitem')
    .filter((item) => item.closest('li li') === null);
  if (!first || !second) throw new Error('The duties are not there.');
  expect(
    within(first)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Something was misread: 1', 'Not needed here: 2']);
  expect(second.textContent).not.toContain(t('settings.duties.doubted'));
  await userEvent.selectOptions(within(first).getByRole('combobox'), 'Show as “Review”');
  expect(change).toHaveBeenCalledWith({
    duties: { ...EMPTY_ROLE_MAP.duties, prioritisation: { enabled: true, severity: 'attention' } },
  });
});
