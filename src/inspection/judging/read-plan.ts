/** What is next and what is ahead in a project, read for whoever looks: two searches, and two counts that say whether they see all. */
import { wordsOfViewer } from '../../contract/jql-viewpoint';
import { MOST_AHEAD, NEXT_STORIES } from '../../contract/project-plan';
import { isDutyOn, type RoleMap, type StrategyEpics } from '../../contract/role-map';
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import type { JiraIssue, JiraIssueType, JiraSearchPage } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import type { Directory } from '../../roles/directory';
import type { IssueRecord } from '../../storage/issue-record';
import type { InUse } from '../../storage/second-reader-switch';
import { rationaleIn } from '../facts/issue-facts';
import { isStoryType, levelOf } from '../facts/issue-types';
import type { SecondReader } from '../facts/subject';
import { PROPERTY_KEY } from '../findings/summary';
import { seesWholeProject } from '../findings/whole-project-visibility';
import { fieldsFor } from '../gathering/issue-fields';
import { readIssueRecords } from '../gathering/issue-records';
import { searchByRank } from '../gathering/search-by-rank';
import { KnownReadings } from '../gathering/second-readings';

const NOT_BEGUN = 'statusCategory = "To Do"';
const IN_PROGRESS = 'statusCategory = "In Progress"';
/** The most pressing first; that these are the next ones nobody has said then. */
const WITHOUT_RANK = 'priority DESC, created ASC';

const NOTHING_FOUND: JiraSearchPage = { issues: [], nextPageToken: null, unreadable: 0 };

export interface PlanPlace {
  projectId: string;
  /** What the issues of the project can be. */
  issueTypes: readonly JiraIssueType[];
  directory: Directory;
  roleMap: RoleMap;
  /** What counts of a second reader; null where the project wants none. */
  secondReader: InUse | null;
}

/** What was read; it is judged once the holders of the roles are known. */
export interface PlanReading {
  /** Null where Jira does not take the search, or the duty is off. */
  next: JiraSearchPage | null;
  /** Whether those come in the order of the backlog. */
  inOrder: boolean;
  records: ReadonlyMap<string, IssueRecord>;
  /** What a second reader said of these issues; null where the project wants none. */
  readings: SecondReader | null;
  ahead: JiraSearchPage | null;
  whole: boolean;
}

/** Nothing was read: both duties are off, or it is not known what the issues of the project can be. */
export const NO_PLAN: PlanReading = {
  ...{ next: null, inOrder: false, records: new Map(), readings: null },
  ...{ ahead: null, whole: false },
};

/** In at most four calls, and one more for each search that Jira refuses, in another order. What is not asked by the project is not read. */
export async function readPlan(jira: Jira, place: PlanPlace): Promise<PlanReading> {
  const { roleMap } = place;
  const asksNext = isDutyOn(roleMap, 'next-up');
  const asksAhead = isDutyOn(roleMap, 'horizon');
  if (!asksNext && !asksAhead) return NO_PLAN;
  const [whole, next] = await allSettled([
    seesWholeProject(jira, place.projectId),
    // Whether stories wait is asked for what is ahead, too: a project with nothing open needs no horizon.
    readNext(jira, place),
  ]);
  const issues = next?.issues ?? [];
  const readings = place.secondReader && new KnownReadings(place.secondReader);
  const learn = async (of: readonly JiraIssue[]): Promise<ReadonlyMap<string, IssueRecord>> => {
    if (of.length === 0) return new Map();
    const [records] = await allSettled([
      readIssueRecords(of),
      readings?.read(of.map(({ id }) => id)),
    ]);
    return records;
  };
  const [records, ahead] = await allSettled([
    learn(issues),
    readAhead(jira, place, next?.issues.length === 0),
  ]);
  const ofAhead = await learn(withoutReasons(ahead, roleMap));
  return {
    ...{ next, inOrder: next?.byRank ?? false, ahead, whole },
    ...{ records: new Map([...records, ...ofAhead]), readings },
  };
}

/** Epics in whose text the first reader finds no reason: a person may have said that there is one. */
function withoutReasons(ahead: JiraSearchPage | null, roleMap: RoleMap): JiraIssue[] {
  if (!isDutyOn(roleMap, 'strategy-rationale')) return [];
  return (ahead?.issues ?? []).filter(
    (issue) =>
      levelOf(issue.issueType) === 1 &&
      Boolean(issue.fields.description) &&
      !rationaleIn(issue)?.parts?.length,
  );
}

async function readNext(
  jira: Jira,
  place: PlanPlace,
): Promise<(JiraSearchPage & { byRank: boolean }) | null> {
  const { projectId, issueTypes, roleMap, directory } = place;
  const types = issueTypes.filter((type) => isStoryType(type, roleMap));
  if (types.length === 0) return { ...NOTHING_FOUND, byRank: directory.rankFieldId !== null };
  const search = {
    jql: `project = ${projectId} AND ${isOfType(types)} AND ${NOT_BEGUN}`,
    fields: [...fieldsFor(roleMap, directory), 'comment'],
    maxResults: NEXT_STORIES,
    expandChangelog: true,
  };
  return unlessRefused(searchByRank(jira, directory, search, WITHOUT_RANK), null);
}

/** @param nothingWaits whether no story is next: then it counts whether anything is in progress */
async function readAhead(
  jira: Jira,
  place: PlanPlace,
  nothingWaits: boolean,
): Promise<JiraSearchPage | null> {
  const { projectId, roleMap, directory } = place;
  const wanted = [
    ...(isDutyOn(roleMap, 'horizon') ? aheadJql(place) : []),
    ...(nothingWaits ? [IN_PROGRESS] : []),
  ];
  if (wanted.length === 0) return NOTHING_FOUND;
  const target = directory.targetEndFieldId;
  const search = {
    jql: `project = ${projectId} AND (${wanted.join(' OR ')})`,
    fields: [...fieldsFor(roleMap, directory), 'duedate', ...(target ? [target] : [])],
    maxResults: MOST_AHEAD,
    properties: [PROPERTY_KEY],
  };
  return unlessRefused(searchByRank(jira, directory, search, WITHOUT_RANK), null);
}

/** What stands above epics, and the epics that the project's rule counts as strategy, as far as a search can ask that. */
function aheadJql({ issueTypes, roleMap: { strategyEpics } }: PlanPlace): string[] {
  const epics = issueTypes.filter((type) => levelOf(type) === 1);
  const above = issueTypes.filter((type) => (levelOf(type) ?? 0) > 1);
  const rule =
    asksRule(strategyEpics) && strategyEpics.rule === 'jql' ? ` AND (${strategyEpics.jql})` : '';
  return [
    ...(epics.length > 0 ? [`(${isOfType(epics)} AND statusCategory != Done${rule})`] : []),
    ...(above.length > 0 ? [`(${isOfType(above)} AND statusCategory != Done)`] : []),
  ];
}

/** Whether what is found is strategy by the search itself. Words that mean each person someone else make no rule. */
export function asksRule(rule: StrategyEpics): boolean {
  return rule.rule === 'jql' && wordsOfViewer(rule.jql).length === 0;
}

function isOfType(types: readonly JiraIssueType[]): string {
  return `issuetype in (${types.map(({ id }) => id).join(', ')})`;
}
