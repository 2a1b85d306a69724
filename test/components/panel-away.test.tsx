/** Somebody who has the turn is away: the panel says so, and what is written goes to who covers. */
import { render, screen, within } from '@testing-library/react';
import type { InspectedView } from '../../src/contract/panel';
import { IssueContext } from '../../static/src/panel/IssueContext';
import { Announcer } from '../../static/src/shared/Announcer';
import { STORY } from '../browser/fixtures/panel-views';
import { DEV, MAYA, NOUR, TOMAS } from '../browser/fixtures/people';
import { ok, showing } from './harness/answers';
import { openHost } from './harness/bridge';
import { openPanel, type OpenPanel } from './harness/panel';

const SENTENCE = 'Maya Brandt is away until May 4; Nour Haddad covers.';
const OWNERS = { role: 'productOwner', accountIds: [MAYA.accountId], since: null } as const;

function viewWith(more: Partial<InspectedView>): InspectedView {
  const [first] = STORY.report.verdicts;
  if (!first) throw new Error('The story has no verdicts.');
  const waitingFor = { ...OWNERS, accountIds: [...OWNERS.accountIds] };
  const verdict = { ...first, outcome: 'gap' as const, waitingFor };
  return { ...STORY, report: { ...STORY.report, verdicts: [verdict] }, ...more };
}

const AWAY = viewWith({ away: [SENTENCE], covers: { [MAYA.accountId]: NOUR.accountId } });

const ask = async ({ user }: OpenPanel, name: RegExp): Promise<void> => {
  await user.click(await screen.findByRole('button', { name }));
};

test('the panel and the brief view beside the work item say who is away', async () => {
  openPanel(showing(AWAY), { folded: true });
  await screen.findByText(SENTENCE);
  openHost(showing(AWAY));
  const { container } = render(
    <Announcer>
      <IssueContext />
    </Announcer>,
  );
  await within(container).findByText(SENTENCE);
});

test('a comment to whoever has the turn is to who covers', async () => {
  const panel = openPanel(
    (key) => ok(key === 'panel.view' ? AWAY : { view: AWAY, commentId: '7' }),
    {
      folded: true,
    },
  );
  await ask(panel, /^Ask/);
  expect(await screen.findByRole('checkbox', { name: NOUR.displayName })).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: MAYA.displayName })).toBeNull();
  await panel.user.click(screen.getByRole('button', { name: 'Send' }));
  expect(panel.requests.find(({ key }) => key === 'panel.ask')?.payload).toMatchObject({
    to: [NOUR.accountId],
  });
});

test('who covers and has the turn as well is asked once; whoever looks is not asked in their own place', async () => {
  const twice = viewWith({
    covers: { [MAYA.accountId]: TOMAS.accountId },
    away: [SENTENCE],
  });
  const [verdict] = twice.report.verdicts;
  if (verdict?.waitingFor) verdict.waitingFor.accountIds = [MAYA.accountId, TOMAS.accountId];
  const panel = openPanel(showing(twice), { folded: true });
  await ask(panel, /^Ask .*Tomás/);
  expect(await screen.findAllByRole('checkbox')).toHaveLength(1);
});

test('a cover is not offered to ask themself', async () => {
  openPanel(showing(viewWith({ covers: { [MAYA.accountId]: DEV.accountId }, away: [SENTENCE] })), {
    folded: true,
  });
  await screen.findByText(SENTENCE);
  expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
});
