/**
 * Who is let do what by an action: every action for every kind of person, as a person in a chat and as a rule's user, with and
 * without their agreement, on every kind of work item. What is expected is written out; an action without a row fails.
 */
import { reply } from '../../local/platform/faults';
import { FACTS, worldWith } from '../../local/worlds/facts';
import { pick } from '../long-run';
import { silenceLog } from '../silent-log';
import { openCastApp, type CastApp } from '../trust/app';
import {
  CAST,
  ISSUES,
  KINDS,
  SECRET,
  SECRET_PERSON,
  SEES,
  type IssueName,
  type Kind,
} from '../trust/cast';
import {
  ACTION_KEYS,
  ACTIONS,
  callsOf,
  done,
  refusal,
  runAction,
  type Acted,
  type ActionKey,
} from './run-action';

beforeEach(() => {
  silenceLog();
});

const KEYS: Record<IssueName, string> = {
  open: 'RIDE-901',
  restricted: 'RIDE-902',
  underHiddenEpic: 'RIDE-903',
  inPrivateProject: 'SECRET-1',
  epicWithHiddenStories: 'RIDE-905',
  hiddenEpic: 'RIDE-906',
  missing: 'RIDE-99999',
};

const WORDS = 'Which sound should it make?';

/** What an action is given about a work item and its project. */
const INPUTS: Record<ActionKey, (workItem: string) => Record<string, unknown>> = {
  'check-work-item': (workItem) => ({ workItem }),
  'find-waiting': (workItem) => ({ person: 'me', project: projectIn(workItem) }),
  'find-nobody': (workItem) => ({ project: projectIn(workItem) }),
  'find-holders': (workItem) => ({ workItem }),
  'ask-turn': (workItem) => ({ workItem, words: WORDS, days: 7 }),
  'accept-story': (workItem) => ({ workItem }),
};

const projectIn = (key: string): string => key.replace(/-\d+$/, '');

const NOBODY = 'It isn’t clear who is asking.';
const CONSENT = 'hasn’t allowed Role Clarity to act for them';
const HIDDEN_ITEM = 'This work item doesn’t exist, or you can’t see it.';
const HIDDEN_PROJECT = 'This project doesn’t exist, or you can’t see it.';
const NO_COMMENT = 'Only people who can comment';
const NO_OWNER = 'Only people who hold the owner’s role';

type Row = Record<Kind, string>;

/** Whoever sees the work item. */
const SEE: Row = {
  anonymous: NOBODY,
  stranger: HIDDEN_ITEM,
  viewer: 'ok',
  commenter: 'ok',
  developer: 'ok',
  owner: 'ok',
  manager: 'ok',
  projectAdmin: 'ok',
  otherAdmin: HIDDEN_ITEM,
  siteAdmin: HIDDEN_ITEM,
  // A closed account is refused like one that has not agreed, and nothing says that it is there.
  inactive: NOBODY,
  bothAdmin: 'ok',
};
/** Whoever may open the project. */
const OPEN: Row = {
  ...SEE,
  stranger: HIDDEN_PROJECT,
  otherAdmin: HIDDEN_PROJECT,
  siteAdmin: HIDDEN_PROJECT,
};
/** Whoever may comment in Jira. */
const COMMENT: Row = {
  ...SEE,
  viewer: NO_COMMENT,
  projectAdmin: NO_COMMENT,
  bothAdmin: NO_COMMENT,
};
/** Whoever holds the owner's role. */
const OWN: Row = {
  ...SEE,
  viewer: NO_OWNER,
  commenter: NO_OWNER,
  developer: NO_OWNER,
  manager: NO_OWNER,
  projectAdmin: NO_OWNER,
  bothAdmin: NO_OWNER,
};

const EXPECTED: Record<ActionKey, Row> = {
  'check-work-item': SEE,
  'find-waiting': OPEN,
  'find-nobody': OPEN,
  'find-holders': SEE,
  'ask-turn': COMMENT,
  'accept-story': OWN,
};

const run = <K extends ActionKey>(
  app: CastApp,
  key: K,
  kind: Kind,
  name: IssueName,
): Promise<Acted<K>> => runAction(app.platform, CAST[kind], key, INPUTS[key](KEYS[name]));

test('every action has a row, and every row is an action', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...ACTION_KEYS].sort());
});

