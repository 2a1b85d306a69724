/** What is next and what is ahead: next steps speak to whoever holds the role, and name it to all others. */
import { render, screen, within } from '@testing-library/react';
import type { TeamAnswer } from '../../src/contract/project-page';
import { PageContext, type PageContextValue } from '../../static/src/project/page-context';
import PlanParts from '../../static/src/project/PlanParts';
import { speak } from '../../static/src/shared/texts';
import { aheadItem, horizon } from '../builders/plan';
import { t } from '../english';

speak(t);

const bare = { outcome: 'gap', args: {}, evidence: [], waitingFor: null };
const TEAM = {
  report: {
    holders: { productOwner: [{ accountId: 'mira' }], productManager: [{ accountId: 'jonas' }] },
    verdicts: [
      { ...bare, duty: 'next-up', code: 'nothing-next' },
      { ...bare, duty: 'horizon', code: 'nothing-ahead' },
    ],
    ...{ next: null, ahead: null },
  },
  people: {},
} as unknown as TeamAnswer;

function show(viewer: string | null, team = TEAM): void {
  const view = {
    ...{
      viewer,
      siteUrl: 'https://example.atlassian.net',
      shape: 'manager-and-owner',
      plans: ['next-up', 'horizon'],
    },
    roleNames: { productOwner: null, productManager: null },
  };
  const page = {
    ...{ view, people: {}, locale: 'en', now: 0 },
    person: () => undefined,
  } as unknown as PageContextValue;
  const none = (): undefined => undefined;
  render(
    <PageContext.Provider value={page}>
      <PlanParts
        team={{ value: team, answer: null, failure: null, busy: false, refetch: none }}
        refine={none}
      />
    </PageContext.Provider>,
  );
}

const OWNER_STEP = 'can write the next story and put it in order.';
const MANAGER_STEP = 'can write down the next two steps, each with its reason.';

test.each([
  ['mira', 'You', 'The product manager'],
  ['jonas', 'The product owner', 'You'],
  ['tomasz', 'The product owner', 'The product manager'],
  [null, 'The product owner', 'The product manager'],
])('of %s', (viewer, owner, manager) => {
  show(viewer);
  expect(screen.getByText(`${owner} ${OWNER_STEP}`)).toBeTruthy();
  expect(screen.getByText(`${manager} ${MANAGER_STEP}`)).toBeTruthy();
});

test.each([
  [false, 'project.ahead.nobody'],
  [null, 'project.ahead.notKnown'],
] as const)(
  'where somebody behind it is missing or not known (%s), an epic is marked and leads to its panel; what stands above epics has none',
  (hasManager, key) => {
    const lacking = { hasManager, managers: [] };
    const items = [
      aheadItem(1, lacking),
      aheadItem(2, { ...lacking, issueType: 'Initiative', isEpic: false }),
    ];
    show(null, { ...TEAM, report: { ...TEAM.report, ahead: horizon(items) } });
    const [epic, initiative] = screen.getAllByRole('listitem');
    if (!epic || !initiative) throw new Error('Nothing is ahead.');
    const link = within(epic).getByRole('link', { name: `${t(key)} (AB-1)` });
    expect(link.getAttribute('href')).toMatch(/\/browse\/AB-1$/);
    expect(epic.querySelector('svg')).not.toBeNull();
    expect(within(initiative).getByText(t(key)).tagName).toBe('P');
    expect(initiative.querySelector('svg')).toBeNull();
  },
);
