/** What every sentence of the catalogue is made with: names of people and roles, and lists. */
import type { Person } from '../../contract/panel';
import type { Role } from '../../contract/report';
import type { TeamShape } from '../../contract/role-map';

/** What words depend on besides the verdict itself. */
export interface WordsContext {
  /** By account id. */
  people: Record<string, Person>;
  /** The project's own names for the roles; null for the usual ones. */
  roleNames: Record<Role, string | null>;
  shape: TeamShape;
  /** Account id of the reader, or null for an anonymous one. */
  viewer: string | null;
  /** BCP 47 tag. */
  locale: string;
  /** Epoch milliseconds. */
  now: number;
}

const ROLE_NAMES: Record<Role, string> = {
  productOwner: 'product owner',
  productManager: 'product manager',
};

/** The project's own name for a role, or the usual one. Where one role does the work of both, it lends its name too. */
export function roleName(
  role: Role,
  { roleNames, shape }: Pick<WordsContext, 'roleNames' | 'shape'>,
): string {
  const held: Role =
    shape === 'manager-only' ? 'productManager' : shape === 'owner-only' ? 'productOwner' : role;
  return roleNames[held] ?? ROLE_NAMES[held];
}

/** A person's name as the reader knows it: "you" for the reader, a kind stand-in for an account that is gone. */
export function personName(
  accountId: string | null,
  context: Pick<WordsContext, 'people' | 'viewer'>,
): string {
  if (accountId === null) return 'a former user';
  if (accountId === context.viewer) return 'you';
  return context.people[accountId]?.displayName ?? 'someone you can’t see';
}

/** "Ada, Ben and Cleo", in the reader's language. */
export function conjunction(items: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** "Ada, Ben or Cleo", in the reader's language. */
export function list(items: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
}
