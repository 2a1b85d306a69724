/**
 * Who may see and do what: every request of every page by every kind of person on every kind of issue. What is expected is
 * written out here; a request without a row fails.
 */
import { resolverRequest } from '../../local/platform/resolver-request';
import { failureSaid } from '../english';
import { pick } from '../long-run';
import { silenceLog } from '../silent-log';
import { openCastApp, surfaceOf, type CastApp } from './app';
import {
  CAST,
  ISSUES,
  KINDS,
  SECRET,
  SECRET_PERSON,
  SEES,
  type IssueName,
  type Kind,
} from './cast';
import { sendingOf } from './requests';
import { ALL_REQUESTS, REQUESTS, SURFACES } from './surfaces';

beforeEach(() => {
  silenceLog();
});

/** `ok`, or the code of the failure. */
type Outcome = string;
type Row = Record<Kind, Outcome>;

/** Whoever sees the issue sees the panel. */
const VIEW: Row = {
  anonymous: 'not-signed-in',
  stranger: 'not-found',
  viewer: 'ok',
  commenter: 'ok',
  developer: 'ok',
  owner: 'ok',
  manager: 'ok',
  projectAdmin: 'ok',
  otherAdmin: 'not-found',
  siteAdmin: 'not-found',
  inactive: 'not-signed-in',
  bothAdmin: 'ok',
};

/** Whoever may comment in Jira may comment, and say what became of a question, here. */
const COMMENT: Row = {
  ...VIEW,
  viewer: 'not-allowed',
  projectAdmin: 'not-allowed',
  bothAdmin: 'not-allowed',
};

/** Whoever may edit the work item in Jira. */
const EDIT: Row = {
  ...VIEW,
  viewer: 'not-allowed',
  commenter: 'not-allowed',
  projectAdmin: 'not-allowed',
  bothAdmin: 'not-allowed',
};

/** Only who holds the owner's role. */
const OWN: Row = {
  ...VIEW,
  viewer: 'not-allowed',
  commenter: 'not-allowed',
  developer: 'not-allowed',
  manager: 'not-allowed',
  projectAdmin: 'not-allowed',
  bothAdmin: 'not-allowed',
};

/** Whoever may comment may take an own comment back. Jira answers 400 to those who may not delete it. */
const DELETE: Row = {
  ...VIEW,
  viewer: 'not-allowed',
  projectAdmin: 'not-allowed',
  bothAdmin: 'not-allowed',
};

/** Whoever may open the project; an administrator of the site stands in no project by that. */
const PROJECT: Row = {
  ...VIEW,
  stranger: 'not-allowed',
  otherAdmin: 'not-allowed',
  siteAdmin: 'not-allowed',
};

/** Only who administers the very project. */
const ADMINISTER: Row = {
  anonymous: 'not-signed-in',
  stranger: 'not-allowed',
  viewer: 'not-allowed',
  commenter: 'not-allowed',
  developer: 'not-allowed',
  owner: 'not-allowed',
  manager: 'not-allowed',
  projectAdmin: 'ok',
  otherAdmin: 'not-allowed',
  siteAdmin: 'not-allowed',
  inactive: 'not-signed-in',
  bothAdmin: 'ok',
};

/** A macro is for whoever sees the page; what it tells each of them of a team is held in test/explainer. */
const EVERYBODY: Row = {
  anonymous: 'ok',
  stranger: 'ok',
  viewer: 'ok',
  commenter: 'ok',
  developer: 'ok',
  owner: 'ok',
  manager: 'ok',
  projectAdmin: 'ok',
  otherAdmin: 'ok',
  siteAdmin: 'ok',
  inactive: 'ok',
  bothAdmin: 'ok',
};

/** One's own turns: whoever is signed in has some or none, and a filter of theirs holds no more than a search. */
const SIGNED_IN: Row = { ...EVERYBODY, anonymous: 'not-signed-in', inactive: 'not-signed-in' };

/** Who administers the site. */
const ADMINISTER_SITE: Row = { ...ADMINISTER, projectAdmin: 'not-allowed', siteAdmin: 'ok' };

/** The developer's absences: their own, and anybody's for who administers the site. */
const ABSENCE: Row = {
  anonymous: 'not-signed-in',
  stranger: 'not-allowed',
  viewer: 'not-allowed',
  commenter: 'not-allowed',
  developer: 'ok',
  owner: 'not-allowed',
  manager: 'not-allowed',
  projectAdmin: 'not-allowed',
  otherAdmin: 'not-allowed',
  siteAdmin: 'ok',
  inactive: 'not-signed-in',
  bothAdmin: 'ok',
};

