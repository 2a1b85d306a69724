/** What everybody who acts on a work item does before and after: look, keep, look again, and tell Jira. */
import { checkIssue } from '../../background/checks';
import { askForCheck } from '../../background/debounce';
import type { InspectedView, PanelView } from '../../contract/panel';
import type { GatheredIssue } from '../../inspection/gathering/gather-issue';
import { readDocuments } from '../../storage/documents';
import { changeIssueRecord, issueKey, type IssueRecord } from '../../storage/issue-record';
import { afterDeed } from './answering';
import { refuse } from './failures';
import type { IssueCaller } from './issue-caller';
import { viewAfresh, viewOf } from './issue-view';

export interface InspectedNow {
  view: InspectedView;
  gathered: Extract<GatheredIssue, { configured: true }>;
}

/** The caller's issue as it is now, where there is something to do on it. */
export async function inspected(caller: IssueCaller): Promise<InspectedNow> {
  const { view, gathered } = await viewAfresh(caller);
  if (!gathered.configured || !('report' in view)) {
    refuse('bad-request', 'panel.nothing-to-do');
  }
  return { view, gathered };
}

/**
 * Changes what is kept of the issue. The check is asked for first: Jira knows nothing of such words, so no search would
 * find an issue whose finding could not be written after them.
 */
export async function record(
  { issueId, projectId, now }: IssueCaller,
  { storedRecord, subject }: InspectedNow['gathered'],
  change: (before: IssueRecord) => IssueRecord,
): Promise<void> {
  await askForCheck(issueId, now);
  const place = { projectId: subject.issue.project?.id ?? projectId };
  const placed = (before: IssueRecord): IssueRecord => ({ ...change(before), ...place });
  await changeIssueRecord(issueId, storedRecord, placed, async () => {
    const [stored] = await readDocuments([issueKey(issueId)]);
    if (!stored) throw new Error('Storage answered without the record that was asked for.');
    return stored;
  });
}

/**
 * Keeps a person from speaking over a word that they did not see.
 * @param standing the word that stands
 * @param seen when the word was said that their page showed
 */
export function refuseOverUnseen(
  standing: { by: string | null; at: string } | undefined,
  person: string,
  seen = '',
): void {
  if (standing && standing.by !== person && standing.at !== seen)
    refuse('conflict', 'panel.changed-since');
}

/**
 * Looks again after an action, and lets Jira know what came of it, so that searches are right at once. The action is done by now:
 * whatever fails here, the answer says so, and a finding that is not written is left to the next check.
 * @returns null where the look failed: whoever asked looks for themselves
 */
export async function changed(caller: IssueCaller): Promise<PanelView | null> {
  const looked = await afterDeed('look', viewOf(caller));
  if (looked === null) return null;
  const { view, gathered } = looked;
  if (gathered.configured) {
    const { jira, projectId, issueId } = caller;
    // Not what the viewer sees but what everybody may see who sees the issue, so the app looks for itself; the viewer was just
    // seen to see this very issue.
    const { project } = gathered.subject.issue;
    await afterDeed('tell', checkIssue(jira, project?.id ?? projectId, issueId));
  }
  return view;
}
