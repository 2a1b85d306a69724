/** Turns go to the cover wherever they are shown, and what was found is the same with and without an absence. */
import type { SiteData } from '../../local/jira/model';
import { callsTo } from '../../local/platform/journal';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf, type PersonName } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { dayAfter, dayWords } from '../../src/contract/day';
import type { CoveredRow } from '../../src/contract/global-page';
import type { InspectedView } from '../../src/contract/panel';
import type { WaitingAnswer } from '../../src/contract/project-page';
import { EVERY_TURN } from '../../src/contract/turn-search';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import type { Absence } from '../../src/storage/absences';
import { done, runAction } from '../actions/run-action';
import type { GlobalApp } from '../global/global-app';
import { checkIssues } from '../project/check-issues';
import { checkedSample } from '../project/checked-site';
import { silenceLog } from '../silent-log';
import { answerOf, expectAnswer } from '../site/sample-app';
import { CAST, ISSUES, siteWithCast } from '../trust/cast';
import { absence, openAwayApp, TODAY } from './away-app';

const [MIRA, ANNEKE, TOMASZ] = [accountIdOf('mira'), accountIdOf('anneke'), accountIdOf('tomasz')];
/** A story on which it is the turn of its owner and her deputy. */
const STORY = 'RIDE-33';
const UNTIL = dayWords(dayAfter(TODAY, 3), TODAY, 'en-US');

let data: SiteData;
beforeAll(async () => {
  silenceLog();
  data = await checkedSample();
});
beforeEach(() => {
  silenceLog();
});
afterEach(() => {
  jest.restoreAllMocks();
});

const open = (...absences: Absence[]): GlobalApp => openAwayApp(structuredClone(data), absences);

async function panelOf(app: GlobalApp, who: string, key = STORY): Promise<InspectedView> {
  const view = expectAnswer((await app.panel(who, key, 'panel.view')).answer);
  if (!('report' in view)) throw new Error(`${key} has no report.`);
  return view;
}

const coveredFor = async (app: GlobalApp, who: string, filter = EVERY_TURN) =>
  app.ask(who, 'global.covered', { filter, pageToken: null });

/** Keys and duties of rows, in the order of neither. */
const told = (rows: Pick<CoveredRow, 'key' | 'turns'>[]): string[] =>
  rows.flatMap(({ key, turns }) => turns.map(({ duty }) => `${key} ${duty}`)).sort();

