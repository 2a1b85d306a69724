import type { PathStep } from '../../contract/panel';
import type { StrategyEpics } from '../../contract/role-map';
import { isOnIssue, type IssueSourceKind } from '../../contract/source-kinds';
import type { Trace } from '../../duties/facts';
import { wasGiven } from '../../jira/given-fields';
import type { JiraIssue } from '../../jira/types';
import { holdersOn } from './issue-holders';
import { isAmong, levelOf } from './issue-types';
import type { Subject } from './subject';

/**
 * Walks from an issue to the strategy that it serves: epic, its ancestors, then ideas linked to any of them,
 * until a product manager stands behind one.
 */
export function strategyPathOf(subject: Subject): Trace {
  const { issue, ancestry } = subject;
  const isEpic = (levelOf(issue.issueType) ?? 0) >= 1;
  if (!isEpic && ancestry.ancestors.length === 0 && !ancestry.hidden) return { kind: 'no-epic' };

  const steps = [
    ...(isEpic ? [{ issue, relation: 'self' as const }] : []),
    ...ancestry.ancestors.map((ancestor) => ({ issue: ancestor, relation: 'parent' as const })),
  ];
  const linked = ancestry.linked.map((idea) => ({ issue: idea, relation: 'linked' as const }));
  const read = [...steps, ...linked].map(({ issue: step, relation }) =>
    readStep(step, relation, subject),
  );
  const own: PathStep = { ...describe(issue, 'self'), managers: [] };
  const way = read.map(({ step }) => step);
  const path = [
    ...(isEpic ? [] : [own]),
    ...way.slice(0, steps.length),
    ...hiddenStep(ancestry.hidden),
    ...way.slice(steps.length),
  ];

  const epic = steps[0]?.issue;
  if (epic) {
    const strategic = isStrategic(epic, subject.settings.roleMap.strategyEpics, ancestry.strategic);
    if (strategic === null) return { kind: 'rule-not-known', path };
    if (!strategic) return { kind: 'not-strategic', path };
  }
  const found = way.find((step) => step.managers.length > 0);
  if (found) return { kind: 'traced', path, step: found };
  if (ancestry.hidden) return { kind: 'not-visible', path };
  return { kind: 'no-manager', path, known: read.every(({ known }) => known) };
}

/** Which epics the project counts as strategy; null where its rule could not be asked, or what it goes by was not given. */
export function isStrategic(
  epic: JiraIssue,
  rule: StrategyEpics,
  byJql: boolean | null,
): boolean | null {
  switch (rule.rule) {
    case 'all':
      return true;
    case 'labels':
      return wasGiven(epic.fields, 'labels')
        ? epic.fields.labels.some((label) => rule.labels.includes(label))
        : null;
    case 'issueTypes':
      return epic.issueType && isAmong(rule.issueTypeIds, epic.issueType);
    case 'jql':
      return byJql;
  }
}

function readStep(
  issue: JiraIssue,
  relation: PathStep['relation'],
  subject: Subject,
): { step: PathStep; known: boolean } {
  const { holders, known } = holdersOn(issue, 'productManager', subject);
  const managers = holders.flatMap(({ accountId, source }) => {
    // Who is named on the issue itself stands behind it.
    const place = isOnIssue(source) ? source : placeOf(accountId, issue);
    return place === null ? [] : [{ accountId, place }];
  });
  // These say whether somebody whom the project names is named on the issue.
  const isStanding =
    holders.every(({ source }) => isOnIssue(source)) ||
    (wasGiven(issue.fields, 'assignee') && wasGiven(issue.fields, 'reporter'));
  return { step: { ...describe(issue, relation), managers }, known: known && isStanding };
}

/** A person whom the project names stands behind an issue as its reporter or assignee. */
function placeOf(accountId: string, { fields }: JiraIssue): IssueSourceKind | null {
  if (fields.assignee?.accountId === accountId) return 'assignee';
  return fields.reporter?.accountId === accountId ? 'reporter' : null;
}

function describe(issue: JiraIssue, relation: PathStep['relation']): Omit<PathStep, 'managers'> {
  return {
    id: issue.id,
    key: issue.key,
    summary: issue.fields.summary,
    issueType: issue.issueType?.name ?? null,
    hierarchyLevel: levelOf(issue.issueType),
    relation,
  };
}

/** Says that there is a step, and nothing about it. */
function hiddenStep(hidden: boolean): PathStep[] {
  if (!hidden) return [];
  return [
    {
      id: 'hidden',
      key: null,
      summary: null,
      issueType: null,
      hierarchyLevel: null,
      relation: 'parent',
      managers: [],
    },
  ];
}
