/** The changes of an issue, as duties look at them. */
import { own } from '../../contract/own';
import { holds, type Change, type RoleFacts } from '../../duties/facts';
import { wasGiven } from '../../jira/given-fields';
import type { JiraChange, JiraHistory, JiraIssue } from '../../jira/types';
import { changesNothing } from './history-items';
import { isSprintCarriedOver } from './sprint-end';

/** What tells who decided an order and who did not. */
export interface OrderContext {
  owner: RoleFacts;
  manager: RoleFacts;
  rankFieldId: string | null;
  sprintFieldId: string | null;
  /** Fields whose changes show that somebody works on the issue. */
  fieldIds: readonly string[];
}

/** Exports of older servers name fields only as people see them. */
const FIELD_IDS: Readonly<Record<string, string>> = {
  'Fix Version': 'fixVersions',
  Component: 'components',
};

/**
 * @returns oldest first, without those that left everything as it was; null where the history was not given in full
 */
export function changesOf(issue: JiraIssue, context: OrderContext): Change[] | null {
  const { changelog } = issue;
  if (!changelog?.complete || changelog.unreadable > 0) return null;
  const changes = changelog.histories.flatMap((history) =>
    history.items.flatMap((item): Change | [] => {
      const fieldId = item.fieldId ?? own(FIELD_IDS, item.field) ?? item.field;
      // A rank has neither a before nor an after.
      if (fieldId !== context.rankFieldId && changesNothing(item)) return [];
      return {
        historyId: history.id,
        at: history.at,
        by: history.author?.accountId ?? null,
        authorGiven: history.authorGiven,
        byApp: history.author?.kind === 'app',
        fieldId,
        field: item.field,
        cameBy: sideEffect(item, fieldId, history, issue, context),
      };
    }),
  );
  const isRank = ({ fieldId, cameBy }: Change): boolean =>
    fieldId === context.rankFieldId && cameBy === null;
  if (!changes.some(isRank)) return changes;
  const parts = partsIn(issue, changes, context);
  return changes.map((change) =>
    isRank(change) ? { ...change, cameBy: rankedFrom(change, parts, context) } : change,
  );
}

/** What Jira calls the change that a move to another project is. */
const MOVE: ReadonlySet<string> = new Set(['project', 'key']);

/**
 * A move sets priority, sprint, rank and release anew as the other project has them; the end of a sprint carries over. Where it
 * is not known whether it was the end of one, a holder of a role planned it, and nobody else is held to it.
 */
function sideEffect(
  item: JiraChange,
  fieldId: string,
  { at, items, author }: JiraHistory,
  { fields }: JiraIssue,
  { sprintFieldId, owner, manager }: OrderContext,
): Change['cameBy'] {
  if (items.some(({ field }) => MOVE.has(field.toLowerCase()))) return 'move';
  if (sprintFieldId === null || fieldId !== sprintFieldId) return null;
  const sprints = [...fields.sprints, fields.custom[sprintFieldId]].flat();
  const by = author?.accountId ?? null;
  const isCarriedOver =
    isSprintCarriedOver(item, at, sprints) ?? !(holds(owner, by) || holds(manager, by));
  return isCarriedOver ? 'sprint-end' : null;
}

/** Who has a part in an issue besides its place on boards. */
interface Parts {
  people: ReadonlySet<string>;
  /** Whether that is everybody. */
  areTold: boolean;
}

function partsIn(
  { fields, comments }: JiraIssue,
  changes: readonly Change[],
  { rankFieldId, fieldIds }: OrderContext,
): Parts {
  const changed = changes.filter(
    ({ fieldId }) => fieldId !== rankFieldId && fieldIds.includes(fieldId ?? ''),
  );
  const people = [
    ...[fields.creator, fields.reporter, fields.assignee].map((person) => person?.accountId),
    ...(comments?.comments ?? []).map(({ author }) => author?.accountId),
    ...changed.map(({ by }) => by),
  ];
  return {
    people: new Set(people.flatMap((accountId) => accountId ?? [])),
    areTold:
      comments?.complete === true &&
      comments.unreadable === 0 &&
      comments.comments.every((comment) => comment.authorGiven) &&
      changes.every((change) => change.authorGiven) &&
      ['creator', 'reporter', 'assignee'].every((field) => wasGiven(fields, field)),
  };
}

/**
 * A rank is the same on every board, and whoever drags an issue on a board of theirs ranks it for all. Of somebody who
 * holds no role and has no other part in the issue nothing says that they meant the order of this team.
 */
function rankedFrom(
  { by, authorGiven, byApp }: Change,
  parts: Parts,
  { owner, manager }: OrderContext,
): Change['cameBy'] {
  if (byApp || !authorGiven || holds(owner, by) || holds(manager, by)) return null;
  // An account that is gone is told apart from nobody.
  if (by === null || !owner.known || manager.fieldNotGiven) return null;
  if (parts.people.has(by)) return null;
  return parts.areTold ? 'elsewhere' : 'not-known';
}
