/** What is found on work that carries a marker: with design, and launches. */
import type { LinkedStory, Remark } from '../../src/duties/facts';
import { CREATED, type FactsOf } from '../builders/facts';
import { change, LATER, NOBODY, NOT_KNOWN, unsigned, type VerdictCase } from './case-facts';

const HANDED = { kind: 'carried' as const, since: CREATED };
/** @param hours after the handoff */
const remark = (by: string, hours: number, ...mentions: string[]): Remark => ({
  commentId: `${by}${hours}`,
  at: new Date(Date.parse(CREATED) + hours * 3_600_000).toISOString(),
  by,
  authorGiven: true,
  mentions,
});
const unsignedRemark: Remark = { ...remark('', 1), by: null, authorGiven: false };
const WITHOUT_TIME = { kind: 'carried' as const, since: null };

const linked = (isDone: boolean | null, hasOwner: boolean | null): LinkedStory => ({
  id: '7',
  key: 'AB-7',
  isDone,
  hasOwner,
});
/** A launch that a manager is the reporter of. */
const launch = (...stories: LinkedStory[]): FactsOf => ({
  issue: { reporter: 'manager' },
  launch: HANDED,
  linkedStories: { stories, hidden: 0 },
});

export const MARKED_CASES: VerdictCase[] = [
  ['design-handoff', 'owner-assigned', { design: HANDED, issue: { assignee: 'owner' } }],
  [
    'design-handoff',
    'owner-replied',
    { design: HANDED, remarks: [remark('dev', 1, 'owner'), remark('owner', 2)] },
  ],
  [
    'design-handoff',
    'owner-commented',
    { design: HANDED, remarks: [remark('owner', 1), remark('dev', 2, 'owner')] },
  ],
  [
    'design-handoff',
    'owner-commented',
    { design: HANDED, remarks: [remark('dev', 1, 'dev'), remark('owner', 2)] },
  ],
  [
    'design-handoff',
    'mentioned-without-reply',
    { design: HANDED, remarks: [remark('dev', 1, 'owner')] },
  ],
  [
    'design-handoff',
    'mentioned-without-reply',
    { design: HANDED, remarks: [remark('owner', -1), remark('dev', 1, 'owner')] },
  ],
  [
    'design-handoff',
    'no-owner-to-answer',
    { design: HANDED, remarks: [remark('owner', -1), remark('dev', 1)] },
  ],
  [
    'design-handoff',
    'history-not-readable',
    { design: WITHOUT_TIME, remarks: [remark('owner', -1)] },
  ],
  [
    'design-handoff',
    'history-not-readable',
    { design: WITHOUT_TIME, remarks: [remark('dev', -1, 'owner')] },
  ],
  ['design-handoff', 'no-owner-to-answer', { design: WITHOUT_TIME, remarks: [remark('dev', 1)] }],
  ['design-handoff', 'author-not-known', { design: HANDED, remarks: [unsignedRemark] }],
  [
    'design-handoff',
    'owner-commented',
    { design: HANDED, remarks: [unsignedRemark, remark('owner', 2)] },
  ],
  ['design-handoff', 'fields-not-readable', { design: HANDED, issue: { notGiven: ['status'] } }],
  ['design-handoff', 'fields-not-readable', { design: HANDED, issue: { notGiven: ['assignee'] } }],
  ['design-handoff', 'no-product-owner', { design: HANDED, owner: NOBODY }],
  ['design-handoff', 'owner-not-known', { design: HANDED, owner: NOT_KNOWN }],
  ['design-handoff', 'comments-not-readable', { design: HANDED, remarks: null }],
  ['design-handoff', 'marker-not-readable', { design: { kind: 'not-readable' } }],
  ['design-handoff', 'done', { design: HANDED, issue: { statusCategory: 'done' } }],
  ['design-handoff', 'not-with-design', { design: { kind: 'absent' } }],
  ['design-handoff', 'no-marker', {}],

  ['launch-positioning', 'positioned', launch(linked(true, true), linked(false, null))],
  [
    'launch-positioning',
    'positioned',
    { ...launch(linked(true, true)), issue: {}, remarks: [remark('manager', 1)] },
  ],
  [
    'launch-positioning',
    'positioned',
    { ...launch(linked(true, true)), issue: {}, changes: [change('manager', 'summary')] },
  ],
  [
    'launch-positioning',
    'no-manager-in-it',
    { ...launch(linked(true, true)), issue: {}, changes: [change('manager', 'priority')] },
  ],
  [
    'launch-positioning',
    'no-manager-in-it',
    {
      ...launch(linked(true, true)),
      issue: {},
      changes: [change('manager', 'summary', LATER, true)],
    },
  ],
  ['launch-positioning', 'no-stories-linked', launch()],
  ['launch-positioning', 'stories-not-delivered', launch(linked(false, true))],
  ['launch-positioning', 'stories-without-owner', launch(linked(true, true), linked(true, false))],
  ['launch-positioning', 'owner-not-known', launch(linked(true, true), linked(true, null))],
  ['launch-positioning', 'stories-not-readable', { ...launch(), linkedStories: null }],
  [
    'launch-positioning',
    'stories-not-readable',
    { ...launch(), linkedStories: { stories: [], hidden: 1 } },
  ],
  ['launch-positioning', 'stories-not-readable', launch(linked(true, true), linked(null, true))],
  ['launch-positioning', 'stories-without-owner', launch(linked(true, false), linked(null, true))],
  [
    'launch-positioning',
    'stories-not-readable',
    { ...launch(), linkedStories: { stories: [linked(true, true)], hidden: 1 } },
  ],
  [
    'launch-positioning',
    'part-not-readable',
    { ...launch(), issue: {}, remarks: [unsignedRemark] },
  ],
  [
    'launch-positioning',
    'part-not-readable',
    { ...launch(), issue: {}, changes: [unsigned('summary')] },
  ],
  ['launch-positioning', 'part-not-readable', { ...launch(), issue: { notGiven: ['reporter'] } }],
  ['launch-positioning', 'fields-not-readable', { ...launch(), issue: { notGiven: ['status'] } }],
  ['launch-positioning', 'no-product-manager', { ...launch(), manager: NOBODY }],
  ['launch-positioning', 'manager-not-known', { ...launch(), manager: NOT_KNOWN }],
  ['launch-positioning', 'part-not-readable', { ...launch(), issue: {}, changes: null }],
  ['launch-positioning', 'part-not-readable', { ...launch(), issue: {}, remarks: null }],
  ['launch-positioning', 'marker-not-readable', { launch: { kind: 'not-readable' } }],
  ['launch-positioning', 'done', { ...launch(), issue: { statusCategory: 'done' } }],
  ['launch-positioning', 'not-a-launch', { launch: { kind: 'absent' } }],
  ['launch-positioning', 'no-marker', {}],
];
