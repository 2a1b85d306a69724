import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { PersonAvatar } from '../shared/PersonAvatar';
import { t } from '../shared/texts';
import styles from './PanelFooter.module.css';
import { checksIn, countOf } from './state/checks';
import { namesShort } from './state/holder-names';
import { personOf, usePanelContext } from './state/panel-context';

interface Props {
  /** Whether nothing is to be done. */
  calm: boolean;
  isOpen: boolean;
  toggle: () => void;
  /** Id of what is unfolded. */
  controls: string;
}

/** The last line, and the only one where nothing is to be done: who holds the roles, how the checks stand, and the way to all else. */
export function PanelFooter({ calm, isOpen, toggle, controls }: Props): ReactNode {
  const panel = usePanelContext();
  const { verdicts } = panel.view.report;
  const holders = namesShort(panel);
  const sign = countOf(verdicts, 'met') > 0 ? 'met' : 'unknown';
  return (
    <div className={styles.foot}>
      {calm && <OutcomeIcon outcome={sign} />}
      {holders.people.map((accountId) => (
        <PersonAvatar key={accountId} person={personOf(accountId, panel)} size="small" />
      ))}
      {holders.names !== '' && <span>{holders.names}</span>}
      <span className={styles.checks} {...(calm && { tabIndex: -1, 'data-outcome-focus': true })}>
        {checksIn(verdicts)}
      </span>
      <Button
        spacing="compact"
        appearance="subtle"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': controls } : {})}
        onClick={toggle}
      >
        {t('panel.turns.details')}
      </Button>
    </div>
  );
}
