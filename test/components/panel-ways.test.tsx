/** Each thing that may be the viewer's to do has its button, and those that lead elsewhere lead there. */
import { act, screen, waitFor } from '@testing-library/react';
import type { InspectedView } from '../../src/contract/panel';
import { FOR_ANYONE, type Evidence, type Verdict } from '../../src/contract/report';
import { DUTIES } from '../../src/duties/registry';
import { EPIC, STORY_FOR_OWNER } from '../browser/fixtures/panel-views';
import { MAYA } from '../browser/fixtures/people';
import { ok } from './harness/answers';
import { openPanel, type OpenPanel } from './harness/panel';

const other: Evidence = { kind: 'issue', id: '10012', at: null, by: null, issueKey: 'SHOP-12' };
const self: Evidence = { ...other, id: '10041', issueKey: 'SHOP-41' };

function mine(duty: Verdict['duty'], code: string): Verdict {
  return {
    duty,
    code,
    outcome: 'gap',
    args: { count: 1, gaps: 1 },
    evidence: [self, other],
    waitingFor: { role: 'productOwner', accountIds: [MAYA.accountId], since: null },
  };
}

const withVerdict = (view: InspectedView, verdict: Verdict): InspectedView => ({
  ...view,
  viewer: MAYA.accountId,
  report: { ...view.report, verdicts: [verdict] },
});
const open = (view: InspectedView): OpenPanel =>
  openPanel((key) => ok(key === 'panel.view' ? view : { view }), { folded: true });
const press = async ({ user }: OpenPanel, name: RegExp): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));

/** Jira has no form for links that an app could open. */
const WITHOUT = ['launch-positioning/no-stories-linked'];
/** Where somebody is to be named first, it is the admins' turn. */
const FOR_ADMINS = /\/no-product-(owner|manager)$/;
const OF_MANAGERS = 'strategy-trace/no-product-manager';

const TO_DO = DUTIES.flatMap(({ id, codes }) =>
  Object.entries(codes)
    .filter(([, { outcome }]) => outcome === 'gap' || outcome === 'attention')
    .map(([code]) => ({ id, code, name: `${id}/${code}` })),
).filter(({ name }) => name === OF_MANAGERS || !FOR_ADMINS.test(name));

test.each(TO_DO)('$name has a button', async ({ id, code, name }) => {
  open(withVerdict(STORY_FOR_OWNER, mine(id, code)));
  await screen.findByRole('button', { name: 'Details' });
  const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(buttons).toHaveLength(WITHOUT.includes(name) ? 1 : 2);
});

test('stories with gaps are shown, and get the focus', async () => {
  const panel = open(withVerdict(EPIC, mine('breakdown', 'stories-with-gaps')));
  await press(panel, /^See stories: 1 story has a gap$/);
  const heading = await screen.findByRole('heading', { name: 'Stories' });
  expect(document.activeElement?.contains(heading)).toBe(true);
});

test('a question that may be answered is shown, as it is for anyone to say', async () => {
  const asked = mine('developer-questions', 'question-to-confirm');
  const view = withVerdict(STORY_FOR_OWNER, { ...asked, waitingFor: FOR_ANYONE });
  const panel = open({ ...view, report: { ...view.report, questions: [] } });
  await screen.findByText(/^Anyone: 1 question may have been answered$/);
  await press(panel, /^See questions: 1 question may have been answered$/);
  await screen.findByRole('heading', { name: 'Duties' });
});

test.each([
  ['strategy-trace', 'no-product-manager'],
  ['launch-positioning', 'stories-without-owner'],
] as const)('%s/%s leads to the work item where it is mended', async (duty, code) => {
  const panel = open(withVerdict(STORY_FOR_OWNER, mine(duty, code)));
  await press(panel, /^Open SHOP-12: /);
  await waitFor(() => {
    expect(panel.calls).toMatchObject([
      { command: 'navigate', payload: { url: '/browse/SHOP-12' } },
    ]);
  });
});

describe('The first story of an epic', () => {
  const without = withVerdict(EPIC, mine('breakdown', 'epic-without-stories'));

  test('is written in Jira’s own form, below the epic, and looked for once that is closed', async () => {
    const panel = open(without);
    await press(panel, /^Add story: Started without a story$/);
    await waitFor(() => {
      expect(panel.calls).toEqual([
        {
          command: 'openIssueCreateModal',
          payload: { data: { context: { parentId: EPIC.report.issue.id } } },
        },
      ]);
    });
    expect(panel.requests).toHaveLength(1);
    await act(async () => {
      panel.closeDialog();
      await Promise.resolve();
    });
    expect(panel.requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.view']);
  });

  test('where Jira opens no form, the page says how else', async () => {
    const panel = open(without);
    panel.refused.add('openIssueCreateModal');
    await press(panel, /^Add story: /);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Jira didn’t open its form. Choose Create in Jira, with this epic as the parent.',
    );
  });
});

test('a manager becomes the assignee of an epic that has none', async () => {
  const roleFields = { productOwner: null, productManager: 'assignee' };
  const view = withVerdict(EPIC, mine('strategy-trace', 'no-product-manager'));
  const panel = open({ ...view, roleFields });
  await press(panel, /^Take the role$/);
  await waitFor(() => {
    expect(panel.requests.at(-1)).toEqual({
      key: 'panel.takeOn',
      payload: { role: 'productManager', taken: true },
    });
  });
});
