/**
 * A project that is large in every way at once, and honest: an epic of hundreds of stories, issues with thousands of comments, changes,
 * links and labels, and a role of 500 people; in a long run twice as large. A group of 10,000 has a file of its own (`large-sources`).
 * Each page and the scan answers within what the platform takes, counted, and says what was left out.
 */
import type { SiteData, SiteIssue } from '../../local/jira/model';
import { PROJECTS, RELATES_LINK, ROLE_IDS } from '../../local/sample/site-ids';
import type { ExplainerView } from '../../src/contract/explainer';
import type { InspectedView } from '../../src/contract/panel';
import type { CoverageAnswer, WaitingAnswer } from '../../src/contract/project-page';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { openBackground } from '../background/background-app';
import { paragraphs } from '../builders/adf';
import { failureSaid, t } from '../english';
import { runs } from '../long-run';
import { silenceLog } from '../silent-log';
import { valueOf } from '../site/sample-app';
import { openCastApp, type Asking, type CastApp } from './app';
import { CAST, ISSUES, siteWithCast } from './cast';

const STORIES = runs(600, 1_000);
const LABELS = 1_000;
const LINKS = runs(1_200, 3_000);
const COMMENTS = runs(2_500, 5_000);
const CHANGES = runs(1_000, 2_000);
const OWNERS = 500;
const MANAGERS = [CAST.manager];
const { epicWithHiddenStories: EPIC, open: STORY } = ISSUES;

const DAY = 86_400_000;
const NOW = Date.now();
const before = (days: number, step = 0): string => new Date(NOW - days * DAY + step).toISOString();

/** Makes an issue large, one step after the other. */
function enlarge(issue: SiteIssue): void {
  issue.labels = Array.from({ length: LABELS }, (_, at) => `label-${at}`);
  issue.comments = Array.from({ length: COMMENTS }, (_, at) => ({
    id: `${issue.id}${at + 100_000}`,
    authorId: CAST.developer,
    body: paragraphs(at % 10 === 0 ? `Which of the ${at} colours do we take?` : `Noted, ${at}.`),
    created: before(8, at),
    updated: before(8, at),
  }));
  issue.histories = Array.from({ length: CHANGES }, (_, at) => ({
    id: `${issue.id}${at + 200_000}`,
    authorId: CAST.developer,
    created: before(7, at),
    items: [
      {
        field: 'summary',
        fieldId: 'summary',
        fieldtype: 'jira',
        from: null,
        fromString: `Title ${at}`,
        to: null,
        toString_: `Title ${at + 1}`,
      },
    ],
  }));
}

