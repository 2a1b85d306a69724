/** Whose turn something is, with as many names as can be kept on the issue and sent to its panel. */
import type { WaitingFor } from '../../contract/report';

/** A role that is mapped to a group may have thousands of holders, who all have the turn of every question. */
export const MOST_NAMED = 50;

/** Names the first people and counts the others; the order is the role's own, so that the same people are named each time. */
export function limitNames<T extends { waitingFor: WaitingFor | null }>(found: T): T {
  const { waitingFor } = found;
  if (!waitingFor || waitingFor.accountIds.length <= MOST_NAMED) return found;
  const accountIds = waitingFor.accountIds.slice(0, MOST_NAMED);
  const more = waitingFor.accountIds.length - MOST_NAMED;
  return { ...found, waitingFor: { ...waitingFor, accountIds, more } };
}
