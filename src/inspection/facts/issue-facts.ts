import type { Question, TextReading } from '../../contract/report';
import { isDutyOn, type RoleMap } from '../../contract/role-map';
import {
  FIELDS_RESTED_ON,
  type Acceptance,
  type ChildStory,
  type Facts,
  type IssueFacts,
  type Trace,
} from '../../duties/facts';
import { dutyOf } from '../../duties/registry';
import { wasGiven } from '../../jira/given-fields';
import type { JiraIssue } from '../../jira/types';
import type { PlainDocument } from '../../reading/document/document';
import { readRationale, type Rationale } from '../../reading/reasons/rationale';
import { readStory, type StoryReading } from '../../reading/stories/story';
import { READ_DESCRIPTION_CHARACTERS } from '../../reading/words/budget';
import type { Directory } from '../../roles/directory';
import type { RoleHolders } from '../../roles/holders';
import type { Matter } from '../../second-reader/matter';
import { aftermathOf } from './aftermath';
import { appWorkOn } from './app-work';
import { changesOf } from './changes';
import { readCommentTexts, readText } from './comment-texts';
import { remarksIn } from './comments';
import { withCriteriaFields } from './criteria-fields';
import { doneSince } from './done-since';
import { workedOnFieldIds, priorityFieldIds } from './history-fields';
import { holdersOn } from './issue-holders';
import { isStoryType, levelOf } from './issue-types';
import { linkedStoryFacts } from './linked-story-facts';
import { markerStateOf } from './markers';
import { questionsOnIssue } from './questions';
import { strategyPathOf } from './strategy-path';
import type { Subject } from './subject';
import { reasonsReadTwice, storyReadTwice, type ReadTwice } from './texts-read-twice';

/** Facts of an issue together with how each role's holders were found. */
export interface FactsWithHolders {
  facts: Facts;
  owner: RoleHolders;
  manager: RoleHolders;
  /** What only a second reader takes for questions of the comments, for a person to confirm. */
  mayAsk: Question[];
  /** What a second reader, or a person after it, made of the issue's own text. */
  texts: TextReading[];
  /** What a second reader has not been asked yet. */
  toAsk: Matter[];
}

/** Turns what was read of an issue into the facts that duties look at. */
export function factsOf(subject: Subject): FactsWithHolders {
  const { issue, settings, directory, record, now } = subject;
  const { roleMap } = settings;
  const { rankFieldId, sprintFieldId } = directory;
  const owner = holdersOn(issue, 'productOwner', subject);
  const manager = holdersOn(issue, 'productManager', subject);
  const fieldIds = workedOnFieldIds(roleMap, directory);
  const changes = changesOf(issue, { owner, manager, rankFieldId, sprintFieldId, fieldIds });
  const texts = readCommentTexts(issue.comments);
  const context = {
    owner,
    manager,
    fields: issue.fields,
    notGiven: notGivenOf(issue, roleMap),
    people: subject.people,
    record,
    edits: changes,
    doneSince: doneSince(issue),
    workingWeek: roleMap.questions.workingWeek,
    now,
  };
  const found = questionsOnIssue(issue.comments, texts, context, {
    issueId: issue.id,
    second: subject.secondReader,
  });
  const acceptances = record.acceptances.filter(isSomebodys);
  const confirmations = record.confirmations.filter(isSomebodys);
  const trace = strategyPathOf(subject);
  const story = storyFor(subject);
  const reasons = reasonsFor(subject, trace);
  const facts: Facts = {
    now,
    roleMap,
    issue: issueFacts(subject),
    owner,
    manager,
    changes,
    priorityFieldIds: priorityFieldIds(roleMap, directory),
    acceptances,
    confirmations,
    story: story.read,
    rationale: reasons.read,
    aftermath: aftermathOf(issue, texts),
    questions: found?.questions ?? null,
    doubts: found?.doubts ?? [],
    apps: appWorkOn(issue, {
      ...{ owner, manager, changes, acceptances, confirmations },
      priorityFieldIds: priorityFieldIds(roleMap, directory),
      questions: found?.questions ?? null,
      appAnswers: found?.appAnswers ?? [],
    }),
    moreQuestions: found?.more ?? 0,
    isThreadCut: found?.isPartial ?? false,
    remarks: remarksIn(issue.comments, texts),
    children: childrenOf(subject),
    design: markerStateOf(issue, roleMap.markers.design),
    launch: markerStateOf(issue, roleMap.markers.launch),
    linkedStories: linkedStoryFacts(subject, factsOf),
    trace,
  };
  return {
    ...{ facts, owner, manager, mayAsk: found?.mayAsk ?? [] },
    texts: [story, reasons].flatMap(({ text }) => text ?? []),
    toAsk: [...(found?.toAsk ?? []), ...story.toAsk, ...reasons.toAsk],
  };
}

