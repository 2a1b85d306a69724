/** What every sentence about people is made with: names of people and of roles. */
import type { Person } from '../../contract/panel';
import type { Holder, Role } from '../../contract/report';
import type { TeamShape } from '../../contract/role-map';
import type { Translate } from '../../texts/translate';

/** What words depend on besides the verdict itself. */
export interface WordsContext {
  /** By account id. */
  people: Record<string, Person>;
  /** The project's own names for the roles; null for the usual ones. */
  roleNames: Record<Role, string | null>;
  shape: TeamShape;
  /** Account id of the reader, or null for an anonymous one. */
  viewer: string | null;
  /** The roles that the reader holds where the words are said, so that they say "you"; none where that is not known. */
  viewerRoles?: readonly Role[];
  /** The reader's language. */
  t: Translate;
}

/** The roles that somebody holds, so that sentences about these roles speak to them. */
export function rolesHeldBy(
  accountId: string | null,
  holders: Record<Role, readonly Pick<Holder, 'accountId'>[]>,
): Role[] {
  return (['productOwner', 'productManager'] as const).filter((role) =>
    holders[role].some((holder) => holder.accountId === accountId),
  );
}

/** The project's own name for a role, or the usual one. Where one role does the work of both, it lends its name too. */
export function roleName(
  role: Role,
  { roleNames, shape, t }: Pick<WordsContext, 'roleNames' | 'shape' | 't'>,
): string {
  const held: Role =
    shape === 'manager-only' ? 'productManager' : shape === 'owner-only' ? 'productOwner' : role;
  return roleNames[held] ?? t(`roles.${held}.name`);
}

/** Somebody in a sentence: `who` chooses its form, since "you" takes another verb than a name does. */
export interface PersonArguments {
  who: 'you' | 'named' | 'gone' | 'hidden';
  name: string;
}

/** Somebody as the reader knows them: the reader, a name, or a kind stand-in for who is gone or not to be seen. */
export function personArguments(
  accountId: string | null,
  { people, viewer, t }: Pick<WordsContext, 'people' | 'viewer' | 't'>,
): PersonArguments {
  if (accountId === null) return { who: 'gone', name: t('people.gone') };
  if (accountId === viewer) return { who: 'you', name: t('people.you') };
  const name = people[accountId]?.displayName;
  return name === undefined ? { who: 'hidden', name: t('people.hidden') } : { who: 'named', name };
}

/** The same for where a name stands by itself. */
export function personName(
  accountId: string | null,
  context: Pick<WordsContext, 'people' | 'viewer' | 't'>,
): string {
  return personArguments(accountId, context).name;
}