describe('My turn of a cover', () => {
  test('has apart what the searches of the cover find of who is away, and nothing twice', async () => {
    const app = open(absence('mira', 'tomasz'));
    const { rows } = await app.ask(MIRA, 'global.turns', { filter: EVERY_TURN, pageToken: null });
    const own = await app.ask(TOMASZ, 'global.turns', { filter: EVERY_TURN, pageToken: null });
    const covered = await coveredFor(app, TOMASZ);
    expect(covered.absent).toEqual([{ accountId: MIRA, until: dayAfter(TODAY, 3) }]);
    expect(covered.people[MIRA]?.displayName).toBe('Mira Okafor');
    expect(covered.rows.length).toBeGreaterThan(3);
    expect(covered.rows.every(({ of }) => of === MIRA)).toBe(true);
    const ownTurns = told(own.rows);
    const seen = new Set(told(rows));
    for (const one of told(covered.rows)) {
      expect(seen).toContain(one);
      expect(ownTurns).not.toContain(one);
    }
    // Both see the whole site here, so nothing else is missing.
    expect(told(covered.rows)).toEqual([...seen].filter((one) => !ownTurns.includes(one)).sort());
  });

  test('leaves out what is the turn of the cover as well', async () => {
    const app = open(absence('mira', 'anneke'));
    const own = await app.ask(ANNEKE, 'global.turns', { filter: EVERY_TURN, pageToken: null });
    const { rows } = await coveredFor(app, ANNEKE);
    expect(told(own.rows)).toEqual(expect.arrayContaining([expect.stringContaining(STORY)]));
    for (const one of told(own.rows)) expect(told(rows)).not.toContain(one);
  });

  test('is the same list with each filter, and has those of whoever covers through somebody else', async () => {
    const app = open(absence('mira', 'jonas'), absence('jonas', 'tomasz'));
    const { rows, absent } = await coveredFor(app, TOMASZ);
    expect(absent.map(({ accountId }) => accountId).sort()).toEqual(
      [MIRA, accountIdOf('jonas')].sort(),
    );
    const ofRide = await coveredFor(app, TOMASZ, { ...EVERY_TURN, project: 'RIDE' });
    expect(told(ofRide.rows)).toEqual(told(rows.filter(({ project }) => project.key === 'RIDE')));
    expect((await coveredFor(app, accountIdOf('jonas'))).rows).toEqual([]);
  });

  test('is empty before the first day, after the last, and for everybody else; then Jira is not asked', async () => {
    const app = open(absence('mira', 'tomasz', { from: dayAfter(TODAY, 1) }));
    for (const [days, who, shows] of [
      [0, TOMASZ, false],
      [1, TOMASZ, true],
      [1, ANNEKE, false],
      [3, TOMASZ, true],
      [4, TOMASZ, false],
    ] as const) {
      jest.spyOn(Date, 'now').mockReturnValue(Date.parse(`${dayAfter(TODAY, days)}T12:00:00Z`));
      const payload = { filter: EVERY_TURN, pageToken: null };
      const { answer, invocation } = await app.send(who, 'global.covered', payload);
      expect(expectAnswer(answer).rows.length > 0).toBe(shows);
      expect(callsTo(invocation, 'jira').length > 0).toBe(shows);
    }
  });

  test('shows a cover no item, project or number that Jira would not show them', async () => {
    const site = siteWithCast();
    for (const issue of site.issues) issue.properties = {};
    const open_ = site.issues.find(({ id }) => id === ISSUES.open);
    const hidden = site.issues.find(({ id }) => id === ISSUES.inPrivateProject);
    const finding = data.issues.find(({ key }) => key === STORY)?.properties[PROPERTY_KEY];
    for (const issue of [open_, hidden]) if (issue) issue.properties = { [PROPERTY_KEY]: finding };
    const keysFor = async (kind: 'viewer' | 'stranger' | 'manager'): Promise<string[]> => {
      const cover = CAST[kind];
      const app = openAwayApp(site, [{ ...absence('mira', null), cover }]);
      return (await coveredFor(app, cover)).rows.map(({ key }) => key).sort();
    };
    expect(await keysFor('viewer')).toEqual(['RIDE-901']);
    expect(await keysFor('stranger')).toEqual([]);
    expect(await keysFor('manager')).toEqual(['RIDE-901', 'SECRET-1']);
  });

  test('opening the page asks Jira four times at most, always as the viewer', async () => {
    const app = open(absence('mira', 'tomasz'), absence('jonas', 'tomasz'));
    const filter = { filter: EVERY_TURN, pageToken: null };
    const load = await app.send(TOMASZ, 'global.load', {});
    // Where nothing is counted, the page asks for no list.
    expect(load.answer).toMatchObject({ value: { turns: { count: 0 } } });
    const sent = [load, await app.send(TOMASZ, 'global.covered', filter)];
    const calls = sent.flatMap(({ invocation }) => callsTo(invocation, 'jira'));
    expect(calls).toHaveLength(4);
    expect(calls.every(({ as, accountId }) => as === 'user' && accountId === TOMASZ)).toBe(true);
  });
});