function largeSite(): SiteData {
  const data = siteWithCast();
  const epic = data.issues.find(({ id }) => id === EPIC);
  const story = data.issues.find(({ id }) => id === STORY);
  const [someone] = data.people;
  if (!epic || !story || !someone) throw new Error('The cast has changed.');
  data.issues = [epic, story];
  for (let at = 0; at < STORIES; at++)
    data.issues.push({
      ...structuredClone(story),
      id: String(700_000 + at),
      key: `RIDE-${5_000 + at}`,
      parentId: EPIC,
      rank: `0|y${String(at).padStart(6, '0')}:`,
      comments: [],
    });
  story.parentId = EPIC;
  enlarge(epic);
  enlarge(story);
  data.links = [epic, story].flatMap(({ id }) =>
    Array.from({ length: LINKS / 2 }, (_, at) => ({
      id: `${id}${at}`,
      typeId: RELATES_LINK,
      fromIssueId: id,
      toIssueId: String(700_000 + (at % STORIES)),
    })),
  );
  const owners = Array.from({ length: OWNERS }, (_, at) => ({
    ...someone,
    accountId: `712020:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    displayName: `Owner ${at}`,
    siteAdmin: false,
    groups: [],
  }));
  data.people.push(...owners);
  for (const { id, actors } of data.roles)
    if (id === ROLE_IDS.owner)
      actors[PROJECTS.RIDE] = {
        accountIds: owners.map(({ accountId }) => accountId),
        groupIds: [],
      };
  data.settings = {
    [`role-map:${PROJECTS.RIDE}`]: {
      ...EMPTY_ROLE_MAP,
      productOwner: {
        ...EMPTY_ROLE_MAP.productOwner,
        sources: [{ kind: 'projectRole', roleId: ROLE_IDS.owner }],
      },
      productManager: {
        ...EMPTY_ROLE_MAP.productManager,
        sources: [{ kind: 'people', accountIds: MANAGERS }],
      },
    },
  };
  return data;
}

/** Calls of a function of a page: far below what one may ask within its time, and none for each issue or person. */
const MOST_CALLS = 100;
/** The platform takes 5 MB of an answer, 32,768 characters of a property and 240 KB of a document. */
const ANSWER = 5_000_000;
const PROPERTY = 32_768;
const DOCUMENT = 240_000;

let app: CastApp;
let scanCalls = 0;
let documents: string[] = [];

beforeAll(async () => {
  silenceLog();
  const scanned = openBackground({ data: largeSite() });
  scanned.platform.faults = ({ kind }, next) => {
    if (kind === 'jira') scanCalls += 1;
    return next();
  };
  await scanned.scan(PROJECTS.RIDE);
  expect(await scanned.progress(PROJECTS.RIDE)).toMatchObject({
    status: 'done',
    done: STORIES + 2,
    written: STORIES + 2,
    skipped: 0,
  });
  documents = scanned.store
    .table('kvs-entities')
    .entries()
    .map(({ value }) => JSON.stringify(value));
  app = openCastApp({ data: scanned.site.data, pageSeconds: 250 });
}, 300_000);

/** @returns what a page was answered, which is small enough and took few calls */
async function answerTo<T>(request: string, asking: Asking = {}): Promise<T> {
  const { answer, invocation } = await app.send(request, asking);
  if (!answer.ok) throw new Error(`${request}: ${failureSaid(answer.failure)}`);
  expect(JSON.stringify(answer).length).toBeLessThan(ANSWER);
  const calls = invocation.calls.filter(({ kind }) => kind === 'jira').length;
  expect([request, calls <= MOST_CALLS]).toEqual([request, true]);
  return answer.value as T;
}

test('the scan asks for many at once, and keeps and writes what is taken', () => {
  // Less than one for four issues, of which two have thousands of comments and changes that are asked for apart.
  expect(scanCalls).toBeLessThan(STORIES / 4);
  for (const document of documents) expect(document.length).toBeLessThan(DOCUMENT);
  for (const { properties } of app.site.data.issues)
    expect(JSON.stringify(properties[PROPERTY_KEY]).length).toBeLessThan(PROPERTY);
  const written = readSummary(
    app.site.data.issues.find(({ id }) => id === STORY)?.properties[PROPERTY_KEY],
  );
  expect(written?.waitingFor).toHaveLength(50);
  // Owners, and the managers where something is theirs.
  expect(written?.waitingForMore).toBe(OWNERS + MANAGERS.length - 50);
});

test.each([EPIC, STORY])('the panel of %s says how much is left out', async (issueId) => {
  const view = await answerTo<InspectedView>('panel.view', { kind: 'developer', issueId });
  const { report, children } = view;
  expect(report.holders.productOwner).toHaveLength(OWNERS);
  expect(report.questions).toHaveLength(200);
  expect(report.moreQuestions).toBe(COMMENTS / 10 - 200);
  // That all were answered is not said of questions of which not all are there.
  const asked = report.verdicts.find(({ duty }) => duty === 'developer-questions');
  expect(asked?.outcome).not.toBe('met');
  if (issueId === EPIC) expect(children).toMatchObject({ more: true });
});

test('the project page counts all and pages what it lists', async () => {
  const scope = { work: 'all', issueType: null };
  const coverage = await answerTo<CoverageAnswer>('project.coverage', { payload: { scope } });
  expect([coverage.issues, coverage.checked]).toEqual([STORIES + 2, STORIES + 2]);
  for (const request of ['project.issues', 'project.export'])
    expect(await answerTo(request)).toMatchObject({ nextPageToken: expect.any(String) as string });
  const waiting = await answerTo<WaitingAnswer>('project.waiting');
  expect(waiting.found.length).toBeGreaterThan(0);
  await answerTo('project.team');
  await answerTo('project.count');
});

test('the macro shows few and says how many there are besides, on the page and on paper', async () => {
  const { view } = await answerTo<{ view: ExplainerView }>('explainer.preview');
  if (view.state !== 'team') throw new Error(`The macro is ${view.state}.`);
  const { members, more } = view.team.roles.productOwner;
  expect(members.length + more).toBe(OWNERS);
  expect(members.length).toBeLessThan(20);
  const place = { config: { projectId: PROJECTS.RIDE }, accountId: CAST.developer };
  const { value } = await valueOf(app.platform, {
    functionKey: 'explainer-export',
    body: { exportType: 'pdf', extensionPayload: place, context: place },
    accountId: CAST.developer,
    moduleKey: 'role-clarity-explainer',
  });
  const paper = JSON.stringify(value);
  expect(paper).toContain(t('people.andMore', { count: more }));
  expect(paper.length).toBeLessThan(200_000);
});