/** A closed account holds no role any more, so its word counts as little as that of somebody who lost the role. */
function isSomebodys(word: { by: string | null; at: string }): word is Acceptance {
  return word.by !== null;
}

function issueFacts({ issue, settings, directory }: Subject): IssueFacts {
  const { roleMap } = settings;
  const level = levelOf(issue.issueType);
  return {
    id: issue.id,
    key: issue.key,
    issueType: issue.issueType?.name ?? '',
    hierarchyLevel: level,
    isStory: isStoryType(issue.issueType, roleMap) === true,
    isEpic: level === 1,
    summary: issue.fields.summary,
    statusCategory: issue.fields.status?.category ?? null,
    created: issue.fields.created,
    creator: issue.fields.creator?.accountId ?? null,
    reporter: issue.fields.reporter?.accountId ?? null,
    assignee: issue.fields.assignee?.accountId ?? null,
    inActiveSprint: hasActiveSprint(issue, directory.sprintFieldId),
    notGiven: notGivenOf(issue, roleMap),
  };
}

/** A status says nothing without its category; a type is named apart from the other fields. */
function notGivenOf({ issueType, fields }: JiraIssue, roleMap: RoleMap): IssueFacts['notGiven'] {
  return FIELDS_RESTED_ON.filter((field) => {
    if (field === 'issuetype') return isStoryType(issueType, roleMap) === null;
    if (field === 'status') return fields.status?.category == null;
    return !wasGiven(fields, field);
  });
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

/** @returns null where neither text was given; an empty text is one that says nothing. */
function storyOf(issue: JiraIssue, directory: Directory): StoryReading | null {
  const { fields } = issue;
  if (fields.summary === null && !wasGiven(fields, 'description')) return null;
  const description = readText(fields.description);
  if (description === null && fields.description) return null;
  if (isTooLong(description)) return null;
  return withCriteriaFields(readStory(fields.summary ?? '', description), issue, directory);
}

/** A text is read a second time where a duty asks what it says. */
function storyFor(subject: Subject): ReadTwice<StoryReading | null> {
  const { issue, settings, directory } = subject;
  const first = storyOf(issue, directory);
  return isStoryType(issue.issueType, settings.roleMap) &&
    isDutyOn(settings.roleMap, 'story-clarity')
    ? storyReadTwice(first, subject)
    : { read: first, text: null, toAsk: [] };
}

/** As {@link storyFor}; nothing where it is not an epic. */
function reasonsFor(subject: Subject, trace: Trace): ReadTwice<Rationale | null> {
  if (levelOf(subject.issue.issueType) !== 1) return { read: null, text: null, toAsk: [] };
  return reasonsOf(subject, trace.kind !== 'not-strategic' && trace.kind !== 'rule-not-known');
}

/**
 * What a description says of why. What it rests on beside the first reader counts for an epic that is strategy.
 * @returns as `read` null where the description was not given in whole; an empty one is one that says nothing
 */
export function reasonsOf(
  subject: Subject,
  isStrategy: boolean | null,
): ReadTwice<Rationale | null> {
  const { issue, settings } = subject;
  const first = rationaleIn(issue);
  return isStrategy === true &&
    levelOf(issue.issueType) === 1 &&
    isDutyOn(settings.roleMap, 'strategy-rationale')
    ? reasonsReadTwice(first, subject)
    : { read: first, text: null, toAsk: [] };
}

/** What the first reader finds in a description of why; null where it was not given in whole. */
export function rationaleIn({ fields }: JiraIssue): Rationale | null {
  if (!wasGiven(fields, 'description')) return null;
  const description = readText(fields.description);
  if (description === null && fields.description) return { parts: null };
  return isTooLong(description) ? { parts: null } : readRationale(description);
}

/** What is longer was not written to be read, and is not: what it says is not known. */
function isTooLong(description: PlainDocument | null): boolean {
  return (description?.text.length ?? 0) > READ_DESCRIPTION_CHARACTERS;
}

function childrenOf({ children }: Subject): Facts['children'] {
  if (!children) return null;
  const stories = children.rows.map(({ id, key, statusCategory, verdicts }) => ({
    id,
    key,
    isDone: statusCategory && statusCategory === 'done',
    verdicts,
    hasGap: hasGap(verdicts),
  }));
  return { stories, more: children.more };
}

/** @returns null where a duty that may find a gap is not known */
function hasGap(verdicts: ChildStory['verdicts']): boolean | null {
  if (verdicts.some(({ outcome }) => outcome === 'gap')) return true;
  const mayBe = verdicts.some(
    ({ duty, outcome }) =>
      outcome === 'unknown' &&
      Object.values(dutyOf(duty)?.codes ?? {}).some((code) => code.outcome === 'gap'),
  );
  return mayBe ? null : false;
}
