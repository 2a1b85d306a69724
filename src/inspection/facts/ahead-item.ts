/** An open epic, or something above epics, as the page shows what is ahead. */
import type { AheadItem } from '../../contract/project-plan';
import type { Trace } from '../../duties/facts';
import { asDay } from '../../jira/answers/parse';
import type { JiraIssue } from '../../jira/types';
import type { Directory } from '../../roles/directory';
import { reasonsOf } from './issue-facts';
import { levelOf } from './issue-types';
import { isStrategic, strategyPathOf } from './strategy-path';
import type { Subject } from './subject';

/** Whether an issue is an open epic or stands above epics; null where its type or status was not given and it may be one. */
export function isAhead({ issueType, fields }: JiraIssue): boolean | null {
  if (fields.status?.category === 'done') return false;
  const level = levelOf(issueType);
  return level === null ? null : level >= 1;
}

/** @param subject of an issue that {@link isAhead}, with its ancestors as far as they were read */
export function aheadItemOf(subject: Subject): AheadItem {
  const { issue, ancestry, settings, directory } = subject;
  const { fields } = issue;
  const { strategyEpics } = settings.roleMap;
  const isEpic = levelOf(issue.issueType) === 1;
  // Who stands behind it is asked whatever the rule says: of what is no strategy it is not shown, and above epics all is.
  const trace = strategyPathOf({
    ...subject,
    settings: { ...settings, roleMap: { ...settings.roleMap, strategyEpics: { rule: 'all' } } },
  });
  const strategic = isEpic ? isStrategic(issue, strategyEpics, ancestry.strategic) : true;
  const reasons = reasonsOf(subject, strategic).read?.parts ?? null;
  const planned = fields.fixVersions.filter(({ released }) => !released);
  return {
    id: issue.id,
    key: issue.key,
    summary: fields.summary,
    issueType: issue.issueType?.name ?? '',
    isEpic,
    begun: fields.status?.category ? fields.status.category !== 'new' : null,
    strategic,
    hasManager: hasManager(trace),
    managers: trace.kind === 'traced' ? trace.step.managers.map(({ accountId }) => accountId) : [],
    hasReason: reasons && reasons.length > 0,
    versions: planned.map(({ name }) => name),
    target: targetOf(issue, directory),
  };
}

function hasManager(trace: Trace): boolean | null {
  if (trace.kind === 'traced') return true;
  return trace.kind === 'no-manager' && trace.known ? false : null;
}

/** A plan's own date comes before the day that the issue is due, and that before the first of its releases. */
function targetOf({ fields }: JiraIssue, { targetEndFieldId }: Directory): string | null {
  const planned = targetEndFieldId ? asDay(fields.custom[targetEndFieldId]) : null;
  const releases = fields.fixVersions.flatMap(({ released, releaseDate }) =>
    released ? [] : (releaseDate ?? []),
  );
  return planned ?? fields.dueDate ?? releases.sort()[0] ?? null;
}
