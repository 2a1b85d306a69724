/** Calling a verdict wrong: a click, a reason, and the way back. */
import { screen, within } from '@testing-library/react';
import { STORY } from '../browser/fixtures/panel-views';
import { ok, showing } from './harness/answers';
import { openPanel } from './harness/panel';

const ID = '10100:abcdefghijklmnop';

async function priority() {
  const row = (await screen.findByRole('heading', { name: 'Priority' })).closest('li');
  if (!row) throw new Error('The heading heads no row.');
  return within(row);
}

test('a reason is sent with the duty alone, and taken back; the focus stays there', async () => {
  const { user, requests } = openPanel((key) =>
    ok(key === 'panel.view' ? STORY : { view: STORY, doubtId: ID }),
  );
  const row = await priority();
  await user.click(row.getByText('Wrong?'));
  await user.click(row.getByRole('button', { name: 'Wrong person or role' }));
  await row.findByText(/^Thank you\. Project admins see how often/);
  const undo = row.getByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(undo);
  await user.click(undo);
  await row.findByRole('button', { name: 'Wrong person or role' });
  expect(requests.filter(({ key }) => key !== 'panel.view')).toEqual([
    { key: 'panel.doubt', payload: { duty: 'prioritisation', reason: 'wrong-person' } },
    { key: 'panel.withdrawDoubt', payload: { doubtId: ID } },
  ]);
});

test('what was counted already has no way back', async () => {
  const { user } = openPanel((key) =>
    ok(key === 'panel.view' ? STORY : { view: STORY, doubtId: null }),
  );
  const row = await priority();
  await user.click(row.getByText('Wrong?'));
  await user.click(row.getByRole('button', { name: 'Not needed here' }));
  const thanks = await row.findByText(/^Thank you\./);
  expect(row.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(thanks.closest('div')?.contains(document.activeElement)).toBe(true);
});

test('nobody who is not signed in is asked', async () => {
  const { user } = openPanel(showing({ ...STORY, viewer: null }), { folded: true });
  await user.click(await screen.findByRole('button', { name: 'Details' }));
  await screen.findByRole('heading', { name: 'Priority' });
  expect(screen.queryByText('Wrong?')).toBeNull();
});
