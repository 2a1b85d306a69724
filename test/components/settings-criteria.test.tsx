/** The field of acceptance criteria in the settings: shown by name, taken out again, what is wrong with it beside it. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { CriteriaField } from '../../static/src/settings/CriteriaField';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { showInSettings } from './harness/settings-shown';

speak(t);

const draft = {
  ...EMPTY_ROLE_MAP,
  stories: { issueTypeIds: ['10001'], criteriaField: 'customfield_7' },
};

test('is shown by its name and taken out, which leaves the types of stories alone', async () => {
  const change = jest.fn();
  const nameOf = (id: string): string | undefined =>
    id === 'customfield_7' ? 'Ready when' : undefined;
  showInSettings(<CriteriaField />, { draft, change, nameOf });
  await userEvent.click(screen.getByRole('button', { name: /Ready when/ }));
  expect(change).toHaveBeenCalledWith({
    stories: { issueTypeIds: ['10001'], criteriaField: null },
  });
});

test('that is gone from Jira is told beside it, by its id', () => {
  const problems = [
    { path: 'stories.criteriaField', code: 'fieldGone' as const, args: { id: 'customfield_7' } },
  ];
  showInSettings(<CriteriaField />, { draft, problems, nameOf: () => undefined });
  expect(screen.getByText(/no field .*customfield_7/)).toBeTruthy();
});
