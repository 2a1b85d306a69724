/** What products tell the app of: issues, comments, links and projects that people change. Nothing is read here, only asked for. */
import type { InvocationError } from '@forge/events';
import * as v from 'valibot';
import type { RoleMap } from '../contract/role-map';
import { logFault } from '../faults/log-fault';
import { readDocuments, removeDocuments, type Stored } from '../storage/documents';
import { issueKey, moveIssueRecord } from '../storage/issue-record';
import { keepLastEvent, lastEventKey } from '../storage/last-event';
import {
  hasSiteDefault,
  isSaved,
  settingsFor,
  SettingsUnreadable,
  settingsKey,
} from '../storage/project';
import { readingsKey } from '../storage/second-readings';
import { affectsChildren, parentsIn } from './change-impact';
import { askForCheck, requestOnce } from './debounce';
import { pushCheck } from './queues';
import { deliverAgain, id } from './trigger-events';

const item = v.object({
  field: v.string(),
  from: v.optional(v.nullable(v.string())),
  to: v.optional(v.nullable(v.string())),
});
type Item = v.InferOutput<typeof item>;

const issueEvent = v.object({
  eventType: v.string(),
  issue: v.object({
    id,
    fields: v.object({
      project: v.object({ id }),
      issuetype: v.optional(
        v.object({ subtask: v.optional(v.boolean()), hierarchyLevel: v.optional(v.number()) }),
      ),
    }),
  }),
  changelog: v.optional(v.object({ items: v.array(item) })),
});
type IssueEvent = v.InferOutput<typeof issueEvent>;

const linkEvent = v.object({ sourceIssueId: id, destinationIssueId: id });

/** The function of the triggers. A fault asks the platform to deliver the event once more. */
export async function onProductEvent(event: unknown): Promise<InvocationError | undefined> {
  try {
    await askForChecks(event);
    return undefined;
  } catch (error) {
    logFault({ request: 'trigger', error });
    return deliverAgain();
  }
}

async function askForChecks(event: unknown): Promise<void> {
  const now = Date.now();
  const link = v.safeParse(linkEvent, event);
  if (link.success) {
    // A link says nothing of its issues but their ids: whether anything is to be checked is found out then.
    for (const issueId of [link.output.sourceIssueId, link.output.destinationIssueId])
      await askForCheck(issueId, now);
    return;
  }
  const reading = v.safeParse(issueEvent, event);
  if (!reading.success) return;
  const { issue, eventType } = reading.output;
  const projectId = issue.fields.project.id;
  const [settings, lastEvent] = await readDocuments([
    settingsKey(projectId),
    lastEventKey(projectId),
  ]);
  const isConfigured = isSaved(settings) || (await hasSiteDefault());
  if (isConfigured) await keepLastEvent(projectId, event as { eventType: string }, lastEvent, now);
  if (eventType === 'avi:jira:deleted:issue') {
    await removeDocuments([issueKey(issue.id), readingsKey(issue.id)]);
    if (isConfigured && mayHaveChildren(reading.output))
      await pushCheck({ kind: 'orphans', projectId, place: null, failures: 0 }, 30);
    return;
  }
  // An issue that came from another project may bear a finding from there, and what people said of it.
  const items = itemsOf(reading.output);
  const hasMoved = items.some(({ field }) => field.toLowerCase() === 'project');
  if (hasMoved) {
    await moveIssueRecord(issue.id, projectId);
    // Another project says for itself whether it wants them.
    await removeDocuments([readingsKey(issue.id)]);
  }
  if (isConfigured || hasMoved) await askForCheck(issue.id, now);
  // The epic that lost a story and the epic that got it may both have another finding now.
  for (const parentId of new Set(items.flatMap(parentsIn))) await askForCheck(parentId, now);
  // Its children may be in a project with other settings.
  if (await isOfChildren(reading.output, isConfigured ? settings : undefined)) {
    const push = (seconds: number) =>
      pushCheck({ kind: 'children', issueId: issue.id, place: null, failures: 0 }, seconds);
    await requestOnce('children', issue.id, push, now);
  }
}

async function isOfChildren(event: IssueEvent, settings: Stored | undefined): Promise<boolean> {
  if (event.eventType !== 'avi:jira:updated:issue' || !mayHaveChildren(event)) return false;
  const items = itemsOf(event);
  const level = event.issue.fields.issuetype?.hierarchyLevel;
  const affects = (roleMap: RoleMap | null): boolean =>
    items.some(({ field }) => affectsChildren(field, level, roleMap));
  return affects(null) || (settings !== undefined && affects(await roleMapIn(settings)));
}

/** What a newer version of the app saved is not for this one to go by. */
async function roleMapIn(settings: Stored): Promise<RoleMap | null> {
  try {
    return (await settingsFor(settings)).roleMap;
  } catch (error) {
    if (error instanceof SettingsUnreadable) return null;
    throw error;
  }
}

/** Whether the issue may have stories below it; where Jira does not say its level, all but subtasks may. */
function mayHaveChildren({ issue }: IssueEvent): boolean {
  const type = issue.fields.issuetype;
  return type?.hierarchyLevel === undefined ? type?.subtask !== true : type.hierarchyLevel >= 1;
}

function itemsOf({ changelog }: IssueEvent): Item[] {
  return changelog?.items ?? [];
}
