import type { ReactNode } from 'react';
import cards from '../../shared/Card.module.css';
import text from '../../shared/text.module.css';
import { t } from '../../shared/texts';
import { Section } from '../parts/Section';
import { usePanelContext, type PanelContextValue } from '../state/panel-context';
import { rolesShown } from '../state/roles-shown';
import { RoleHolders } from './RoleHolders';

/** The people in both roles, each with the place where they were found. */
export function Holders(): ReactNode {
  const panel = usePanelContext();
  const roles = rolesShown(panel);
  return (
    <Section
      heading={t('panel.holders.heading')}
      aside={samePerson(panel) ? t('panel.holders.both') : undefined}
    >
      {panel.view.ofSite !== null && <p className={text.small}>{panel.view.ofSite}</p>}
      <div className={cards.columns}>
        {roles.map((role) => (
          <RoleHolders key={role} role={role} />
        ))}
      </div>
    </Section>
  );
}

function samePerson({ view }: PanelContextValue): boolean {
  const { productOwner, productManager } = view.report.holders;
  return productOwner.some(({ accountId }) =>
    productManager.some((holder) => holder.accountId === accountId),
  );
}
