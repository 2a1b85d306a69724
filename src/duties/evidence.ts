/** What a finding rests on, where several duties point at the same kind of thing. */
import type { Evidence } from '../contract/report';
import type { Change } from './facts';

/** The entry of the history that a change stands in. */
export function changeEvidence({ historyId, at, by }: Change): Evidence {
  return { kind: 'changelog', id: historyId, at, by };
}

/** Another issue. */
export function issueEvidence({ id, key }: { id: string; key: string }): Evidence {
  return { kind: 'issue', id, at: null, by: null, issueKey: key };
}