const EXPECTED: Record<string, Row> = {
  'explainer.view': EVERYBODY,
  'explainer.preview': { ...EVERYBODY, inactive: 'not-signed-in' },
  'explainer.begin': EVERYBODY,
  'explainer.projects': {
    ...EVERYBODY,
    anonymous: 'not-signed-in',
    inactive: 'not-signed-in',
  },
  'panel.view': VIEW,
  'panel.acting': VIEW,
  'panel.ask': COMMENT,
  'panel.withdrawAsk': DELETE,
  'panel.accept': OWN,
  // One's own sign-off: there is none to take back for anybody else, and that is no fault.
  'panel.withdrawAcceptance': VIEW,
  'panel.confirmOrder': OWN,
  'panel.judge': COMMENT,
  'panel.judgeText': COMMENT,
  'panel.readAgain': COMMENT,
  'panel.doubt': VIEW,
  'panel.withdrawDoubt': VIEW,
  'panel.epics': VIEW,
  'panel.setEpic': EDIT,
  'panel.takeOn': EDIT,
  'panel.describe': EDIT,
  'project.load': PROJECT,
  'project.team': PROJECT,
  'project.coverage': PROJECT,
  'project.count': PROJECT,
  'project.issues': PROJECT,
  'project.export': PROJECT,
  'project.waiting': PROJECT,
  'project.trend': PROJECT,
  'project.scan': PROJECT,
  'project.startScan': ADMINISTER,
  'project.cancelScan': ADMINISTER,
  'global.load': SIGNED_IN,
  'global.turns': SIGNED_IN,
  // Who covers for nobody is told so before Jira is asked anything.
  'global.covered': { ...SIGNED_IN, inactive: 'ok' },
  'global.absences': ABSENCE,
  'global.setAbsence': ABSENCE,
  'global.removeAbsence': ABSENCE,
  'global.findPeople': SIGNED_IN,
  'global.accept': OWN,
  'global.withdrawAcceptance': VIEW,
  'global.saveFilter': SIGNED_IN,
  'global.order': SIGNED_IN,
  'global.projects': SIGNED_IN,
  'global.epics': SIGNED_IN,
  // Jira refuses a search that names a project which the person does not see, as it does for one that is not there. To who
  // administers the site it names every project, and shows no item by that.
  'global.figures': { ...SIGNED_IN, stranger: 'bad-request', otherAdmin: 'bad-request' },
  'global.administers': SIGNED_IN,
  'global.administered': SIGNED_IN,
  'global.proposal': ADMINISTER,
  'global.resolve': ADMINISTER,
  'global.search': ADMINISTER,
  'global.evidence': ADMINISTER,
  'global.try': ADMINISTER,
  'global.save': ADMINISTER,
  // Jira is only asked where there is a run.
  'global.run': { ...SIGNED_IN, inactive: 'ok' },
  'global.takeBack': ADMINISTER,
  'global.default': ADMINISTER_SITE,
  'global.defaultDraft': ADMINISTER_SITE,
  'global.saveDefault': ADMINISTER_SITE,
  'settings.load': ADMINISTER,
  'settings.resolve': ADMINISTER,
  'settings.save': ADMINISTER,
  'settings.search': ADMINISTER,
  'settings.checkJql': ADMINISTER,
  'settings.try': ADMINISTER,
  'settings.followDefault': ADMINISTER,
  'settings.history': ADMINISTER,
  'settings.asStored': ADMINISTER,
  'settings.restore': ADMINISTER,
  'settings.forget': ADMINISTER,
  'settings.copyFrom': ADMINISTER,
  'settings.evidence': ADMINISTER,
  'settings.siteCheck': ADMINISTER,
  'settings.secondReader': ADMINISTER,
  'settings.switchSecondReader': ADMINISTER,
  // Who administers the project and not the site says nothing for the site.
  'settings.neverSecondReader': { ...ADMINISTER, projectAdmin: 'not-allowed' },
};

async function outcomeOf(app: CastApp, request: string, kind: Kind): Promise<Outcome> {
  const { answer } = await app.send(request, { kind });
  if (answer.ok) return 'ok';
  // Every refusal comes with a sentence that says what to do.
  expect(failureSaid(answer.failure)).toMatch(/^[A-Z].{20,}\.$/s);
  return answer.failure.code;
}

test('every request has a row, and every row is a request', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(ALL_REQUESTS.map(({ request }) => request).sort());
});

test.each(ALL_REQUESTS)('$request is for whom it is for', async ({ request }) => {
  const found: Partial<Row> = {};
  let app = openCastApp();
  for (const kind of KINDS) {
    found[kind] = await outcomeOf(app, request, kind);
    // What somebody was let change must not decide what the next is let do; what they were let see, may not.
    if (found[kind] === 'ok' && sendingOf(request).writes) app = openCastApp();
  }
  expect(found).toEqual(EXPECTED[request]);
});

test.each(SURFACES)(
  '$moduleKey answers only what its own function defines',
  async ({ moduleKey, functionKey }) => {
    const app = openCastApp();
    const { site } = app;
    const before = JSON.stringify(site.data);
    const foreign = ALL_REQUESTS.filter((one) => one.functionKey !== functionKey);
    expect(foreign.length).toBeGreaterThan(0);
    for (const { request } of foreign) {
      const { by, payload } = sendingOf(request);
      const extension = { issue: { id: ISSUES.open }, project: { id: '10100' } };
      const body = resolverRequest(request, payload(ISSUES.open, by), { moduleKey, extension });
      const result = await app.platform.invoke({
        functionKey,
        moduleKey,
        body,
        accountId: CAST[by],
      });
      expect(result.ok ? request : result.error.message).toMatch(/no definition/);
    }
    expect(JSON.stringify(site.data)).toBe(before);
  },
);

