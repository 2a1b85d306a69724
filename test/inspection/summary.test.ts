/** What the issue property says of a report, and which values of it are believed. */
import fc from 'fast-check';
import { readManifest } from '../../local/platform/manifest';
import { WORKS, CONTRIBUTORS } from '../../src/contract/attribution';
import { FOR_ANYONE, type Report, type WaitingFor } from '../../src/contract/report';
import {
  PROPERTY_KEY,
  readSummary,
  summarise,
  type Summary,
} from '../../src/inspection/findings/summary';
import { questionOf } from '../builders/facts';

const AT = '2026-03-02T09:00:00.500Z';

const ASKED = '2026-02-27T09:00:00.000Z';
const QUESTION = questionOf({
  askedAt: ASKED,
  waitingFor: { role: 'productOwner', accountIds: ['owner'], since: ASKED },
});

const REPORT: Report = {
  issue: { id: '1', key: 'AB-1', issueType: 'Story', hierarchyLevel: 0 },
  holders: {
    productOwner: [{ accountId: 'owner', source: 'people' }],
    productManager: [{ accountId: 'manager', source: 'people' }],
  },
  verdicts: [
    {
      duty: 'user-stories',
      outcome: 'gap',
      code: 'not-written-by-owner',
      args: {},
      evidence: [],
      waitingFor: { role: 'productOwner', accountIds: ['owner', 'deputy'], since: AT },
    },
    {
      duty: 'story-clarity',
      outcome: 'unknown',
      code: 'other-language',
      args: {},
      evidence: [],
      waitingFor: null,
    },
    {
      duty: 'strategy-trace',
      outcome: 'not-applicable',
      code: 'not-strategic',
      args: {},
      evidence: [],
      waitingFor: null,
    },
  ],
  questions: [
    QUESTION,
    { ...QUESTION, commentId: '11', askedAt: '2026-02-26T09:00:00.000Z' },
    { ...QUESTION, commentId: '12', askedAt: '2026-02-20T09:00:00.000Z', state: 'answered' },
    {
      ...QUESTION,
      commentId: '13',
      turn: 'addressee',
      waitingFor: { role: null, accountIds: ['manager'], since: QUESTION.askedAt },
    },
  ],
  hands: [
    { work: 'stories', hands: 'other', at: '2025-12-02T23:59:59.000Z' },
    { work: 'stories', hands: 'other', at: '2025-12-03T00:00:00.000Z' },
    { work: 'order', hands: 'own', at: '2026-02-20T09:00:00.000Z' },
    { work: 'order', hands: 'own', at: '2026-02-20T15:00:00.000Z' },
    { work: 'order', hands: 'own', at: AT },
  ],
};

const SOMEBODY = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
/** Ids in any order, so that no order of ids puts the right people first. */
const A_TURN = fc.record({
  outcome: fc.constantFrom('gap' as const, 'attention' as const),
  holders: SOMEBODY,
  deputies: SOMEBODY,
});

