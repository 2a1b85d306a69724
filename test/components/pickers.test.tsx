/** Fields that find one of very many: what is chosen is what was found for the words that stand there. */
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { PersonPicker } from '../../static/src/global/PersonPicker';
import { SettingsFormContext } from '../../static/src/shared/role-map/form-context';
import { Picker } from '../../static/src/shared/role-map/Picker';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { ok } from './harness/answers';
import { openHost } from './harness/bridge';
import { settingsForm } from './harness/settings-form';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

/** As both functions give people: one page has names for the settings and persons for absences. */
const found = (id: string) => ({
  ...{ id, name: id, accountId: id, displayName: id },
  ...{ avatarUrl: null, active: true },
});

const PICKERS: [string, (pick: (id: string) => void) => ReactNode][] = [
  [
    'a cover',
    (pick) => (
      <PersonPicker
        label="Who"
        pick={({ accountId }) => {
          pick(accountId);
        }}
      />
    ),
  ],
  [
    'a holder',
    (pick) => (
      <SettingsFormContext.Provider value={settingsForm()}>
        <Picker
          kind="people"
          label="Who"
          pick={({ id }) => {
            pick(id);
          }}
        />
      </SettingsFormContext.Provider>
    ),
  ],
];

test.each(PICKERS)(
  'who types on and presses Enter does not choose %s of the former list',
  async (_, picker) => {
    openHost((_, payload) => {
      const { query } = payload as { query: string };
      return ok({ choices: [found(query === 'mar' ? 'Maria' : 'Max')], more: false });
    });
    const picked: string[] = [];
    render(picker((id) => picked.push(id)));
    const field = await screen.findByRole('combobox', { name: 'Who' });
    await userEvent.type(field, 'mar');
    await screen.findByRole('option', { name: 'Maria' });
    await userEvent.type(field, '{Backspace}x{Enter}');
    expect(picked).toEqual([]);
    await screen.findByRole('option', { name: 'Max' });
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual(['Max']);
  },
);

test.each(PICKERS)('who presses %s of the former list has seen whom', async (_, picker) => {
  openHost(() => ok({ choices: [found('Maria')], more: false }));
  const picked: string[] = [];
  render(picker((id) => picked.push(id)));
  const field = await screen.findByRole('combobox', { name: 'Who' });
  await userEvent.type(field, 'mar');
  await screen.findByRole('option', { name: 'Maria' });
  await userEvent.type(field, 'i');
  await userEvent.click(screen.getByRole('option', { name: 'Maria' }));
  expect(picked).toEqual(['Maria']);
});
