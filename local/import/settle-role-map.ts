import type { RoleMap } from '../../src/contract/role-map';
import { fieldNamed } from '../../src/roles/sources';
import type { SiteData } from '../jira/model';
import { personNamed } from './site-things';

/**
 * Gives every project of an imported site a role map. People whom it names may have done nothing that the export holds;
 * that is no sign that their accounts are gone, so they are made people of the site. So are the fields that it names.
 */
export function settleRoleMap(data: SiteData, roleMap: RoleMap): void {
  for (const { id } of data.projects) data.settings[`role-map:${id}`] = roleMap;
  const fields = new Set(data.fields.map(({ id }) => id));
  for (const id of fieldsOf(roleMap)) {
    if (!fields.has(id)) data.fields.push({ id, name: id, custom: true, schema: { type: 'user' } });
    fields.add(id);
  }
  const known = new Set(data.people.map(({ accountId }) => accountId));
  for (const accountId of peopleOf(roleMap)) {
    if (known.has(accountId)) continue;
    known.add(accountId);
    data.people.push(personNamed({ accountId, displayName: accountId }, data.people.length));
  }
}

function fieldsOf({ productOwner, productManager }: RoleMap): string[] {
  return [productOwner, productManager].flatMap(({ sources }) =>
    sources.flatMap((source) => fieldNamed(source) ?? []),
  );
}

function peopleOf({ productOwner, productManager }: RoleMap): string[] {
  return [productOwner, productManager].flatMap(({ sources, deputies }) => [
    ...deputies,
    ...sources.flatMap((source) => (source.kind === 'people' ? source.accountIds : [])),
  ]);
}