test.each(ACTION_KEYS)('%s is for whom it is for', async (key) => {
  const found: Partial<Row> = {};
  for (const kind of KINDS) {
    const said = refusal(await run(openCastApp(), key, kind, 'open'));
    // Every refusal says what to do.
    if (said !== '') expect(said).toMatch(/^[A-Z].{20,}\.$/s);
    const expected = EXPECTED[key][kind];
    found[kind] = said === '' ? 'ok' : said.includes(expected) ? expected : said;
  }
  expect(found).toEqual(EXPECTED[key]);
});

/** Where the platform says who asks: nowhere, or in one of two places. */
const WHERE = FACTS.actionActor.values;

test.each(ACTION_KEYS.flatMap((key) => WHERE.map((actionActor) => ({ key, actionActor }))))(
  '$key asks Jira nothing but who it runs for, where that person, named in $actionActor, has not agreed',
  async ({ key, actionActor }) => {
    const app = openCastApp({ world: worldWith({ actionActor }) });
    const before = JSON.stringify(app.site.data);
    const acted = await runAction(app.platform, CAST.owner, key, INPUTS[key](KEYS.open), {
      hasAgreed: false,
    });
    expect(refusal(acted)).toContain(actionActor === 'nowhere' ? NOBODY : CONSENT);
    expect(callsOf(acted)).toEqual(['user GET /rest/api/3/myself']);
    expect(JSON.stringify(app.site.data)).toBe(before);
  },
);

test.each(ACTION_KEYS)('%s does nothing for nobody, whatever its inputs say', async (key) => {
  const app = openCastApp();
  const before = JSON.stringify(app.site.data);
  const acted = await runAction(app.platform, null, key, {
    ...INPUTS[key](KEYS.open),
    accountId: CAST.owner,
    principal: { accountId: CAST.owner },
  });
  expect(refusal(acted)).toContain(NOBODY);
  expect(callsOf(acted)).toEqual(['user GET /rest/api/3/myself']);
  expect(JSON.stringify(app.site.data)).toBe(before);
});

test.each(WHERE)(
  'whose user the platform is asked as is who asks, told in %s',
  async (actionActor) => {
    const app = openCastApp({ world: worldWith({ actionActor }) });
    const acted = await run(app, 'find-waiting', 'developer', 'open');
    expect(done(acted).accountId).toBe(CAST.developer);
  },
);

test.each(WHERE.filter((where) => where !== 'nowhere'))(
  'where the platform names one person in %s and asks as another, nobody is answered',
  async (actionActor) => {
    const app = openCastApp({ world: worldWith({ actionActor }) });
    app.platform.faults = (call, next) =>
      call.path.endsWith('/myself')
        ? Promise.resolve(reply(200, {}, { accountId: CAST.manager, locale: 'en_US' }))
        : next();
    const acted = await run(app, 'accept-story', 'owner', 'open');
    expect(refusal(acted)).toContain(NOBODY);
    expect(callsOf(acted)).toEqual(['user GET /rest/api/3/myself']);
  },
);

const PEOPLE = KINDS.filter((kind) => kind !== 'anonymous' && kind !== 'inactive');
const ABOUT_ITEMS = ACTIONS.filter(({ inputs }) => 'workItem' in inputs).map(
  ({ key }) => key as ActionKey,
);

describe.each(ABOUT_ITEMS)('%s on a work item that somebody may not see', (key) => {
  test('is answered as on one that does not exist, word for word and call for call', async () => {
    const app = openCastApp();
    const before = JSON.stringify(app.site.data);
    for (const kind of pick(PEOPLE, 4, ABOUT_ITEMS.indexOf(key))) {
      const missing = await run(app, key, kind, 'missing');
      expect(refusal(missing)).toContain(HIDDEN_ITEM);
      const hidden = (Object.keys(SEES) as IssueName[]).filter(
        (name) => name !== 'missing' && !SEES[name].includes(kind),
      );
      for (const name of hidden) {
        const acted = await run(app, key, kind, name);
        expect({ kind, name, answer: acted.answer }).toEqual({
          kind,
          name,
          answer: missing.answer,
        });
        expect(callsOf(acted)).toEqual(callsOf(missing));
      }
    }
    expect(JSON.stringify(app.site.data)).toBe(before);
  });
});

