import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { PanelView, RoleProposal } from '../../../src/contract/panel';
import { roleName } from '../../../src/duties/messages';
import { followAddress, siteAddress } from '../shared/site-address';
import { t } from '../shared/texts';
import { ByEvidence } from './ByEvidence';
import { Section } from './parts/Section';
import { ProposedRole } from './ProposedRole';
import styles from './Unconfigured.module.css';

type UnconfiguredView = Extract<PanelView, { state: 'unconfigured' }>;

/** The project has no role map yet: what to do, who can, and what a scan of the project suggests. */
export function Unconfigured({ view }: { view: UnconfiguredView }): ReactNode {
  const open = (): void => {
    const address = siteAddress(view.settingsPath, view.siteUrl);
    if (address) followAddress(address, view.siteUrl);
  };
  return (
    <div className={styles.page}>
      <div className={styles.lead}>
        <h1 className={styles.title}>
          {t('panel.unconfigured.title', { projectKey: view.projectKey })}
        </h1>
        <p>{t('panel.unconfigured.body')}</p>
        {view.canConfigure ? (
          <div className={styles.action}>
            <Button appearance="primary" onClick={open}>
              {t('panel.unconfigured.open')}
            </Button>
          </div>
        ) : (
          <p>{t('panel.unconfigured.whomToAsk', { projectKey: view.projectKey })}</p>
        )}
      </div>
      <Proposals proposals={view.proposals} view={view} />
      <ByEvidence />
    </div>
  );
}

function Proposals({
  proposals,
  view,
}: {
  proposals: RoleProposal[];
  view: UnconfiguredView;
}): ReactNode {
  if (proposals.every(({ settings }) => settings.sources.length === 0)) {
    // Only for an admin is the project looked round.
    return view.canConfigure ? (
      <p className={styles.note}>{t('panel.unconfigured.noProposal')}</p>
    ) : null;
  }
  return (
    <Section heading={t('panel.unconfigured.proposal')}>
      <p className={styles.note}>{t('panel.unconfigured.proposalNote')}</p>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => (
          <ProposedRole
            key={proposal.role}
            proposal={proposal}
            name={roleName(proposal.role, { ...view, t })}
            people={view.people}
          />
        ))}
      </ul>
    </Section>
  );
}