describe('the panel', () => {
  test('says that whoever has the turn is away and who covers, to each reader in their words', async () => {
    const app = open(absence('mira', 'tomasz'));
    expect((await panelOf(app, accountIdOf('jonas'))).away).toEqual([
      `⁨Mira Okafor⁩ is away until ${UNTIL}; ⁨Tomasz Zieliński⁩ covers.`,
    ]);
    expect((await panelOf(app, TOMASZ)).away).toEqual([
      `⁨Mira Okafor⁩ is away until ${UNTIL}; you cover.`,
    ]);
    expect((await panelOf(app, MIRA)).away).toEqual([
      `You are away until ${UNTIL}; ⁨Tomasz Zieliński⁩ covers.`,
    ]);
  });

  test('says nothing of an absence of whom nothing waits for, of one to come, or of one that is over', async () => {
    for (const one of [
      absence('ferhat', 'tomasz'),
      absence('mira', 'tomasz', { from: dayAfter(TODAY, 1) }),
      absence('mira', 'tomasz', { from: dayAfter(TODAY, -3), until: dayAfter(TODAY, -1) }),
    ])
      expect(await panelOf(open(one), TOMASZ)).toMatchObject({ away: [], covers: {} });
  });

  test('names nobody who covers where nobody does, where covers go round, and where the account is closed', async () => {
    for (const absences of [
      [absence('mira', null)],
      [absence('mira', 'tomasz'), absence('tomasz', 'mira')],
      [absence('mira', 'viktor')],
    ])
      expect(await panelOf(open(...absences), accountIdOf('jonas'))).toMatchObject({
        away: [`⁨Mira Okafor⁩ is away until ${UNTIL}.`],
        covers: {},
      });
  });

  test('shows the same findings, and clocks run on', async () => {
    const [plain, away] = [open(), open(absence('mira', 'tomasz'), absence('jonas', 'mira'))];
    for (const { key, projectId } of data.issues.filter((_, at) => at % 7 === 0)) {
      if (projectId !== PROJECTS.RIDE) continue;
      const now = Date.now();
      jest.spyOn(Date, 'now').mockReturnValue(now);
      const views = [
        await plain.panel(TOMASZ, key, 'panel.view'),
        await away.panel(TOMASZ, key, 'panel.view'),
      ].map(({ answer }) => expectAnswer(answer));
      jest.restoreAllMocks();
      silenceLog();
      const [one, other] = views.map((view) =>
        'report' in view ? { report: view.report, sources: view.sources } : view.state,
      );
      expect(other).toEqual(one);
    }
  });

  test('takes no storage read and no call more than without', async () => {
    const app = open(absence('mira', 'tomasz'));
    await app.panel(TOMASZ, STORY, 'panel.view');
    const { invocation } = await app.panel(TOMASZ, STORY, 'panel.view');
    const plain = open();
    await plain.panel(TOMASZ, STORY, 'panel.view');
    const { invocation: without } = await plain.panel(TOMASZ, STORY, 'panel.view');
    for (const kind of ['jira', 'storage'] as const)
      expect(callsTo(invocation, kind)).toHaveLength(callsTo(without, kind).length);
  });

  test('lets a comment mention who covers, and nobody who covers for others', async () => {
    const app = open(absence('mira', 'kenji'), absence('ferhat', 'camila'));
    const text = 'Could you look?';
    const view = await panelOf(app, TOMASZ);
    expect(view.covers).toEqual({ [MIRA]: accountIdOf('kenji') });
    const asked = await app.panel(TOMASZ, STORY, 'panel.ask', { to: [accountIdOf('kenji')], text });
    expect(asked.answer.ok).toBe(true);
    const other = await app.panel(TOMASZ, STORY, 'panel.ask', {
      to: [accountIdOf('camila')],
      text,
    });
    expect(other.answer).toMatchObject({ failure: { reason: 'panel.recipients-changed' } });
  });

  test('is for nobody who does not see the work item', async () => {
    const { answer } = await open(absence('mira', 'tomasz')).panel(null, STORY, 'panel.view');
    expect(JSON.stringify(answer)).not.toContain('away until');
  });
});

test('a check writes the same finding whoever is away', async () => {
  const now = new Date();
  const [one, other] = await Promise.all(
    [[], [absence('mira', 'tomasz'), absence('jonas', null)]].map(async (absences) => {
      const site = structuredClone(data);
      const app = openAwayApp(site, absences);
      await checkIssues(app.platform, site, now);
      return site.issues.map(({ key, properties }) => {
        const summary = readSummary(properties[PROPERTY_KEY]);
        return [key, summary?.waitingFor, summary?.verdicts, summary?.waitingSince];
      });
    }),
  );
  expect(other).toEqual(one);
  expect(JSON.stringify(one)).toContain(MIRA);
});

test('whose turn it is on the project page says who is away, to whoever sees the turns', async () => {
  const app = open(absence('mira', 'tomasz'));
  const scope = { work: 'open', issueType: null } as const;
  const body = resolverRequest(
    'project.waiting',
    { scope, known: [] },
    {
      moduleKey: 'role-clarity-project',
      extension: { project: { id: PROJECTS.RIDE, key: 'RIDE' } },
    },
  );
  const { answer } = await answerOf<WaitingAnswer>(app.platform, {
    ...{ functionKey: 'project', body, accountId: accountIdOf('jonas') },
  });
  const { found, people } = expectAnswer(answer);
  const said = new Map(found.map(({ accountId, away }) => [accountId, away]));
  expect(said.get(MIRA)).toBe(`⁨Mira Okafor⁩ is away until ${UNTIL}; ⁨Tomasz Zieliński⁩ covers.`);
  expect([...said.values()].filter((away) => away !== null)).toHaveLength(1);
  expect(people[TOMASZ]).toBeDefined();
});

