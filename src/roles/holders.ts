import type { Holder } from '../contract/report';
import type { RoleSettings, Source } from '../contract/role-map';
import type { SourceFinding } from '../contract/panel';
import type { Directory } from './directory';
import { isProjectSource, sourceKey } from './sources';

/** The parts of an issue that sources look at. `undefined` means that the field was not given. */
export interface HoldersIssue {
  reporter: string | null | undefined;
  assignee: string | null | undefined;
  componentIds: string[] | undefined;
  /** Account ids in a user-picker field; undefined where the field was not given or is no user picker. */
  peopleIn(fieldId: string): string[] | undefined;
}

export interface RoleHolders {
  /** Active people of the first source that names one, then the deputies. Nobody stands twice. */
  holders: Holder[];
  /** False where nobody was found and a source could not be read. */
  known: boolean;
  findings: SourceFinding[];
}

/**
 * Resolves one role on one issue: sources in order, the first that names an active person wins (DESIGN: role map).
 * @param isActive whether an account is active; asked for every person that a source names
 */
export function resolveHolders(
  settings: RoleSettings,
  issue: HoldersIssue,
  directory: Directory,
  isActive: (accountId: string) => boolean,
): RoleHolders {
  const found: Holder[] = [];
  const findings: SourceFinding[] = [];
  for (const source of settings.sources) {
    const label = labelOf(source, directory);
    const named = peopleOf(source, issue, directory);
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

/** @returns the account ids that the source names, active or not; undefined where it could not be read. */
export function peopleOf(
  source: Source,
  issue: HoldersIssue,
  directory: Directory,
): string[] | undefined {
  if (source.kind === 'people') return source.accountIds;
  if (isProjectSource(source)) {
    const resolution = directory.sources[sourceKey(source)];
    return resolution?.status === 'read' ? resolution.accountIds : undefined;
  }
  switch (source.kind) {
    case 'reporter':
      return optional(issue.reporter);
    case 'assignee':
      return optional(issue.assignee);
    case 'issueField':
      return issue.peopleIn(source.fieldId);
    case 'componentLead':
      return issue.componentIds?.every((id) => id in directory.componentLeads)
        ? issue.componentIds.flatMap((id) => directory.componentLeads[id] ?? [])
        : undefined;
  }
}

function optional(accountId: string | null | undefined): string[] | undefined {
  if (accountId === undefined) return undefined;
  return accountId === null ? [] : [accountId];
}

function labelOf(source: Source, directory: Directory): string | null {
  if (source.kind === 'issueField') return directory.fieldNames[source.fieldId] ?? null;
  return directory.sources[sourceKey(source)]?.label ?? null;
}

/** @returns every account id that the role map may name for any issue of the project, for asking who is active. */
export function projectPeople(settings: readonly RoleSettings[], directory: Directory): string[] {
  const ids = settings.flatMap((role) => [
    ...role.deputies,
    ...role.sources.flatMap((source) => {
      if (source.kind === 'componentLead')
        return Object.values(directory.componentLeads).filter((id) => id !== null);
      if (source.kind === 'people') return source.accountIds;
      const resolution = directory.sources[sourceKey(source)];
      return resolution?.status === 'read' ? resolution.accountIds : [];
    }),
  ]);
  return [...new Set(ids)];
}
