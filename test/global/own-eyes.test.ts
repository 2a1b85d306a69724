/** The page of all projects tells nobody of a project, an item or a number that Jira would not show them. */
import { wordOf } from '../../src/contract/search-forms';
import { EVERY_TURN } from '../../src/contract/turn-search';
import { PROPERTY_KEY, type Summary } from '../../src/inspection/findings/summary';
import { silenceLog } from '../silent-log';
import { CAST, ISSUES, siteWithCast, type Kind } from '../trust/cast';
import { openGlobalApp, type GlobalApp } from './global-app';

/** A finding that says that an item waits for everybody of the cast, as nobody's check would ever write it. */
const waitsForAll = (): Summary => {
  const people = Object.values(CAST).filter((accountId) => accountId !== null);
  return {
    status: 'gap',
    gaps: ['user-stories'],
    attention: [],
    turn: 'somebody',
    turnOf: people.map(wordOf).join(' '),
    waitingFor: people,
    waitingSince: '2026-03-01T09:00:00Z',
    verdicts: {
      'user-stories': {
        outcome: 'gap',
        code: 'not-written-by-owner',
        turn: [...people.keys()],
        since: '2026-03-01T09:00:00Z',
      },
    },
    questions: {
      productOwner: { count: 0, since: null },
      productManager: { count: 0, since: null },
    },
    hands: null,
    checkedAt: '2026-03-09T09:00:00Z',
    revision: 1,
  };
};

const OPEN = ['RIDE-901', 'RIDE-903', 'RIDE-905'];
/** Keys of the cast's items that each kind of person sees. */
const SEES: Partial<Record<Kind, string[]>> = {
  stranger: [],
  viewer: OPEN,
  owner: OPEN,
  projectAdmin: OPEN,
  otherAdmin: [],
  siteAdmin: [],
  manager: ['RIDE-901', 'RIDE-902', 'RIDE-903', 'RIDE-905', 'RIDE-906', 'SECRET-1'],
};

let app: GlobalApp;
beforeAll(() => {
  silenceLog();
  const data = siteWithCast();
  for (const issue of data.issues) {
    const isOfCast = Object.values<string>(ISSUES).includes(issue.id);
    issue.properties = isOfCast ? { [PROPERTY_KEY]: waitsForAll() } : {};
  }
  app = openGlobalApp(data);
});

test.each(Object.entries(SEES) as [Kind, string[]][])(
  'the turns of %s are those on items that they see, in rows, in numbers and by project',
  async (kind, keys) => {
    const who = CAST[kind] ?? '';
    const { rows } = await app.ask(who, 'global.turns', { filter: EVERY_TURN, pageToken: null });
    expect(rows.map(({ key }) => key).sort()).toEqual(keys);
    const { turns } = await app.ask(who, 'global.load', {});
    const projects = [...new Set(keys.map((key) => key.replace(/-.*/, '')))];
    expect(turns.count).toBe(keys.length);
    expect(turns.byProject.map(({ key }) => key).sort()).toEqual(projects);
  },
);

test('a project that one may not see is answered like one that does not exist', async () => {
  const about = (project: string) => ({
    filter: { ...EVERY_TURN, project },
    pageToken: null,
  });
  const hidden = await app.send(CAST.owner, 'global.turns', about('SECRET'));
  const missing = await app.send(CAST.owner, 'global.turns', about('NOSUCH'));
  expect(hidden.answer.ok).toBe(false);
  expect(hidden.answer).toEqual(missing.answer);
});

test('a page token of one person leads nobody else on', async () => {
  const { answer } = await app.send(CAST.owner, 'global.turns', {
    filter: EVERY_TURN,
    pageToken: 'made-up',
  });
  expect(answer.ok).toBe(false);
});
