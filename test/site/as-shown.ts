/** What a page that was loaded a moment ago says of what it shows, in the payloads of requests that name it. */
import type { LocalStore } from '../../local/platform/store';
import { issueKey } from '../../src/storage/issue-record';
import { keptDocuments } from './kept-documents';

/** @returns nothing for a request that names nothing which could change from test to test */
export function asShown(
  request: string,
  { store, issueId, who }: { store: LocalStore; issueId: string; who: string | null },
): object {
  if (request.endsWith('.accept')) return { seen: new Date().toISOString() };
  if (!request.endsWith('.withdrawAcceptance')) return {};
  return { at: acceptedTimes(store, issueId, who).at(-1) ?? '2026-01-01T00:00:00.000Z' };
}

/** ISO times of a person's acceptances of an issue that are kept, the last one last. */
export function acceptedTimes(store: LocalStore, issueId: string, who: string | null): string[] {
  const kept = keptDocuments(store).find(({ key }) => key === issueKey(issueId));
  const { acceptances = [] } = (kept?.body ?? {}) as { acceptances?: { by: string; at: string }[] };
  return acceptances.filter(({ by }) => by === who).map(({ at }) => at);
}
