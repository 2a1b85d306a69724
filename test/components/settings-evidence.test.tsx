import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import type { EvidenceAnswer } from '../../src/contract/settings';
import ByEvidence from '../../static/src/shared/role-map/ByEvidence';
import {
  SettingsFormContext,
  type SettingsFormValue,
} from '../../static/src/shared/role-map/form-context';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing, ok } from './harness/answers';
import { openHost } from './harness/bridge';
import { settingsForm } from './harness/settings-form';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const FOUND: EvidenceAnswer = {
  days: { from: '2026-01-01', to: '2026-03-31' },
  issues: 60,
  roles: [
    {
      role: 'productOwner',
      people: [{ accountId: 'mira', counts: [{ work: 'stories', count: 23, total: 55 }] }],
      isThin: false,
    },
    { role: 'productManager', people: [], isThin: true },
  ],
  people: {
    mira: { accountId: 'mira', displayName: 'Mira Okafor', avatarUrl: null, active: true },
  },
};

/** The draft as it is after each change. */
let draft: RoleMap = EMPTY_ROLE_MAP;

function Form({
  start,
  resolved = () => undefined,
}: {
  start: RoleMap;
  resolved?: SettingsFormValue['resolved'];
}): ReactNode {
  const [roleMap, setRoleMap] = useState(start);
  draft = roleMap;
  const person = (accountId: string) => FOUND.people[accountId];
  const form = {
    ...settingsForm({ draft: roleMap, person, resolved }),
    change: (parts: Partial<RoleMap>) => {
      setRoleMap({ ...roleMap, ...parts });
    },
  };
  return (
    <SettingsFormContext.Provider value={form}>
      <ByEvidence />
    </SettingsFormContext.Provider>
  );
}

const withPeople = (...accountIds: string[]): RoleMap => ({
  ...EMPTY_ROLE_MAP,
  productOwner: {
    ...EMPTY_ROLE_MAP.productOwner,
    sources: [{ kind: 'reporter' }, { kind: 'people', accountIds }, { kind: 'assignee' }],
  },
});

test('whoever does the work is shown with figures and taken into the draft by one press', async () => {
  openHost(() => ok(FOUND));
  render(<Form start={EMPTY_ROLE_MAP} />);
  const take = await screen.findByRole('button', { name: 'Add as Product owner' });
  expect(document.body.textContent).toContain('wrote or refined 23 of 55 stories');
  await userEvent.click(take);
  expect(draft.productOwner.sources).toEqual([{ kind: 'people', accountIds: ['mira'] }]);
  await waitFor(() => {
    const taken = screen.getByRole('button', { name: 'Named as Product owner' });
    expect((taken as HTMLButtonElement).disabled).toBe(true);
  });
});

test('who is taken joins the people who are named already, where they stand', async () => {
  openHost(() => ok(FOUND));
  render(<Form start={withPeople('ann')} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add as Product owner' }));
  expect(draft).toEqual(withPeople('ann', 'mira'));
});

test('whom a source names already is not offered again', async () => {
  openHost(() => ok(FOUND));
  const start = withPeople();
  const names = { count: 1, label: null, status: 'people' as const, accountIds: ['mira'] };
  render(<Form start={start} resolved={(source) => ({ source, ...names })} />);
  const named = await screen.findByRole('button', { name: 'Named as Product owner' });
  expect((named as HTMLButtonElement).disabled).toBe(true);
});

test('where nobody stands out, the page says what to do', async () => {
  openHost(() => ok({ ...FOUND, roles: [], people: {} }));
  render(<Form start={EMPTY_ROLE_MAP} />);
  expect(await screen.findByText(/Add the people or sources above/)).toBeTruthy();
});

test('a look that fails says so', async () => {
  openHost(() => failing());
  render(<Form start={EMPTY_ROLE_MAP} />);
  expect(await screen.findByRole('alert')).toBeTruthy();
});
