/** Turns drafts into issues of a site: ids, histories, comments, links and what people said in the app. */
import type { SiteComment, SiteHistory, SiteIssue, SiteLink } from '../jira/model';
import { changesBetween, isDone } from './changelog';
import type { DraftState, IssueDraft } from './issue-draft';
import { resolveMoment } from './moment';
import { accountIdOf } from './people';
import { prose } from './prose';
import {
  COMPONENTS,
  LEADERSHIP_LEVEL,
  OWNER_FIELD,
  POLARIS_LINK,
  PRIORITIES,
  PROJECTS,
  RELATES_LINK,
  SPRINTS,
  STATUSES,
  TYPES,
  VERSIONS,
} from './site-ids';

/** What people said about one issue in the app, in the shape that the app stores. */
export interface SampleRecord {
  projectId: string;
  acceptances: { by: string; at: string }[];
  confirmations: { by: string; at: string }[];
  judgements: {
    commentId: string;
    index: number;
    kind: string;
    by: string;
    at: string;
    where: string;
  }[];
}

export interface Assembled {
  issues: SiteIssue[];
  links: SiteLink[];
  /** By issue id; only of issues about which something was said. */
  records: Record<string, SampleRecord>;
}

const FIRST_ISSUE = 20_001;
const FIRST_COMMENT = 30_001;
const FIRST_HISTORY = 40_001;
const FIRST_LINK = 50_001;

/** @throws where a draft names an issue that is not there, or something happens before its issue was created */
export function assemble(drafts: readonly IssueDraft[], now: Date): Assembled {
  const ids = new Map(drafts.map((draft, at) => [draft.key, String(FIRST_ISSUE + at)]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The sample has no issue ${key}.`);
    return id;
  };
  const next = { comment: FIRST_COMMENT, history: FIRST_HISTORY, link: FIRST_LINK };
  const result: Assembled = { issues: [], links: [], records: {} };
  drafts.forEach((draft, at) => {
    const issue = issueOf(draft, idOf, now, next);
    issue.rank = rankOf(at);
    result.issues.push(issue);
    const link = (typeId: string, key: string): void => {
      const id = String(next.link++);
      result.links.push({ id, typeId, fromIssueId: issue.id, toIssueId: idOf(key) });
    };
    for (const idea of draft.ideas) link(POLARIS_LINK, idea);
    for (const key of draft.related) link(RELATES_LINK, key);
    if (draft.words.length > 0) result.records[issue.id] = recordOf(draft, issue, now);
  });
  return result;
}

/** A place in the order of work, written as Jira's ranks are: they sort as text. */
function rankOf(place: number): string {
  return `0|i${(place * 8).toString(36).padStart(5, '0')}:`;
}

function issueOf(
  draft: IssueDraft,
  idOf: (key: string) => string,
  now: Date,
  next: { comment: number; history: number },
): SiteIssue {
  const created = resolveMoment(draft.created, now);
  const happened = <T extends { when: IssueDraft['created'] }>(steps: readonly T[]) =>
    steps
      .map((step) => ({ ...step, at: resolveMoment(step.when, now) }))
      .sort((one, other) => one.at.localeCompare(other.at));

  let state = draft.first;
  let resolvedAt: string | null = isDone(state) ? created : null;
  const histories: SiteHistory[] = happened(draft.edits).map((edit) => {
    const before = state;
    state = edit.change(before);
    if (isDone(state) !== isDone(before)) resolvedAt = isDone(state) ? edit.at : null;
    const items = changesBetween(before, state);
    const authorId = edit.who && accountIdOf(edit.who);
    return { id: String(next.history++), authorId, created: edit.at, items };
  });
  const comments: SiteComment[] = happened(draft.comments).map((comment) => ({
    id: String(next.comment++),
    authorId: comment.who === null ? null : accountIdOf(comment.who),
    body: prose(comment.text),
    created: comment.at,
    updated: comment.at,
    ...(comment.internal === true && { internal: true }),
  }));
  const times = [...histories, ...comments].map((step) => step.created);
  const early = times.find((time) => time < created);
  if (early !== undefined) throw new Error(`${draft.key}: something happens before its creation.`);

  return {
    id: idOf(draft.key),
    key: draft.key,
    projectId: PROJECTS[draft.project],
    typeId: TYPES[draft.type].id,
    ...fieldsOf(state),
    creatorId: accountIdOf(draft.creator),
    reporterId: draft.reporter === null ? null : accountIdOf(draft.reporter),
    parentId: draft.parent === null ? null : idOf(draft.parent),
    componentIds: draft.components.map((name) => COMPONENTS[name].id),
    rank: '',
    securityLevelId: draft.hidden ? LEADERSHIP_LEVEL : null,
    created,
    updated: times.sort().at(-1) ?? created,
    resolvedAt,
    comments,
    histories,
    properties: {},
  };
}

function fieldsOf(state: DraftState) {
  return {
    summary: state.summary,
    description: state.description === null ? null : prose(state.description),
    statusId: STATUSES[state.status].id,
    priorityId: PRIORITIES[state.priority],
    assigneeId: state.assignee === null ? null : accountIdOf(state.assignee),
    labels: [...state.labels],
    fixVersionIds: state.versions.map((name) => VERSIONS[name]),
    sprintIds: state.sprints.map((name) => SPRINTS[name]),
    customFields: { [OWNER_FIELD]: state.owner === null ? null : accountIdOf(state.owner) },
  };
}

function recordOf(draft: IssueDraft, issue: SiteIssue, now: Date): SampleRecord {
  const record: SampleRecord = {
    projectId: issue.projectId,
    acceptances: [],
    confirmations: [],
    judgements: [],
  };
  for (const word of draft.words) {
    const by = accountIdOf(word.who);
    const at = resolveMoment(word.when, now);
    if (!('comment' in word)) {
      record[word.kind === 'accepted' ? 'acceptances' : 'confirmations'].push({ by, at });
      continue;
    }
    // A draft tells its comments in order, so the place in the draft is the place on the issue.
    const commentId = issue.comments[word.comment]?.id;
    if (commentId === undefined) throw new Error(`${draft.key}: a word about no comment.`);
    record.judgements.push({ commentId, index: 0, kind: word.kind, by, at, where: word.where });
  }
  return record;
}
