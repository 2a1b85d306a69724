import type { Change, ChildStory, Facts, IssueFacts } from '../../duties/facts';
import type { JiraChangelog, JiraIssue } from '../../jira/types';
import { LONGEST_DESCRIPTION } from '../../reading/budget';
import type { PlainDocument } from '../../reading/document';
import { readRationale, type Rationale } from '../../reading/rationale';
import { readStory, type StoryReading } from '../../reading/story';
import type { RoleHolders } from '../../roles/holders';
import { readCommentTexts, readText } from './comment-texts';
import { remarksIn } from './comments';
import { doneSince } from './done-since';
import { priorityFieldIds } from './history-fields';
import { holdersOn } from './issue-holders';
import { isStoryType, levelOf } from './issue-types';
import { linkedStoryFacts } from './linked-story-facts';
import { markerStateOf } from './markers';
import { questionsOnIssue } from './questions';
import { strategyPathOf } from './strategy-path';
import type { Subject } from './subject';

/** Facts of an issue together with how each role's holders were found. */
export interface FactsWithHolders {
  facts: Facts;
  owner: RoleHolders;
  manager: RoleHolders;
}

/** Turns what was read of an issue into the facts that duties look at. */
export function factsOf(subject: Subject): FactsWithHolders {
  const { issue, settings, directory, record, now } = subject;
  const changes = changesOf(issue.changelog);
  const { roleMap } = settings;
  const owner = holdersOn(issue, 'productOwner', subject);
  const manager = holdersOn(issue, 'productManager', subject);
  const texts = readCommentTexts(issue.comments);
  const found = questionsOnIssue(issue.comments, texts, {
    owner,
    manager,
    reporter: issue.fields.reporter?.accountId ?? null,
    assignee: issue.fields.assignee?.accountId ?? null,
    record,
    edits: changes ?? [],
    doneSince: doneSince(issue),
    workingWeek: roleMap.questions.workingWeek,
    now,
  });
  const facts: Facts = {
    now,
    roleMap,
    issue: issueFacts(subject),
    owner,
    manager,
    changes,
    priorityFieldIds: priorityFieldIds(roleMap, directory),
    acceptances: record.acceptances,
    story: storyOf(issue),
    rationale: rationaleOf(issue),
    questions: found?.questions ?? null,
    moreQuestions: found?.more ?? 0,
    isThreadCut: found?.isPartial ?? false,
    remarks: remarksIn(issue.comments, texts),
    children: childrenOf(subject),
    design: markerStateOf(issue, roleMap.markers.design),
    launch: markerStateOf(issue, roleMap.markers.launch),
    linkedStories: linkedStoryFacts(subject, factsOf),
    trace: strategyPathOf(subject),
  };
  return { facts, owner, manager };
}

function issueFacts({ issue, settings, directory }: Subject): IssueFacts {
  const level = levelOf(issue.issueType);
  return {
    id: issue.id,
    key: issue.key,
    issueType: issue.issueType?.name ?? '',
    hierarchyLevel: level,
    isStory: isStoryType(issue.issueType, settings.roleMap),
    isEpic: level === 1,
    summary: issue.fields.summary,
    statusCategory: issue.fields.status?.category ?? null,
    created: issue.fields.created,
    creator: issue.fields.creator?.accountId ?? null,
    reporter: issue.fields.reporter?.accountId ?? null,
    assignee: issue.fields.assignee?.accountId ?? null,
    inActiveSprint: hasActiveSprint(issue, directory.sprintFieldId),
  };
}

/** A sprint field holds a list of sprints, each with its state; exports may give sprints apart. */
function hasActiveSprint({ fields }: JiraIssue, sprintFieldId: string | null): boolean {
  const custom: unknown = sprintFieldId === null ? null : fields.custom[sprintFieldId];
  const sprints = [
    ...fields.sprints,
    ...(Array.isArray(custom) ? (custom as ({ state?: unknown } | null)[]) : []),
  ];
  return sprints.some((sprint) => sprint?.state === 'active');
}

/** Exports of older servers name fields only as people see them. */
const FIELD_IDS: Readonly<Record<string, string>> = {
  'Fix Version': 'fixVersions',
  Component: 'components',
};

function changesOf(changelog: JiraChangelog | null): Change[] | null {
  if (!changelog?.complete || changelog.unreadable > 0) return null;
  return changelog.histories.flatMap((history) =>
    history.items.map((item) => ({
      historyId: history.id,
      at: history.at,
      by: history.author?.accountId ?? null,
      byApp: history.author?.isApp ?? false,
      fieldId: item.fieldId ?? FIELD_IDS[item.field] ?? item.field,
      field: item.field,
    })),
  );
}

/** @returns null where neither text was given; an empty text is one that says nothing. */
function storyOf({ fields }: JiraIssue): StoryReading | null {
  if (fields.summary === null && !fields.given.includes('description')) return null;
  const description = readText(fields.description);
  return isTooLong(description) ? null : readStory(fields.summary ?? '', description);
}

/** @returns null where it is no epic, or the description was not given; an empty one is one that says nothing. */
function rationaleOf({ issueType, fields }: JiraIssue): Rationale | null {
  if (levelOf(issueType) !== 1 || !fields.given.includes('description')) return null;
  const description = readText(fields.description);
  return isTooLong(description) ? { parts: null } : readRationale(description);
}

/** What is longer was not written to be read, and is not: what it says is not known. */
function isTooLong(description: PlainDocument | null): boolean {
  return (description?.text.length ?? 0) > LONGEST_DESCRIPTION;
}

/** @returns null where stories were not read; that an epic has none is known only where all that it has were looked at */
function childrenOf({ children }: Subject): ChildStory[] | null {
  if (!children || (children.rows.length === 0 && children.more)) return null;
  return children.rows.map(({ id, key, statusCategory, verdicts }) => ({
    id,
    key,
    isDone: statusCategory === 'done',
    verdicts,
  }));
}
