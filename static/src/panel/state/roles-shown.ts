import type { Role } from '../../../../src/contract/report';
import type { PanelContextValue } from './panel-context';

/** A team without one of the roles is not shown an empty place for it. */
export function rolesShown({ view }: PanelContextValue): Role[] {
  const { holders } = view.report;
  const roles: Role[] = [];
  if (view.shape !== 'manager-only' || holders.productOwner.length > 0) roles.push('productOwner');
  if (view.shape !== 'owner-only' || holders.productManager.length > 0)
    roles.push('productManager');
  return roles;
}