test('a project that somebody may not see is answered as one that does not exist', async () => {
  const app = openCastApp();
  for (const key of ['find-nobody', 'find-holders', 'find-waiting'] as const) {
    const hidden = await runAction(app.platform, CAST.developer, key, { project: 'SECRET' });
    const missing = await runAction(app.platform, CAST.developer, key, { project: 'MISSING' });
    expect(refusal(hidden)).toContain(HIDDEN_PROJECT);
    expect(hidden.answer).toEqual(missing.answer);
    const wordless = (calls: string[]) => calls.map((call) => call.replace(/SECRET|MISSING/, '…'));
    expect(wordless(callsOf(hidden))).toEqual(wordless(callsOf(missing)));
  }
});

test('nothing that one may not see shows through what one may', async () => {
  const secrets = [...Object.values(SECRET), SECRET_PERSON, 'RIDE-902', 'RIDE-906', 'SECRET-1'];
  const app = openCastApp();
  // The manager looks first, so that what was kept of that look lies ready.
  for (const name of Object.keys(ISSUES) as IssueName[])
    await run(app, 'check-work-item', 'manager', name);
  const others = PEOPLE.filter((one) => one !== 'manager');
  for (const [place, key] of ACTION_KEYS.entries())
    for (const kind of pick(others, 3, place))
      for (const name of ['open', 'underHiddenEpic', 'epicWithHiddenStories'] as const) {
        const text = JSON.stringify((await run(app, key, kind, name)).answer);
        const shown = secrets.filter((secret) => text.includes(secret));
        expect({ key, kind, name, shown }).toEqual({ key, kind, name, shown: [] });
      }
  // Who sees the epic is told of it, so that the search means something.
  const gapsFor = async (kind: Kind): Promise<string> =>
    done(await run(openCastApp(), 'check-work-item', kind, 'underHiddenEpic')).gaps;
  expect(await gapsFor('manager')).toContain('strategy-trace');
  expect(await gapsFor('developer')).not.toContain('strategy-trace');
});

test('everything that people see or do goes out as that person', async () => {
  const app = openCastApp();
  for (const key of ACTION_KEYS) {
    const { invocation } = await run(app, key, 'owner', 'open');
    const jira = invocation.calls.filter(({ kind }) => kind === 'jira');
    // What the app reads as itself is who is in which role; what it writes, the finding that everybody may read.
    const asApp = jira.filter(({ as }) => as === 'app').map(({ path }) => path);
    const seen = jira.findIndex(
      ({ as, path }) => as === 'user' && /\/(issue|project)\//.test(path),
    );
    const first = jira.findIndex(({ as }) => as === 'app');
    expect(first === -1 || seen < first).toBe(true);
    for (const path of asApp) expect(path).not.toMatch(/\/comment(\?|$)/);
    const others = jira.filter(({ as, accountId }) => as === 'user' && accountId !== CAST.owner);
    expect(others).toEqual([]);
  }
});

test('only rules are kept from accepting, and agents that rules start are kept from everything that writes', () => {
  const offered = ACTIONS.filter(({ forRules }) => forRules).map(({ key }) => key);
  expect(offered).toEqual(['check-work-item', 'find-nobody', 'find-holders', 'ask-turn']);
  // Such agents call actions with GET alone (modules/rovo-action, actionVerb).
  const reading = ACTIONS.filter(({ verb }) => verb === 'GET').map(({ key }) => key);
  expect(reading).toEqual(['check-work-item', 'find-waiting', 'find-nobody', 'find-holders']);
});

test('an action that only reads changes nothing of the site', async () => {
  const app = openCastApp();
  const before = JSON.stringify(app.site.data);
  for (const { key } of ACTIONS.filter(({ verb }) => verb === 'GET'))
    done(await run(app, key as ActionKey, 'owner', 'open'));
  expect(JSON.stringify(app.site.data)).toBe(before);
});

test.each([
  ['', 'Give the key of a work item'],
  ['RIDE', 'Give the key of a work item'],
  ['RIDE-901 OR key = RIDE-902', 'Give the key of a work item'],
  ['../../myself', 'Give the key of a work item'],
  ['{{issue.key}}', 'Give the key of a work item'],
  ['https://example.atlassian.net/browse/RIDE-901', 'Give the key of a work item'],
  [`R${'A'.repeat(300)}-1`, 'Give the key of a work item'],
  [{ key: 'RIDE-901' }, 'Give the key of a work item'],
  [null, 'Give the key of a work item'],
])('%j is no key, and says so', async (workItem, said) => {
  const app = openCastApp();
  for (const key of ['check-work-item', 'ask-turn', 'accept-story'] as const) {
    const acted = await runAction(app.platform, CAST.owner, key, { workItem, words: WORDS });
    expect(refusal(acted)).toContain(said);
    expect(callsOf(acted)).toEqual(['user GET /rest/api/3/myself']);
  }
});

