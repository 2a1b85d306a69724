/** What is found on epics. */
import type { Outcome } from '../../src/contract/report';
import type { Aftermath, ChildStory, Facts, IssueFacts, Saying } from '../../src/duties/facts';
import type { FactsOf } from '../builders/facts';
import { NOBODY, NOT_KNOWN, without, type VerdictCase } from './case-facts';

const epicIn = (statusCategory: IssueFacts['statusCategory']): FactsOf => ({
  issue: { isStory: false, isEpic: true, statusCategory },
  trace: { kind: 'no-manager', path: [without], known: true },
});
const EPIC = epicIn('indeterminate');

const child = (outcome: Outcome, isDone: boolean | null = false): ChildStory => ({
  id: outcome,
  key: 'AB-9',
  isDone,
  verdicts: [
    { duty: 'story-clarity', outcome: 'met' },
    { duty: 'user-stories', outcome },
  ],
  hasGap: outcome === 'unknown' ? null : outcome === 'gap',
});

const stories = (...all: ChildStory[]): Facts['children'] => ({ stories: all, more: false });

/** Two months before the others are seen, so that an outcome is due. */
const ENDED = '2026-01-02T09:00:00.000Z';

const saying = (by: string | null, parts: Saying['parts'], authorGiven = true): Saying => ({
  evidence: { kind: 'comment', id: `${by ?? 'gone'}-${String(parts)}`, at: ENDED, by },
  at: ENDED,
  authorGiven,
  parts,
});
/** A strategy epic that ended, and what was said of it since. */
const ended = (
  said: Saying[],
  rest: Partial<Aftermath> = {},
  parts: NonNullable<Facts['rationale']>['parts'] = ['goal'],
): FactsOf => ({
  ...epicIn('done'),
  rationale: { parts },
  aftermath: { endedAt: ENDED, said, isInFull: true, ...rest },
});
const daysBefore = (days: number): string =>
  new Date(Date.parse('2026-03-03T09:00:00.000Z') - days * 86_400_000).toISOString();

