import type { SourceFinding } from '../contract/panel';
import type { Holder } from '../contract/report';
import type { RoleSettings } from '../contract/role-map';
import type { JiraFields } from '../jira/types';
import type { Directory } from './directory';
import { everybodyOf, labelOf, peopleOf } from './sources';

export interface RoleHolders {
  /** Active people of the first source that names one, then the deputies. Nobody stands twice. */
  holders: Holder[];
  /** False where nobody was found and a source could not be read. */
  known: boolean;
  findings: SourceFinding[];
}

/**
 * Resolves one role on one issue: sources in order, the first that names an active person wins (DESIGN: role map).
 * @param fields of the issue
 * @param isActive whether an account is active; asked for every person that a source names
 */
export function resolveHolders(
  settings: RoleSettings,
  fields: JiraFields,
  directory: Directory,
  isActive: (accountId: string) => boolean,
): RoleHolders {
  const found: Holder[] = [];
  const findings: SourceFinding[] = [];
  for (const source of settings.sources) {
    const label = labelOf(source, directory);
    const named = peopleOf(source, fields, directory);
    const active = named?.filter(isActive) ?? [];
    if (found.length > 0) {
      findings.push({ source, label, status: 'not-needed' });
      continue;
    }
    found.push(...[...new Set(active)].map((accountId) => ({ accountId, source: source.kind })));
    findings.push({ source, label, status: statusOf(named, active) });
  }
  const deputies = settings.deputies.filter(
    (accountId) => isActive(accountId) && !found.some((holder) => holder.accountId === accountId),
  );
  const holders = [
    ...found,
    ...deputies.map((accountId): Holder => ({ accountId, source: 'deputy' })),
  ];
  const known = holders.length > 0 || !findings.some((finding) => finding.status === 'unreadable');
  return { holders, known, findings };
}

function statusOf(named: string[] | undefined, active: string[]): SourceFinding['status'] {
  if (named === undefined) return 'unreadable';
  if (named.length === 0) return 'nobody';
  return active.length === 0 ? 'inactive' : 'holds';
}

/** @returns every account id that the role map may name for any issue of the project, for asking who is active. */
export function projectPeople(settings: readonly RoleSettings[], directory: Directory): string[] {
  const ids = settings.flatMap((role) => [
    ...role.deputies,
    ...role.sources.flatMap((source) => everybodyOf(source, directory) ?? []),
  ]);
  return [...new Set(ids)];
}
