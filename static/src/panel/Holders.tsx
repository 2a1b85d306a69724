import type { ReactNode } from 'react';
import type { Role } from '../../../src/contract/report';
import cards from '../shared/Card.module.css';
import { usePanelContext, type PanelContextValue } from './panel-context';
import { RoleHolders } from './RoleHolders';
import { Section } from './Section';
import { words } from './words';

/** The people in both roles, each with the place where they were found. */
export function Holders(): ReactNode {
  const panel = usePanelContext();
  const roles = rolesOf(panel);
  return (
    <Section
      heading={words.holders.heading}
      aside={samePerson(panel) ? words.holders.both : undefined}
    >
      <div className={cards.columns}>
        {roles.map((role) => (
          <RoleHolders key={role} role={role} />
        ))}
      </div>
    </Section>
  );
}

/** A team without one of the roles is not shown an empty place for it. */
function rolesOf({ view }: PanelContextValue): Role[] {
  const { holders } = view.report;
  const roles: Role[] = [];
  if (view.shape !== 'manager-only' || holders.productOwner.length > 0) roles.push('productOwner');
  if (view.shape !== 'owner-only' || holders.productManager.length > 0)
    roles.push('productManager');
  return roles;
}

function samePerson({ view }: PanelContextValue): boolean {
  const { productOwner, productManager } = view.report.holders;
  return productOwner.some(({ accountId }) =>
    productManager.some((holder) => holder.accountId === accountId),
  );
}