describe('actions', () => {
  const act = async <K extends Parameters<typeof runAction>[2]>(
    app: GlobalApp,
    who: PersonName,
    key: K,
    inputs: Record<string, unknown>,
  ) => done(await runAction(app.platform, accountIdOf(who), key, inputs));

  test('a check tells of who covers in place of who is away, and of both in words', async () => {
    const plain = await act(open(), 'jonas', 'check-work-item', { workItem: STORY });
    expect(plain.turn.split(',')).toEqual(expect.arrayContaining([MIRA, ANNEKE]));
    const away = await act(open(absence('mira', 'tomasz')), 'jonas', 'check-work-item', {
      workItem: STORY,
    });
    expect(away.turn.split(',').sort()).toEqual([ANNEKE, TOMASZ].sort());
    expect(away.sentence).toBe(
      `${plain.sentence} ⁨Mira Okafor⁩ is away until ${UNTIL}; ⁨Tomasz Zieliński⁩ covers.`,
    );
    expect({ ...away, turn: '', sentence: '' }).toEqual({ ...plain, turn: '', sentence: '' });
  });

  test.each([{ workItem: STORY }, { project: 'RIDE' }])(
    'the holders of %j are told with who of them is away, and who has left apart',
    async (inputs) => {
      const plain = await act(open(), 'jonas', 'find-holders', inputs);
      expect(plain).toMatchObject({ away: '', covers: '' });
      const away = await act(open(absence('mira', 'kenji')), 'jonas', 'find-holders', inputs);
      expect(away).toMatchObject({
        ...{ away: MIRA, covers: accountIdOf('kenji') },
        ...{ inactive: plain.inactive, productOwners: plain.productOwners },
      });
      expect(away.sentence).toContain(
        `⁨Mira Okafor⁩ is away until ${UNTIL}; ⁨Kenji Morita⁩ covers.`,
      );
    },
  );

  test('asking goes to who covers, and says so', async () => {
    const app = open(absence('mira', 'kenji'));
    const answer = await act(app, 'tomasz', 'ask-turn', { workItem: STORY, words: 'Please look.' });
    expect(answer.people.split(',').sort()).toEqual([ANNEKE, accountIdOf('kenji')].sort());
    expect(answer.sentence).toContain(`away until ${UNTIL}; ⁨Kenji Morita⁩ covers.`);
    const comment = app.site.data.issues
      .find(({ key }) => key === STORY)
      ?.comments.find(({ id }) => id === answer.commentId);
    expect(JSON.stringify(comment?.body)).toContain(accountIdOf('kenji'));
    expect(JSON.stringify(comment?.body)).not.toContain(MIRA);
  });

  test('a cover does not ask themself, and whoever is away without a cover is asked', async () => {
    const own = await act(
      open(absence('mira', 'tomasz'), absence('anneke', 'tomasz')),
      'tomasz',
      'ask-turn',
      {
        ...{ workItem: STORY, words: 'Please look.' },
      },
    );
    expect(own).toMatchObject({ asked: false });
    const none = await act(open(absence('mira', null)), 'tomasz', 'ask-turn', {
      ...{ workItem: STORY, words: 'Please look.' },
    });
    expect(none.people.split(',')).toContain(MIRA);
    expect(none.sentence).toContain(`is away until ${UNTIL}.`);
  });

  test('what waits for a person says that they are away to who sees it, and to oneself whom one covers for', async () => {
    const app = open(absence('mira', 'tomasz'));
    const ofMira = await act(app, 'jonas', 'find-waiting', { person: MIRA });
    expect(ofMira.count).toBeGreaterThan(0);
    expect(ofMira.sentence).toContain(`is away until ${UNTIL}; ⁨Tomasz Zieliński⁩ covers.`);
    const own = await act(app, 'tomasz', 'find-waiting', {});
    expect(own.sentence).toContain('You cover for ⁨Mira Okafor⁩.');
    const others = await act(app, 'jonas', 'find-waiting', { person: TOMASZ });
    expect(others.sentence).not.toContain('cover');
    const unseen = await act(app, 'jonas', 'find-waiting', { person: MIRA, project: 'DEPOT' });
    expect(unseen.count > 0 || !unseen.sentence.includes('away until')).toBe(true);
  });
});
