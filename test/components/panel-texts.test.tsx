/** What a second reader found in the work item's own text: one button that makes it a person's word, and the way back. */
import { screen, within } from '@testing-library/react';
import { STORY_READ_TWICE, withTextJudged } from '../browser/fixtures/panel-views';
import { failing, ok, showing, showingInTurn } from './harness/answers';
import { openPanel } from './harness/panel';

async function clarity() {
  const row = (await screen.findByRole('heading', { name: 'Story quality' })).closest('li');
  if (!row) throw new Error('The heading heads no row.');
  return within(row);
}

const PARTS = 'the benefit and acceptance criteria';

test('it is told with its words and what is missing, and confirmed by one button', async () => {
  const { user, requests } = openPanel(
    showingInTurn(STORY_READ_TWICE, withTextJudged(true), STORY_READ_TWICE),
  );
  const row = await clarity();
  row.getByText(`Second reading: the text names ${PARTS}`);
  row.getByText('It isn’t sure.');
  row.getByText('nobody has to keep a card by hand');
  row.getByText('The rest is shown after payment');
  row.getByText('Missing: the user.');
  row.getByText('It counts until someone says otherwise.');
  await user.click(row.getByRole('button', { name: `Confirm: ${PARTS}` }));
  await row.findByText('Second reading confirmed by you');
  expect(row.queryByText(/the text names/)).toBeNull();
  const undo = row.getByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(undo);
  await user.click(undo);
  await row.findByRole('button', { name: `Confirm: ${PARTS}` });
  expect(requests.filter(({ key }) => key !== 'panel.view')).toEqual([
    { key: 'panel.judgeText', payload: { of: 'story', holds: true, seen: 'this-reading' } },
    {
      key: 'panel.judgeText',
      payload: { of: 'story', holds: null, seen: '2026-11-24T12:00:00.000Z' },
    },
  ]);
});

test('who finds it wrong says so', async () => {
  const { user, requests } = openPanel(showingInTurn(STORY_READ_TWICE, withTextJudged(false)));
  const row = await clarity();
  await user.click(row.getByRole('button', { name: `It doesn’t say that: ${PARTS}` }));
  await row.findByText('Second reading called wrong by you');
  expect(requests.at(-1)).toMatchObject({ payload: { holds: false, seen: 'this-reading' } });
});

test('what could not be kept is said where it was pressed', async () => {
  const { user } = openPanel((key) =>
    key === 'panel.view'
      ? ok(STORY_READ_TWICE)
      : failing({ code: 'conflict', reason: 'panel.reading-gone', retry: false }),
  );
  const row = await clarity();
  await user.click(row.getByRole('button', { name: /^Confirm/ }));
  await row.findByText(/The second reading has changed since you looked/);
});

test('where there are no questions it is read again from here', async () => {
  const { user, requests } = openPanel(showing(STORY_READ_TWICE));
  const row = await clarity();
  await user.click(row.getByRole('button', { name: 'Read again' }));
  await row.findByText(/It is being read again/);
  expect(requests.at(-1)?.key).toBe('panel.readAgain');
});

test('who is not signed in reads it and says nothing', async () => {
  const { user } = openPanel(showing({ ...STORY_READ_TWICE, viewer: null }), { folded: true });
  await user.click(await screen.findByRole('button', { name: 'Details' }));
  const row = await clarity();
  row.getByText('nobody has to keep a card by hand');
  expect(row.queryByRole('button', { name: /Confirm|doesn’t say|Read again/ })).toBeNull();
});
