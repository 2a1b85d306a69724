import type { RoleMap } from '../../../contract/role-map';
import type { TrialWords, TryAnswer } from '../../../contract/settings';
import {
  issueForPreview,
  latestForPreview,
  previewRoleMaps,
} from '../../../inspection/judging/preview';
import type { Jira } from '../../../jira/client';
import { JiraError } from '../../../jira/error';
import type { JiraIssue } from '../../../jira/types';
import { settingsFor } from '../../../storage/project';
import { readWithHistory } from '../../../storage/settings-history';
import { refuse } from '../failures';
import { byAccountId } from '../people';
import type { Administrator } from './administrator';
import { checkRoleMap } from './check';

/** Issues under the saved role map and under a draft, side by side. Nothing is saved. */
export async function tryDraft(
  { roleMap, issueKey }: { roleMap?: unknown; issueKey: string | null },
  caller: Administrator,
): Promise<TryAnswer> {
  const { settings } = await readWithHistory(caller.projectId);
  const { roleMap: saved } = await settingsFor(settings);
  const checked = await checkRoleMap(caller, roleMap, saved);
  if (!checked.ok) return checked;
  const issues = await issuesFor(issueKey, caller);
  const roleMaps = saved ? [saved, checked.roleMap] : [checked.roleMap];
  const { jira, projectId, now } = caller;
  const trial = await previewRoleMaps(jira, projectId, issues, roleMaps, now);
  return {
    ok: true,
    rows: trial.issues.map(({ key, summary, verdicts }) => ({
      key,
      summary,
      before: saved ? (verdicts[0] ?? []) : null,
      after: verdicts.at(-1) ?? [],
    })),
    people: byAccountId(trial.people.all()),
    before: saved && wordsOf(saved),
    after: wordsOf(checked.roleMap),
  };
}

async function issuesFor(
  key: string | null,
  { jira, projectId }: Administrator,
): Promise<JiraIssue[]> {
  if (key === null) return latestForPreview(jira, projectId);
  const issue = await issueOf(jira, key);
  if (issue.project?.id !== projectId)
    refuse('bad-request', 'settings.other-projects-item', { key: issue.key });
  return [issue];
}

/** Whether it is not there or not theirs to see, is told to nobody. */
async function issueOf(jira: Jira, key: string): Promise<JiraIssue> {
  try {
    return await issueForPreview(jira, key);
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'not-found') throw error;
    refuse('not-found', 'settings.no-such-item', { key });
  }
}

function wordsOf({ productOwner, productManager, shape }: RoleMap): TrialWords {
  return {
    roleNames: { productOwner: productOwner.name, productManager: productManager.name },
    shape,
  };
}
