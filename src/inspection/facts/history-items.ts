import type { JiraChange } from '../../jira/types';

/** Whether a change sets a value: by its id, or by its name where the history has no id for it. */
export function leadsTo(
  { to, toString: toName }: JiraChange,
  { id, name }: { id: string; name: string },
): boolean {
  return to === null || to === '' ? toName === name : to === id;
}

/**
 * Whether a change left everything as it was. Ids go first; names are compared where there are none, since ranks have
 * neither before nor after. What is said on one side only is a change, and from nothing to nothing is none.
 */
export function changesNothing(change: JiraChange): boolean {
  const { from, to, fromString, toString: toName, bothGiven } = change;
  if (from && to) return from === to;
  if (fromString) return fromString === toName;
  return bothGiven && !from && !to && !toName;
}
