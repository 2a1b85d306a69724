/** What each duty finds: the tables of cases beside this file, a line a case, and that every code has one. */
import type { DutyId } from '../../src/contract/duty-ids';
import { hasNoOneToAsk } from '../../src/contract/report';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { DUTIES, judge } from '../../src/duties/registry';
import type { StoryReading } from '../../src/reading/stories/story';
import { CREATED, factsOf, questionOf, type FactsOf } from '../builders/facts';
import { APP_CASES } from './app-cases';
import { ACCEPTED, change, CLEAR, LATER } from './case-facts';
import { codesWithoutCase } from './codes-without-case';
import { EPIC_CASES } from './epic-cases';
import { MARKED_CASES } from './marked-cases';
import { STORY_CASES } from './story-cases';

const CASES = [...STORY_CASES, ...APP_CASES, ...EPIC_CASES, ...MARKED_CASES];

test.each(CASES)('%s: %s', (duty, code, given) => {
  expect(judge(factsOf(given)).find((verdict) => verdict.duty === duty)?.code).toBe(code);
});

test('there is no one to ask only where a role has nobody', () => {
  const wrong = CASES.flatMap(([, , given]) => {
    const facts = factsOf(given);
    if ([facts.owner, facts.manager].some(({ holders }) => holders.length === 0)) return [];
    return judge(facts).filter(hasNoOneToAsk);
  });
  expect(wrong.map(({ duty, code }) => `${duty}/${code}`)).toEqual([]);
});

test('every code that a duty declares has a case', () => {
  const named = CASES.map(([duty, code]) => [duty, code] as const);
  expect(codesWithoutCase(DUTIES, named, 'test/duties/*-cases.ts')).toEqual([]);
});

test('a code without a case is told, with the file of its duty', () => {
  const duties = DUTIES.filter(({ id }) => id === 'story-clarity');
  const cases = [
    'moot',
    'parts-missing',
    'text-not-readable',
    'fields-not-readable',
    'not-a-story',
  ].map((code) => ['story-clarity', code] as const);
  expect(codesWithoutCase(duties, cases, 'the tables')).toEqual([
    'story-clarity/clear of src/duties/story-clarity.ts has no case in the tables',
    'no duty declares story-clarity/moot',
  ]);
  const astray = duties.map((duty) => ({ ...duty, id: 'clarity', codes: {} }));
  expect(codesWithoutCase(astray, [], 'the tables')).toEqual([
    'clarity is not declared in src/duties/clarity.ts',
  ]);
});

test('a story is clear when nothing is missing, and what is missing is named', () => {
  const found = (part: Partial<StoryReading> | null): unknown => {
    const verdict = judge(factsOf({ story: part && { ...CLEAR, ...part } })).find(
      ({ duty }) => duty === 'story-clarity',
    );
    return [verdict?.code, verdict?.args['missing']];
  };
  expect(found({})).toEqual(['clear', undefined]);
  expect(found({ acceptanceCriteria: 0 })).toEqual(['parts-missing', ['acceptanceCriteria']]);
  expect(found({ language: null })).toEqual(['text-not-readable', undefined]);
  expect(found(null)).toEqual(['text-not-readable', undefined]);
});

test('a duty that the project switched off has no verdict, and a softened gap is to review', () => {
  const roleMap = {
    ...EMPTY_ROLE_MAP,
    duties: {
      'story-clarity': { enabled: false, severity: 'gap' as const },
      'user-stories': { enabled: true, severity: 'attention' as const },
    },
  };
  const verdicts = judge(factsOf({ roleMap }));
  expect(verdicts.map(({ duty }) => duty)).not.toContain('story-clarity');
  expect(verdicts[0]).toMatchObject({
    duty: 'user-stories',
    code: 'not-written-by-owner',
    outcome: 'attention',
  });
});

test('what a verdict rests on can be found: the change, the comment, the sign-off', () => {
  const evidence = (given: FactsOf, duty: DutyId): unknown =>
    judge(factsOf(given)).find((verdict) => verdict.duty === duty)?.evidence;
  expect(evidence({ changes: [change('dev', 'priority')] }, 'prioritisation')).toEqual([
    { kind: 'changelog', id: 'dev-priority', at: LATER, by: 'dev' },
  ]);
  expect(evidence({ acceptances: ACCEPTED }, 'user-stories')).toEqual([
    { kind: 'sign-off', id: 'owner', at: CREATED, by: 'owner' },
  ]);
  expect(evidence({ questions: [questionOf({})] }, 'developer-questions')).toEqual([
    { kind: 'comment', id: '10', at: CREATED, by: 'dev' },
  ]);
});
