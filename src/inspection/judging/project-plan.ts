/** What is next and what is ahead in a project, from what was read for whoever looks. Pure. */
import {
  NEXT_STORIES,
  type AheadItem,
  type Horizon,
  type NextUp,
} from '../../contract/project-plan';
import type { JiraIssue, JiraSearchPage } from '../../jira/types';
import { EMPTY_ISSUE_RECORD } from '../../storage/issue-record';
import { aheadItemOf, isAhead } from '../facts/ahead-item';
import { levelOf } from '../facts/issue-types';
import { isNextStory, nextStoryOf } from '../facts/next-story';
import { peopleOn, type People } from '../facts/people';
import type { Subject } from '../facts/subject';
import { PROPERTY_KEY, readSummary } from '../findings/summary';
import { NO_ANCESTRY } from '../gathering/ancestors';
import { ancestryOf } from '../gathering/ancestry-among';
import { inspect } from './inspect-issue';
import { asksRule, type PlanPlace, type PlanReading } from './read-plan';

/**
 * @param people who holds the roles; it learns who is named on the issues
 * @param now ISO time
 */
export function planOf(
  reading: PlanReading,
  place: PlanPlace,
  people: People,
  now: string,
): { next: NextUp | null; ahead: Horizon | null } {
  const { next, ahead } = reading;
  for (const issue of [...(next?.issues ?? []), ...(ahead?.issues ?? [])])
    people.add(peopleOn(issue));
  const subjectOf = (issue: JiraIssue): Subject => ({
    issue,
    ...{ ancestry: NO_ANCESTRY, children: null, linkedStories: null },
    settings: { roleMap: place.roleMap, configured: true },
    ...{ directory: place.directory, people, record: EMPTY_ISSUE_RECORD, now },
    secondReader: reading.readings,
  });
  return {
    next: next && nextIn(next, reading, place, subjectOf),
    ahead: ahead ? aheadIn(ahead, reading, place, subjectOf) : refusedRule(reading, place),
  };
}

function nextIn(
  page: JiraSearchPage,
  reading: PlanReading,
  place: PlanPlace,
  subjectOf: (issue: JiraIssue) => Subject,
): NextUp {
  const { records, whole } = reading;
  const { issues, nextPageToken, unreadable } = page;
  const isCut = nextPageToken !== null && issues.length < NEXT_STORIES;
  return {
    stories: issues.map((issue) => {
      const record = records.get(issue.id) ?? EMPTY_ISSUE_RECORD;
      return nextStoryOf(issue, inspect({ ...subjectOf(issue), record }), place);
    }),
    more: nextPageToken !== null,
    inOrder: reading.inOrder,
    doubtful:
      unreadable > 0 ||
      isCut ||
      issues.some((issue) => !isNextStory(issue, place.roleMap) || !records.has(issue.id)),
    underWay: underWayIn(reading),
    whole,
  };
}

/** Asked only where no story waits: then what is in progress was looked for beside what is ahead. */
function underWayIn({ next, ahead }: PlanReading): boolean | null {
  if (next?.issues.length !== 0 || ahead === null) return null;
  if (ahead.issues.some(({ fields }) => fields.status?.category === 'indeterminate')) return true;
  return ahead.nextPageToken === null && ahead.unreadable === 0 ? false : null;
}

function aheadIn(
  page: JiraSearchPage,
  reading: PlanReading,
  { issueTypes, roleMap }: PlanPlace,
  subjectOf: (issue: JiraIssue) => Subject,
): Horizon {
  const { issues, nextPageToken, unreadable } = page;
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const strategic = asksRule(roleMap.strategyEpics) ? true : null;
  const itemOf = (issue: JiraIssue): AheadItem => {
    const ancestry = { ...ancestryOf(issue, (id) => byId.get(id)), strategic };
    const record = reading.records.get(issue.id) ?? EMPTY_ISSUE_RECORD;
    return withFinding(aheadItemOf({ ...subjectOf(issue), ancestry, record }), issue);
  };
  const waits = (reading.next?.issues.length ?? 0) > 0;
  const isAlive = waits || issues.length > 0 || underWayIn(reading);
  return {
    items: issues.filter(isAhead).map(itemOf),
    more: nextPageToken !== null || unreadable > 0,
    hasEpics: issueTypes.some((type) => (levelOf(type) ?? 0) >= 1),
    isAlive,
    whole: reading.whole,
    isRuleRefused: false,
  };
}

/** Jira refuses a search for a rule that it cannot run; where there is none, it is not known why it did. */
function refusedRule({ whole, next }: PlanReading, { roleMap }: PlanPlace): Horizon | null {
  if (next === null || !asksRule(roleMap.strategyEpics)) return null;
  return { items: [], more: true, hasEpics: true, isAlive: null, whole, isRuleRefused: true };
}

/** What stands above it may be elsewhere, where the app has looked already. */
function withFinding(item: AheadItem, { properties }: JiraIssue): AheadItem {
  if (item.hasManager !== null) return item;
  const found = readSummary(properties[PROPERTY_KEY])?.verdicts['strategy-trace']?.code;
  if (found === 'traced') return { ...item, hasManager: true };
  return found === 'no-product-manager' ? { ...item, hasManager: false } : item;
}
