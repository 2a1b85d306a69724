/** A story that nobody has begun, as the board of what is next shows it. */
import type { IssueDutyId } from '../../contract/duty-ids';
import type { NextStory, PartState, ReadyPart } from '../../contract/project-plan';
import type { Report, Verdict } from '../../contract/report';
import { isDutyOn, type RoleMap } from '../../contract/role-map';
import { asRaw, asText } from '../../jira/answers/parse';
import { wasGiven } from '../../jira/given-fields';
import type { JiraIssue, JiraSprint } from '../../jira/types';
import type { StoryReading } from '../../reading/stories/story';
import type { Directory } from '../../roles/directory';
import { isStoryType } from './issue-types';

/** Which duty says whether a part is there. An epic is asked for where the way to the strategy is. */
const DUTY_OF: Record<Exclude<ReadyPart, 'epic'>, IssueDutyId> = {
  owner: 'user-stories',
  text: 'story-clarity',
  priority: 'prioritisation',
  questions: 'developer-questions',
};

/** Whether an issue is an open story that nobody has begun; null where its type or status was not given and it may be one. */
export function isNextStory({ issueType, fields }: JiraIssue, roleMap: RoleMap): boolean | null {
  const category = fields.status?.category ?? null;
  if (category !== null && category !== 'new') return false;
  const isStory = isStoryType(issueType, roleMap);
  return isStory === true && category === null ? null : isStory;
}

/**
 * @param report of the story's own inspection
 * @param story what its text says; null where that could not be read
 */
export function nextStoryOf(
  issue: JiraIssue,
  { report, story }: { report: Report; story: StoryReading | null },
  { roleMap, directory }: { roleMap: RoleMap; directory: Directory },
): NextStory {
  const { fields } = issue;
  const verdictOf = (part: keyof typeof DUTY_OF): Verdict | undefined =>
    report.verdicts.find(({ duty }) => duty === DUTY_OF[part]);
  const missing = verdictOf('text')?.args['missing'];
  const open = report.questions
    .filter(({ state }) => state === 'waiting')
    .sort((one, other) => one.askedAt.localeCompare(other.askedAt));
  return {
    id: issue.id,
    key: issue.key,
    summary: fields.summary,
    issueType: issue.issueType?.name ?? '',
    priority: fields.priority?.name ?? null,
    sprint: sprintOf(issue, directory),
    epic: fields.parent && { key: fields.parent.key, summary: fields.parent.summary },
    told: {
      role: story?.role ?? null,
      situation: story?.situation ?? null,
      want: story?.want ?? null,
      benefit: story?.benefit ?? null,
    },
    parts: {
      owner: stateOf(verdictOf('owner')),
      text: stateOf(verdictOf('text')),
      priority: stateOf(verdictOf('priority')),
      questions: questionState(verdictOf('questions'), open.length > 0),
      epic: isDutyOn(roleMap, 'strategy-trace') ? epicState(issue) : 'not-asked',
    },
    missing: Array.isArray(missing) ? missing : [],
    questionId: open[0]?.commentId ?? null,
  };
}

function stateOf(verdict: Verdict | undefined): PartState {
  switch (verdict?.outcome) {
    case 'met':
      return 'there';
    case 'attention':
    case 'gap':
      return 'missing';
    case 'unknown':
      return 'not-known';
    case 'not-applicable':
    case undefined:
      return 'not-asked';
  }
}

/** A question to somebody else is no gap of the owner's, and still has to be answered before work begins. */
function questionState(verdict: Verdict | undefined, isOpen: boolean): PartState {
  if (verdict === undefined) return 'not-asked';
  if (verdict.outcome === 'unknown') return 'not-known';
  if (isOpen || verdict.outcome === 'gap' || verdict.outcome === 'attention') return 'missing';
  return 'there';
}

function epicState({ fields }: JiraIssue): PartState {
  if (fields.parent) return 'there';
  return wasGiven(fields, 'parent') ? 'missing' : 'not-known';
}

/** The name of the sprint that an issue is planned for; what closed sprints it was in says nothing of when it comes. */
function sprintOf({ fields }: JiraIssue, { sprintFieldId }: Directory): string | null {
  const custom: unknown = sprintFieldId === null ? null : fields.custom[sprintFieldId];
  const found = [...fields.sprints, ...(Array.isArray(custom) ? (custom as unknown[]) : [])];
  const planned = found
    .map((sprint) => asRaw(sprint) as Partial<JiraSprint> | null)
    .find((sprint) => sprint?.state === 'active' || sprint?.state === 'future');
  return asText(planned?.name);
}