test.each<[ActionKey, Record<string, unknown>, string]>([
  ['find-nobody', {}, 'Give the key of a project, such as RIDE.'],
  ['find-nobody', { project: 'RIDE" OR project = "SECRET' }, 'Give the key of a project'],
  ['find-waiting', { project: 'RIDE-901' }, 'Give the key of a project'],
  ['find-waiting', { person: 'x'.repeat(200) }, 'Give a name or an account id, or “me”.'],
  ['find-waiting', { person: 'Nobody Ofthisname' }, 'Nobody with this name was found.'],
  ['find-waiting', { person: '712020:nobody-at-all' }, 'Nobody with this name was found.'],
  ['find-holders', {}, 'Give the key of a work item or of a project, such as RIDE-12 or RIDE.'],
  ['ask-turn', { workItem: 'RIDE-901', words: ' ' }, 'Write what to ask, in at most 1,000'],
  ['ask-turn', { workItem: 'RIDE-901', words: 'x'.repeat(1001) }, 'in at most 1,000 characters'],
  ['ask-turn', { workItem: 'RIDE-901', words: WORDS, days: 0 }, 'number of days from 1 to 90'],
  ['ask-turn', { workItem: 'RIDE-901', words: WORDS, days: '7.5' }, 'number of days from 1 to 90'],
  ['ask-turn', { workItem: 'RIDE-901', words: WORDS, days: 'soon' }, 'number of days from 1 to 90'],
])('%s with %j is refused with a sentence', async (key, inputs, said) => {
  const app = openCastApp();
  expect(refusal(await runAction(app.platform, CAST.owner, key, inputs))).toContain(said);
});

test('what a model left out is taken from where the person looks, and read as that person', async () => {
  const app = openCastApp();
  const looking = { issueKey: KEYS.open, projectKey: 'RIDE' };
  const checked = await runAction(app.platform, CAST.viewer, 'check-work-item', {}, { looking });
  expect(done(checked).key).toBe(KEYS.open);
  const counted = await runAction(app.platform, CAST.viewer, 'find-nobody', {}, { looking });
  expect(done(counted).project).toBe('RIDE');
  // A key that is given counts, also where it is wrong: nothing else is answered in its place.
  const wrong = { workItem: 'nonsense' };
  const refused = await runAction(app.platform, CAST.viewer, 'check-work-item', wrong, { looking });
  expect(refusal(refused)).toContain('Give the key of a work item');
  const hidden = { looking: { issueKey: KEYS.restricted } };
  const secret = await runAction(app.platform, CAST.viewer, 'check-work-item', {}, hidden);
  expect(refusal(secret)).toContain(HIDDEN_ITEM);
});

test('a project that nobody has set up is told as not known, or refused where there is nothing to count', async () => {
  const app = openCastApp({ hasSiteDefault: false });
  const checked = done(
    await runAction(app.platform, CAST.otherAdmin, 'check-work-item', { workItem: 'DEPOT-3' }),
  );
  expect(checked).toMatchObject({
    status: 'not-set-up',
    turnKind: 'unknown',
    openQuestions: null,
    oldestWaitHours: null,
  });
  for (const [key, inputs] of [
    ['find-nobody', { project: 'DEPOT' }],
    ['find-holders', { project: 'DEPOT' }],
    ['find-holders', { workItem: 'DEPOT-3' }],
    ['ask-turn', { workItem: 'DEPOT-3', words: WORDS }],
  ] as const)
    expect(refusal(await runAction(app.platform, CAST.otherAdmin, key, inputs))).toContain(
      'This project isn’t set up yet.',
    );
});

test('whoever lets actions run without end is asked to wait, and others are not', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(new Date('2026-03-10T12:00:00.000Z').getTime());
  const app = openCastApp();
  const said: string[] = [];
  for (let at = 0; at < 230; at++)
    said.push(
      refusal(await runAction(app.platform, CAST.viewer, 'find-nobody', { project: 'RIDE' })),
    );
  expect(said.filter((one) => one === '')).toHaveLength(216);
  expect(said.at(-1)).toContain('Try again in 60 minutes');
  const other = { project: 'RIDE' };
  done(await runAction(app.platform, CAST.commenter, 'find-nobody', other));
  jest.restoreAllMocks();
});
