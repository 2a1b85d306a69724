/** What Jira refuses the app in a world, whatever the app may do otherwise. */
import { RestFailure } from '../jira/failure';
import type { FactName, World } from './facts';

interface Refusal {
  fact: FactName;
  /** Whose requests are meant, and of what path. */
  as: 'app' | 'user' | 'any';
  path: RegExp;
}

const REFUSALS: Refusal[] = [
  { fact: 'rolesAsApp', as: 'app', path: /\/project\/[^/]+\/role(details|\/\d+)?$/ },
  { fact: 'groupsAsApp', as: 'app', path: /\/group\/member$/ },
  { fact: 'fieldsAsApp', as: 'app', path: /\/rest\/api\/3\/field$/ },
  { fact: 'permissionsCheck', as: 'any', path: /\/permissions\/check$/ },
];

const WORDS: Record<string, string> = {
  '401': 'You cannot edit the configuration of this project.',
  '403': 'You do not have permission to do this.',
  '404': 'No project could be found.',
};

/**
 * @param path of a request, without its query
 * @throws RestFailure with the status of the world's value
 */
export function refuseInWorld(world: World, as: string, path: string): void {
  const refusal = REFUSALS.find(
    (one) => (one.as === 'any' || one.as === as) && one.path.test(path),
  );
  const status = refusal && world[refusal.fact];
  if (status !== undefined && status in WORDS)
    throw new RestFailure(Number(status), [WORDS[status] ?? '']);
}