export const EPIC_CASES: VerdictCase[] = [
  ['strategy-rationale', 'says-why', { ...EPIC, rationale: { parts: ['goal'] } }],
  ['strategy-rationale', 'does-not-say-why', { ...EPIC, rationale: { parts: [] } }],
  ['strategy-rationale', 'text-not-readable', { ...EPIC, rationale: { parts: null } }],
  ['strategy-rationale', 'text-not-readable', EPIC],
  [
    'strategy-rationale',
    'rule-not-known',
    { ...EPIC, trace: { kind: 'rule-not-known', path: [] } },
  ],
  ['strategy-rationale', 'not-strategic', { ...EPIC, trace: { kind: 'not-strategic', path: [] } }],
  ['strategy-rationale', 'fields-not-readable', { issue: { notGiven: ['issuetype'] } }],
  ['strategy-rationale', 'not-an-epic', { rationale: { parts: ['goal'] } }],

  ['breakdown', 'stories-in-order', { ...EPIC, children: stories(child('met')) }],
  ['breakdown', 'stories-in-order', { ...EPIC, children: stories(child('attention')) }],
  ['breakdown', 'stories-in-order', { ...EPIC, children: stories(child('unknown', true)) }],
  [
    'breakdown',
    'stories-not-readable',
    { ...EPIC, children: stories(child('met'), child('unknown')) },
  ],
  ['breakdown', 'stories-not-readable', { ...EPIC, children: stories(child('gap', null)) }],
  [
    'breakdown',
    'stories-not-readable',
    { ...EPIC, children: { stories: [child('met')], more: true } },
  ],
  [
    'breakdown',
    'stories-with-gaps',
    { ...EPIC, children: stories(child('gap'), child('unknown')) },
  ],
  ['breakdown', 'fields-not-readable', { issue: { isEpic: true, notGiven: ['issuetype'] } }],
  ['breakdown', 'stories-in-order', { ...EPIC, children: stories(child('gap', true)) }],
  ['breakdown', 'stories-with-gaps', { ...EPIC, children: stories(child('met'), child('gap')) }],
  ['breakdown', 'epic-without-stories', { ...EPIC, children: stories() }],
  ['breakdown', 'stories-not-readable', EPIC],
  ['breakdown', 'stories-not-readable', { ...EPIC, children: { stories: [], more: true } }],
  ['breakdown', 'status-not-readable', epicIn(null)],
  ['breakdown', 'not-started', epicIn('new')],
  ['breakdown', 'done', epicIn('done')],
  ['breakdown', 'not-an-epic', { children: stories() }],

  ['outcome-review', 'outcome-told', ended([saying('manager', ['use'])])],
  ['outcome-review', 'outcome-told', ended([saying('manager', ['figure'])], {}, ['measure'])],
  [
    'outcome-review',
    'outcome-told',
    ended([saying('manager', ['use']), saying('dev', ['figure'])], {}, ['measure']),
  ],
  // That something else was not read takes nothing from what was told.
  ['outcome-review', 'outcome-told', ended([saying('manager', ['figure'])], { isInFull: false })],
  // The measure may still be come back to.
  [
    'outcome-review',
    'outcome-told',
    ended([saying('manager', ['use'])], { endedAt: daysBefore(29) }, ['measure']),
  ],
  ['outcome-review', 'outcome-not-told', ended([])],
  ['outcome-review', 'outcome-not-told', ended([], { endedAt: daysBefore(30) })],
  ['outcome-review', 'outcome-not-told', ended([], { endedAt: daysBefore(180) })],
  ['outcome-review', 'outcome-not-told', ended([saying('manager', []), saying('dev', ['use'])])],
  ['outcome-review', 'outcome-not-told', ended([saying('dev', ['figure'])], {}, ['measure'])],
  // What others said in a language that is not read is no word of a manager, and may have been of the measure.
  ['outcome-review', 'outcome-not-told', ended([saying('dev', null)], {}, ['measure'])],
  ['outcome-review', 'outcome-not-told', ended([], {}, null)],
  ['outcome-review', 'outcome-not-told', { ...ended([]), manager: NOBODY }],
  ['outcome-review', 'measured-by-nobody', ended([], {}, ['measure'])],
  ['outcome-review', 'measured-by-nobody', ended([saying('manager', ['use'])], {}, ['measure'])],
  ['outcome-review', 'text-not-readable', ended([saying('manager', null)])],
  ['outcome-review', 'text-not-readable', ended([saying(null, null, false)])],
  ['outcome-review', 'text-not-readable', ended([], { isInFull: false })],
  ['outcome-review', 'text-not-readable', ended([saying('manager', ['use'])], {}, null)],
  [
    'outcome-review',
    'text-not-readable',
    ended([saying('manager', ['use']), saying('dev', null)], {}, ['measure']),
  ],
  ['outcome-review', 'author-not-given', ended([saying(null, ['use'], false)])],
  ['outcome-review', 'end-not-known', ended([], { endedAt: null })],
  ['outcome-review', 'end-not-known', { ...ended([]), aftermath: null }],
  ['outcome-review', 'fields-not-readable', { issue: { isEpic: true, notGiven: ['issuetype'] } }],
  [
    'outcome-review',
    'fields-not-readable',
    { ...epicIn(null), issue: { isEpic: true, statusCategory: null, notGiven: ['status'] } },
  ],
  ['outcome-review', 'manager-not-known', { ...ended([]), manager: NOT_KNOWN }],
  [
    'outcome-review',
    'rule-not-known',
    { ...ended([]), trace: { kind: 'rule-not-known', path: [] } },
  ],
  ['outcome-review', 'too-early', ended([], { endedAt: daysBefore(29) }, ['measure'])],
  ['outcome-review', 'too-early', ended([saying('dev', ['use'])], { endedAt: daysBefore(0) })],
  ['outcome-review', 'too-long-ago', ended([], { endedAt: daysBefore(181) })],
  ['outcome-review', 'not-done', EPIC],
  ['outcome-review', 'not-strategic', { ...ended([]), trace: { kind: 'not-strategic', path: [] } }],
  ['outcome-review', 'not-an-epic', {}],
];
