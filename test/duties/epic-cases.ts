/** What is found on epics. */
import type { Outcome } from '../../src/contract/report';
import type { ChildStory, IssueFacts } from '../../src/duties/facts';
import type { FactsOf } from '../builders/facts';
import { without, type VerdictCase } from './case-facts';

const epicIn = (statusCategory: IssueFacts['statusCategory']): FactsOf => ({
  issue: { isStory: false, isEpic: true, statusCategory },
  trace: { kind: 'no-manager', path: [without], known: true },
});
const EPIC = epicIn('indeterminate');

const child = (outcome: Outcome, isDone = false): ChildStory => ({
  id: outcome,
  key: 'AB-9',
  isDone,
  verdicts: [
    { duty: 'story-clarity', outcome: 'met' },
    { duty: 'user-stories', outcome },
  ],
});

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
  ['strategy-rationale', 'not-an-epic', { rationale: { parts: ['goal'] } }],

  ['breakdown', 'stories-in-order', { ...EPIC, children: [child('met')] }],
  ['breakdown', 'stories-in-order', { ...EPIC, children: [child('attention'), child('unknown')] }],
  ['breakdown', 'stories-in-order', { ...EPIC, children: [child('gap', true)] }],
  ['breakdown', 'stories-with-gaps', { ...EPIC, children: [child('met'), child('gap')] }],
  ['breakdown', 'epic-without-stories', { ...EPIC, children: [] }],
  ['breakdown', 'stories-not-readable', EPIC],
  ['breakdown', 'status-not-readable', epicIn(null)],
  ['breakdown', 'not-started', epicIn('new')],
  ['breakdown', 'done', epicIn('done')],
  ['breakdown', 'not-an-epic', { children: [] }],
];
