import type { AppWorkKind } from '../contract/app-work';
import type { Evidence, WaitingFor } from '../contract/report';
import type { Finding } from './duty';
import type { Facts } from './facts';

/**
 * What is found of work in which no person of the role has a hand, where the project wants a person behind what apps do.
 * @param evidence of what the apps did
 * @returns null where the project does not ask, or a person had a hand in it, or nobody had
 */
export function appsAlone(
  { roleMap, apps }: Facts,
  work: AppWorkKind,
  evidence: Evidence[],
  waitingFor: WaitingFor,
): Finding<'by-app-only' | 'kind-not-known'> | null {
  if (!roleMap.apps.needPerson) return null;
  const { app, person } = apps[work];
  if (person === 'not-known') return { code: 'kind-not-known', evidence };
  return app && person === 'no' ? { code: 'by-app-only', evidence, waitingFor } : null;
}