/** Pages beside the one of their function that requests are sent from elsewhere in this file. */
const OTHER_SURFACES = SURFACES.filter((one) => surfaceOf(one.functionKey) !== one);

test.each(OTHER_SURFACES)(
  '$moduleKey answers the same people as the first page of its function',
  async (surface) => {
    let apps = { here: openCastApp(), there: openCastApp() };
    for (const request of REQUESTS.get(surface.functionKey) ?? []) {
      for (const kind of ['stranger', 'viewer'] as const) {
        const { answer } = await apps.here.send(request, { kind, surface });
        const elsewhere = await apps.there.send(request, { kind });
        expect({ request, kind, answer: answer.ok ? 'ok' : answer.failure }).toEqual({
          request,
          kind,
          answer: elsewhere.answer.ok ? 'ok' : elsewhere.answer.failure,
        });
        if (sendingOf(request).writes && answer.ok)
          apps = { here: openCastApp(), there: openCastApp() };
      }
    }
  },
);

/** Of a page that stands nowhere in particular, those that name a work item. */
const NAMES_ITEM = ['global.accept', 'global.withdrawAcceptance'];
const onIssues = ALL_REQUESTS.filter(
  ({ functionKey, request }) =>
    surfaceOf(functionKey).moduleType.startsWith('jira:issue') || NAMES_ITEM.includes(request),
);

describe.each(onIssues)('$request on an issue that somebody may not see', ({ request }) => {
  const hidden = (Object.keys(SEES) as IssueName[]).filter((name) => name !== 'missing');

  test('is answered as on one that does not exist, word for word', async () => {
    // All are refused, so that nobody leaves anything behind for the next.
    const app = openCastApp();
    const place = onIssues.findIndex((one) => one.request === request);
    for (const kind of pick(KINDS, 4, place)) {
      const missing = await app.send(request, { kind, issueId: ISSUES.missing });
      expect(missing.answer.ok).toBe(false);
      for (const name of hidden.filter((one) => !SEES[one].includes(kind))) {
        const { answer, invocation } = await app.send(request, { kind, issueId: ISSUES[name] });
        expect({ kind, name, answer }).toEqual({ kind, name, answer: missing.answer });
        // No call more or less, either, by which one could tell.
        expect(invocation.calls.map(({ kind: to, as }) => `${as} ${to}`)).toEqual(
          missing.invocation.calls.map(({ kind: to, as }) => `${as} ${to}`),
        );
      }
    }
  });
});

describe('nothing that one may not see shows through what one may', () => {
  const secrets = [...Object.values(SECRET), SECRET_PERSON, 'RIDE-902', 'RIDE-906', 'SECRET-1'];

  const OTHERS = KINDS.filter((one) => one !== 'manager');

  /** The manager has looked at everything, so that what was kept of that lies ready. */
  async function openLookedAt(): Promise<CastApp> {
    const app = openCastApp();
    for (const issueId of Object.values(ISSUES))
      await app.send('panel.view', { kind: 'manager', issueId });
    return app;
  }
  let unchanged: CastApp | null = null;

  test.each(ALL_REQUESTS)('$request', async ({ request }) => {
    // Those that change nothing look at the same one, where all that was kept of the looks before lies ready, too.
    const app = sendingOf(request).writes
      ? await openLookedAt()
      : (unchanged ??= await openLookedAt());
    const onIssue = onIssues.some((one) => one.request === request);
    const names = Object.keys(ISSUES) as IssueName[];
    const place = ALL_REQUESTS.findIndex((one) => one.request === request);
    for (const kind of pick(OTHERS, 2, place)) {
      // Of a page of a project, one issue in each project says all.
      for (const name of onIssue ? names : (['open', 'inPrivateProject'] as const)) {
        const { answer } = await app.send(request, { kind, issueId: ISSUES[name] });
        const text = JSON.stringify(answer);
        const shown = secrets.filter((secret) => text.includes(secret));
        expect({ kind, name, shown }).toEqual({ kind, name, shown: [] });
      }
    }
  });

  test('the manager is shown them, so that the search for them means something', async () => {
    const app = openCastApp();
    const { answer } = await app.send('panel.view', {
      kind: 'manager',
      issueId: ISSUES.underHiddenEpic,
    });
    expect(JSON.stringify(answer)).toContain(SECRET.summary);
  });

  test('hidden stories of an epic are not counted', async () => {
    const app = openCastApp();
    const rowsOf = async (kind: Kind): Promise<number> => {
      const issueId = ISSUES.epicWithHiddenStories;
      const { answer } = await app.send('panel.view', { kind, issueId });
      if (!answer.ok) throw new Error(failureSaid(answer.failure));
      return (answer.value as { children: { rows: unknown[] } }).children.rows.length;
    };
    expect(await rowsOf('manager')).toBe(1);
    expect(await rowsOf('developer')).toBe(0);
  });
});
