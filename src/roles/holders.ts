import type { SourceFinding } from '../contract/panel';
import type { Holder } from '../contract/report';
import type { RoleSettings, Source } from '../contract/role-map';
import type { AccountKind, JiraFields } from '../jira/types';
import type { Directory } from './directory';
import {
  everybodyOf,
  fieldNamed,
  isProjectSource,
  labelOf,
  peopleOf,
  resolutionOf,
} from './sources';

export interface RoleHolders {
  /** Active people of the first source that names one, then the deputies. Nobody stands twice. */
  holders: Holder[];
  /** False where nobody was found and a source could not be read, and where a field that may name somebody was not given. */
  known: boolean;
  /** Whether a field of the issue, or a role, that may name somebody else was not given. */
  fieldNotGiven: boolean;
  findings: SourceFinding[];
}

/** What has to be known of the accounts that sources name. */
export interface Eligibility {
  isActive(accountId: string): boolean;
  canHold(accountId: string): boolean;
}

/**
 * Whether an account of a kind may hold a role. Apps decide nothing, and a customer of a help desk is none of the team; an
 * account about which nothing is known may be anybody's.
 */
export function mayHold(kind: AccountKind): boolean {
  return kind === 'person' || kind === 'not-known';
}

/**
 * Resolves one role on one issue: sources in order, the first that names an active person wins (docs/role-map.md).
 * A source that is gone, or that Jira will not tell of, names nobody, and the next one is asked. What was not given may name
 * somebody: then those after it hold nothing as far as is known.
 * @param fields of the issue
 * @param who asked for every account that a source names
 */
export function resolveHolders(
  settings: RoleSettings,
  fields: JiraFields,
  directory: Directory,
  who: Eligibility,
): RoleHolders {
  const found: Holder[] = [];
  const findings: SourceFinding[] = [];
  let mayBeNamed = false;
  for (const source of settings.sources) {
    const label = labelOf(source, directory);
    const named = peopleOf(source, fields, directory);
    const active = named?.filter((accountId) => who.canHold(accountId)) ?? [];
    if (found.length > 0 || mayBeNamed) {
      findings.push({ source, label, status: 'not-needed' });
      continue;
    }
    mayBeNamed = named === undefined && isNotSaid(source, directory);
    found.push(...[...new Set(active)].map((accountId) => ({ accountId, source: source.kind })));
    findings.push({ source, label, status: statusOf(named, active, who) });
  }
  const deputies = settings.deputies.filter(
    (accountId) =>
      who.canHold(accountId) && !found.some((holder) => holder.accountId === accountId),
  );
  const holders = [
    ...found,
    ...deputies.map((accountId): Holder => ({ accountId, source: 'deputy' })),
  ];
  const isRead = !findings.some((finding) => finding.status === 'unreadable');
  const known = !mayBeNamed && (holders.length > 0 || isRead);
  return { holders, known, fieldNotGiven: mayBeNamed, findings };
}

/**
 * Whether nothing was said of a source that may name somebody: the site has the field that it looks at, or the directory was
 * made where nobody could ask for the role. A field that the site does not know names nobody.
 */
function isNotSaid(source: Source, directory: Directory): boolean {
  if (isProjectSource(source)) return resolutionOf(source, directory) === undefined;
  return fieldNamed(source) === null || labelOf(source, directory) !== null;
}

function statusOf(
  named: string[] | undefined,
  active: string[],
  who: Eligibility,
): SourceFinding['status'] {
  if (named === undefined) return 'unreadable';
  if (named.length === 0) return 'nobody';
  if (active.length > 0) return 'holds';
  return named.some((accountId) => who.isActive(accountId)) ? 'not-of-the-team' : 'inactive';
}

/** @returns every account id that the role map may name for any issue of the project, for asking who is active. */
export function projectPeople(settings: readonly RoleSettings[], directory: Directory): string[] {
  const ids = settings.flatMap((role) => [
    ...role.deputies,
    ...role.sources.flatMap((source) => everybodyOf(source, directory) ?? []),
  ]);
  return [...new Set(ids)];
}
