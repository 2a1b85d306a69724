/** Looks at a project that has no role map yet and says whom one would most likely take. Never used as settings by itself. */
import type { RoleProposal } from '../contract/panel';
import { ROLES, type Role } from '../contract/report';
import type { Source } from '../contract/role-map';
import { ROLE_NAME_STEMS } from './role-names';

export interface NamedCandidates {
  projectRoles: { id: string; name: string }[];
  /** Custom fields that hold people. */
  userFields: { id: string; name: string }[];
}

/**
 * @returns for each role that something is named after: fields first, since they say who it is on the issue itself,
 *   then project roles. A role that nothing is named after has no entry.
 */
export function proposeRoles({ userFields, projectRoles }: NamedCandidates): RoleProposal[] {
  const candidates: { name: string; source: Source }[] = [
    ...userFields.map(({ id, name }) => ({
      name,
      source: { kind: 'issueField' as const, fieldId: id },
    })),
    ...projectRoles.map(({ id, name }) => ({
      name,
      source: { kind: 'projectRole' as const, roleId: id },
    })),
  ];
  return ROLES.flatMap((role): RoleProposal[] => {
    const named = candidates.filter(({ name }) => roleNamed(name) === role);
    if (named.length === 0) return [];
    const settings = { sources: named.map(({ source }) => source), deputies: [], name: null };
    return [{ role, settings, labels: named.map(({ name }) => name) }];
  });
}

/** @returns the role that a field or project role is named after, in any of the languages known; null for none. */
export function roleNamed(name: string): Role | null {
  const plain = fold(name);
  return ROLES.find((role) => stemsOf(role).some((stem) => includesStem(plain, stem))) ?? null;
}

const folded = new Map<Role, readonly string[]>();

function stemsOf(role: Role): readonly string[] {
  const known = folded.get(role);
  if (known) return known;
  const stems = ROLE_NAME_STEMS[role].map(fold);
  folded.set(role, stems);
  return stems;
}

/** Case, accents and punctuation do not tell role names apart. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A stem begins at a word's start; scripts without spaces between words may hold it anywhere. */
function includesStem(plain: string, stem: string): boolean {
  return /^\p{Script=Latin}|^\p{Script=Cyrillic}/u.test(stem)
    ? ` ${plain}`.includes(` ${stem}`)
    : plain.includes(stem);
}
