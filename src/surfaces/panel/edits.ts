/** What people change on the work item itself from the panel. Each is done as the person, whom Jira lets do it or not. */
import type { PanelAnswers, PanelPayload } from '../../contract/panel';
import { levelOf } from '../../inspection/facts/issue-types';
import { allSettled } from '../../jira/all-settled';
import { readUsersField } from '../../jira/answers/people';
import { FEWEST_FIELDS } from '../../jira/calls/search';
import { JiraError } from '../../jira/error';
import type { JiraUser } from '../../jira/types';
import { refuse } from '../shared/failures';
import { changed, inspected } from '../shared/issue-acting';
import { signedIn, type IssueCaller } from '../shared/issue-caller';
import { withoutWriting, withWriting } from './writing';

/** How many epics are offered at once. */
const OFFERED = 20;

/** Epics of the project that are not done and whose summary holds words that begin with the query, the most recently changed first. */
export async function findEpics(
  { query }: PanelPayload<'panel.epics'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.epics']> {
  signedIn(caller);
  const { gathered } = await inspected(caller);
  const projectId = gathered.subject.issue.project?.id ?? caller.projectId;
  const types = await caller.jira.issueTypes('user', projectId);
  const epicTypes = types.filter((type) => levelOf(type) === 1);
  if (epicTypes.length === 0) return { epics: [] };
  const words = wordsForJql(query);
  const found = await caller.jira.searchIssues('user', {
    jql:
      [
        `project = ${projectId}`,
        `issuetype IN (${epicTypes.map(({ id }) => id).join(', ')})`,
        'statusCategory != Done',
        ...(words === '' ? [] : [`summary ~ "${words}*"`]),
      ].join(' AND ') + ' ORDER BY updated DESC',
    fields: [...FEWEST_FIELDS, 'summary'],
    maxResults: OFFERED,
  });
  return {
    epics: found.issues.map(({ id, key, fields }) => ({ id, key, summary: fields.summary ?? '' })),
  };
}

/** A query without JQL's own marks: what is left is searched for as it is. */
function wordsForJql(query: string): string {
  return query.replaceAll(/[\\"'+\-!(){}[\]^~*?:&|/]+/g, ' ').trim();
}

/** Puts the story under an epic, or takes it away from that one again. Whatever somebody else has set meanwhile stays. */
export async function setEpic(
  { epicId, set }: PanelPayload<'panel.setEpic'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.setEpic']> {
  signedIn(caller);
  // Offered only where there is no epic, so an undo takes the epic away.
  const { fields } = await caller.jira.issue('user', caller.issueId, { fields: ['parent'] });
  if (fields.parent && fields.parent.id !== epicId) refuse('conflict', 'panel.changed-since');
  // Without a parent there is nothing left to undo.
  if (set || fields.parent) await edit(caller, { parent: set ? { id: epicId } : null });
  return { view: await changed(caller) };
}

/** Names the person in the field by which the issue says who holds a role, or takes the name out again. */
export async function takeOn(
  { role, taken }: PanelPayload<'panel.takeOn'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.takeOn']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  if (!view.roleFields[role]) refuse('bad-request', 'panel.no-role-field');
  const field = view.roleFields[role];
  const kind = field === 'assignee' ? field : 'issueField';
  // Whoever was named there since stays; who has left, or is no person, holds nothing.
  const isOthers = view.report.holders[role].some(
    ({ accountId, source }) => source === kind && accountId !== person,
  );
  if (field === 'assignee') {
    const { assignee } = gathered.subject.issue.fields;
    if (taken ? isOthers : assignee?.accountId !== person)
      refuse('conflict', 'panel.changed-since');
    await edit(caller, { assignee: taken ? { accountId: person } : null });
    return { view: await changed(caller), inPlaceOf: taken ? nameOfOther(assignee, person) : null };
  }
  const { value, before } = await fieldValue(caller, field, person, { taken, isOthers });
  await edit(caller, { [field]: value });
  return { view: await changed(caller), inPlaceOf: nameOfOther(before, person) };
}

function nameOfOther(before: JiraUser | null, person: string): string | null {
  return before && before.accountId !== person ? before.displayName : null;
}

/** A field of several people keeps those whom it names already. `before` is who has to make room in a field of one. */
async function fieldValue(
  { jira, issueId }: IssueCaller,
  field: string,
  person: string,
  { taken, isOthers }: { taken: boolean; isOthers: boolean },
): Promise<{ value: unknown; before: JiraUser | null }> {
  const [issue, fields] = await allSettled([
    jira.issue('user', issueId, { fields: [field] }),
    jira.fields('user'),
  ]);
  const many = fields.find(({ id }) => id === field)?.schema?.type === 'array';
  const before = readUsersField(issue.fields.custom[field]) ?? [];
  const others = before.map(({ accountId }) => accountId).filter((id) => id !== person);
  if (many) {
    const after = taken ? [...others, person] : others;
    return { value: after.map((accountId) => ({ accountId })), before: null };
  }
  if (taken && isOthers) refuse('conflict', 'panel.changed-since');
  if (taken) return { value: { accountId: person }, before: before[0] ?? null };
  if (others.length > 0) refuse('conflict', 'panel.changed-since');
  return { value: null, before: null };
}

/** Writes the missing parts of a story into its description, or takes them out again where they still stand as written. */
export async function describe(
  { withdraw, ...writing }: PanelPayload<'panel.describe'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.describe']> {
  signedIn(caller);
  const issue = await caller.jira.issue('user', caller.issueId, { fields: ['description'] });
  const before = issue.fields.description;
  const without = withoutWriting(before, writing);
  // The same text is there already where a first request was carried out but its answer was lost: do not write it twice.
  const isDone = !withdraw && without !== undefined;
  const description = withdraw ? without : withWriting(before, writing);
  if (description === undefined) refuse('conflict', 'panel.description-changed');
  if (!isDone) await edit(caller, { description });
  return { view: await changed(caller) };
}

async function edit(
  { jira, issueId }: IssueCaller,
  fields: Record<string, unknown>,
): Promise<void> {
  try {
    await jira.editIssue('user', issueId, fields);
  } catch (error) {
    if (!(error instanceof JiraError) || !['bad-request', 'forbidden'].includes(error.kind))
      throw error;
    refuse('not-allowed', 'panel.no-editing');
  }
}