describe('the summary of a report', () => {
  const summary = summarise(REPORT, AT, 4);

  it('has the most pressing outcome, and the duties behind it', () => {
    expect(summary).toMatchObject({
      status: 'gap',
      gaps: ['user-stories'],
      attention: [],
      revision: 4,
    });
  });

  it('names everybody who has a turn once, with the oldest turn', () => {
    expect(summary.waitingFor).toEqual(['owner', 'deputy']);
    expect(summary.waitingSince).toBe('2026-03-02T09:00:00Z');
  });

  it('names first whoever holds what is most pressing, and deputies of a turn after its holders', () => {
    fc.assert(
      fc.property(fc.array(A_TURN, { minLength: 1, maxLength: 4 }), (turns) => {
        const verdicts = turns.flatMap(({ outcome, holders, deputies }) =>
          REPORT.verdicts.slice(0, 1).map((verdict) => ({
            ...{ ...verdict, outcome },
            waitingFor: {
              ...{ role: 'productOwner' as const, since: AT },
              accountIds: [...holders, ...deputies.filter((one) => !holders.includes(one))],
            },
          })),
        );
        const { waitingFor, waitingForFirst } = summarise({ ...REPORT, verdicts }, AT, 4);
        const pressing = (['gap', 'attention'] as const)
          .flatMap((outcome) => turns.filter((turn) => turn.outcome === outcome))
          .find(({ holders, deputies }) => holders.length + deputies.length > 0);
        expect(waitingForFirst).toBe(waitingFor[0]);
        const { holders = [], deputies = [] } = pressing ?? {};
        const firstOf = holders.length > 0 ? holders : deputies;
        expect(pressing ? firstOf : [undefined]).toContain(waitingForFirst);
      }),
    );
  });

  it.each<[string, WaitingFor | null, Summary['turn']]>([
    ['for somebody', { role: null, accountIds: ['asker'], since: AT }, 'somebody'],
    ['for a role that nobody holds', { role: 'productOwner', accountIds: [], since: AT }, 'nobody'],
    ['for somebody to be named', null, 'nobody'],
    ['for anyone', FOR_ANYONE, 'none'],
  ])('says of what waits %s whose turn it is', (_, waitingFor, turn) => {
    const verdicts = REPORT.verdicts.slice(0, 1).map((verdict) => ({ ...verdict, waitingFor }));
    expect(summarise({ ...REPORT, verdicts }, AT, 4).turn).toBe(turn);
  });

  it('writes every date that is searched for as Jira’s documents have it, without a part of a second', () => {
    const dates = readManifest('manifest.yml').propertyAliases.filter(
      ({ type, propertyKey }) => type === 'date' && propertyKey === PROPERTY_KEY,
    );
    const values = new Map(Object.entries(summary));
    expect(dates.map(({ path }) => path).sort()).toEqual(['checkedAt', 'waitingSince']);
    for (const { path } of dates) expect(values.get(path)).toBe('2026-03-02T09:00:00Z');
  });

  it('counts the questions that wait for each role, from the oldest on', () => {
    expect(summary.questions).toEqual({
      productOwner: { count: 2, since: '2026-02-26T09:00:00.000Z' },
      productManager: { count: 1, since: QUESTION.askedAt },
    });
  });

  it('leaves out what does not apply, and what people wrote', () => {
    expect(Object.keys(summary.verdicts)).toEqual(['user-stories', 'story-clarity']);
    expect(JSON.stringify(summary)).not.toContain('colour');
  });

  it('says by day whose hands did which work, as far back as anybody asks', () => {
    expect(summary.hands).toEqual({
      stories: { other: ['2025-12-03'] },
      order: { own: ['2026-02-20', '2026-03-02'] },
    });
    expect(summarise({ ...REPORT, hands: null }, AT, 4).hands).toBeNull();
  });

  it('stays small, whatever was done on every day', () => {
    const hands = WORKS.flatMap((work) =>
      CONTRIBUTORS.flatMap((whose) =>
        Array.from({ length: 1000 }, (_, hour) => ({
          work,
          hands: whose,
          at: new Date(Date.parse(AT) - hour * 6 * 3_600_000).toISOString(),
        })),
      ),
    );
    const crowded = summarise({ ...REPORT, hands }, AT, 4);
    expect(JSON.stringify(crowded).length).toBeLessThan(32_768 * 0.7);
    expect(readSummary(crowded)).toEqual(crowded);
  });

  it('names the first people where a role has very many, and counts the others', () => {
    const accountIds = Array.from(
      { length: 750 },
      (_, at) => `712020:${String(at).padStart(36, '0')}`,
    );
    const verdicts = REPORT.verdicts.map((verdict) =>
      verdict.waitingFor
        ? { ...verdict, waitingFor: { ...verdict.waitingFor, accountIds } }
        : verdict,
    );
    const many = summarise({ ...REPORT, verdicts }, AT, 4);
    expect(many).toMatchObject({ waitingFor: accountIds.slice(0, 50), waitingForMore: 700 });
    expect(JSON.stringify(many).length).toBeLessThan(32_768);
    expect(readSummary(many)).toEqual(many);
  });

  it('says what apps did only where they did something', () => {
    expect(summary).not.toHaveProperty('apps');
    const apps = { text: 'no', answers: 'not-known' } as const;
    const withApps = summarise({ ...REPORT, apps }, AT, 4);
    expect(withApps.apps).toEqual(apps);
    expect(readSummary(withApps)).toEqual(withApps);
    expect(readSummary({ ...withApps, apps: { text: 'perhaps' } })).toBeNull();
  });

  it('is read as it was written', () => {
    expect(readSummary(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'met'],
    ['an older form', { status: 'gap', gaps: ['user-stories'] }],
    [
      'a duty that there is not',
      { ...summary, verdicts: { wisdom: { outcome: 'met', code: 'x' } } },
    ],
    ['no hands', { ...summary, hands: undefined }],
    ['hands on a day that is none', { ...summary, hands: { order: { own: ['yesterday'] } } }],
    [
      'more days than a window has',
      { ...summary, hands: { order: { own: Array(91).fill('2026-01-01') } } },
    ],
    ['a time that is none', { ...summary, waitingSince: '!' }],
    ['a time beyond all calendars', { ...summary, checkedAt: '2026-02-31T99:00:00.000Z' }],
    [
      'a question since a time that is none',
      { ...summary, questions: { ...summary.questions, productOwner: { count: 1, since: '!' } } },
    ],
    ['more people than are written', { ...summary, waitingFor: Array(3900).fill('owner') }],
    ['a person without end', { ...summary, waitingFor: ['o'.repeat(30_000)] }],
    ['words for duties', { ...summary, gaps: ['<b>hello</b>'] }],
    ['duties without end', { ...summary, attention: Array(3900).fill('user-stories') }],
    [
      'words for a code',
      { ...summary, verdicts: { 'user-stories': { outcome: 'gap', code: 'Pay at once!' } } },
    ],
    ['a revision that is none', { ...summary, revision: 1.5 }],
    [
      'a count beyond all',
      {
        ...summary,
        questions: { ...summary.questions, productOwner: { count: 1e300, since: AT } },
      },
    ],
    [
      'a count that is none',
      { ...summary, questions: { productOwner: { count: -1, since: null } } },
    ],
  ])('is none where the property holds %s', (_, value) => {
    expect(readSummary(value)).toBeNull();
  });
});
