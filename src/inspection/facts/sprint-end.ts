/** Tells the end of a sprint, which carries over what is not done, from a plan that somebody made. */
import { asId, asInstant, asRaw, asText } from '../../jira/answers/parse';
import type { JiraChange } from '../../jira/types';

/** Jira carries over the issues of a sprint one after another while it completes it. */
const MOST_MINUTES = 5;

/**
 * Whether a change of the sprint came about by completing one: the sprints before stay in the field, which Jira does with
 * closed ones alone, another is added, and the last of those before was closed at that time.
 * @param at ISO time of the change
 * @param sprints values of the sprint field, as Jira gives them
 * @returns null where it looks so and nothing tells when the sprint was closed: somebody may have planned it later
 */
export function isSprintCarriedOver(
  { from, to }: JiraChange,
  at: string,
  sprints: readonly unknown[],
): boolean | null {
  const before = idsIn(from);
  const after = idsIn(to);
  const last = before.at(-1);
  if (last === undefined || after.length <= before.length) return false;
  if (!before.every((id) => after.includes(id))) return false;
  const closed = sprints.map(closing).find((sprint) => sprint?.id === last)?.at;
  if (closed === undefined || closed === null) return null;
  return Math.abs(Date.parse(at) - Date.parse(closed)) <= MOST_MINUTES * 60_000;
}

function idsIn(list: string | null): string[] {
  return (list ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
}

/** @returns when a sprint was completed, null for that where its value does not tell */
function closing(value: unknown): { id: string; at: string | null } | null {
  if (typeof value === 'string') {
    const id = /[[,]id=(\d+)/.exec(value)?.[1];
    const at = /[[,]completeDate=(\d[^,\]]*)/.exec(value)?.[1];
    return id === undefined ? null : { id, at: asInstant(at) };
  }
  const raw = asRaw(value);
  const id = asId(raw?.['id']);
  return id === null ? null : { id, at: asInstant(asText(raw?.['completeDate'])) };
}
