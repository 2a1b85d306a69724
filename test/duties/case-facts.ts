/** What cases are told with. What a case does not say is as on a new story that nobody has touched. */
import type { DutyId } from '../../src/contract/duty-ids';
import type { Change } from '../../src/duties/facts';
import type { StoryReading } from '../../src/reading/stories/story';
import { CREATED, type FactsOf } from '../builders/facts';

export const LATER = '2026-03-03T09:00:00.000Z';

export const NOBODY = { holders: [], known: true };
export const NOT_KNOWN = { holders: [], known: false };
/** A field that may name somebody was not given. */
export const NOT_GIVEN = { ...NOT_KNOWN, fieldNotGiven: true };

/** @param by null for an account that is gone */
export function change(by: string | null, fieldId: string, at = LATER, byApp = false): Change {
  const historyId = `${by ?? 'gone'}-${fieldId}`;
  return { historyId, at, by, authorGiven: true, byApp, fieldId, field: fieldId, cameBy: null };
}

/** A change of which nobody says whose it is. */
export function unsigned(fieldId: string): Change {
  return { ...change(null, fieldId), authorGiven: false };
}

const step = {
  id: '2',
  key: 'AB-2',
  summary: '',
  issueType: 'Epic',
  hierarchyLevel: 1,
  relation: 'parent' as const,
};
export const withManager = {
  ...step,
  managers: [{ accountId: 'manager', place: 'reporter' as const }],
};
export const without = { ...step, managers: [] };

export const ACCEPTED = [{ by: 'owner', at: CREATED }];

export const AFTERWARDS = '2026-03-04T09:00:00.000Z';
export const CONFIRMED = [{ by: 'owner', at: LATER }];

/** A story that says all that it should. */
export const CLEAR: StoryReading = {
  language: 'en',
  role: 'rider',
  situation: null,
  want: 'a map',
  benefit: 'speed',
  acceptanceCriteria: 1,
  isUserStory: true,
};

/** A line of the table of verdicts: what the duty must find in these facts. */
export type VerdictCase = [duty: DutyId, code: string, given: FactsOf];
