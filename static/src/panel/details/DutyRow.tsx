import type { ReactNode } from 'react';
import type { Verdict } from '../../../../src/contract/report';
import { dutyTitle, dutyWhy, outcomeWord } from '../../../../src/duties/messages';
import { capitalised } from '../../../../src/texts/capitalised';
import { Disclosure } from '../../shared/Disclosure';
import { OutcomeIcon } from '../../shared/OutcomeIcon';
import { t } from '../../shared/texts';
import { Acceptance } from '../parts/Acceptance';
import { EvidenceList } from '../parts/EvidenceList';
import { OrderConfirmation } from '../parts/OrderConfirmation';
import { nextStepOf, sentenceOf, turnOf, usePanelContext } from '../state/panel-context';
import styles from './Duties.module.css';
import { TextReading } from './TextReading';
import { Wrong } from './Wrong';

/** One duty: what was found, what that rests on, whose turn it is and what would help. */
export function DutyRow({ verdict }: { verdict: Verdict }): ReactNode {
  const panel = usePanelContext();
  const title = dutyTitle(verdict.duty, t);
  const next = nextStepOf(verdict, panel);
  const why = dutyWhy(verdict.duty, t);
  return (
    <li className={styles.row} data-outcome={verdict.outcome}>
      <span className={styles.mark}>
        <OutcomeIcon outcome={verdict.outcome} />
      </span>
      <div className={styles.body}>
        <div className={styles.title}>
          <h3>{title}</h3>
          <span className={styles.outcome} data-outcome={verdict.outcome}>
            {outcomeWord(verdict.outcome, t)}
          </span>
        </div>
        <p>{sentenceOf(verdict, panel)}</p>
        {(verdict.waitingFor !== null || next !== null) && (
          <dl className={styles.todo}>
            {verdict.waitingFor !== null && (
              <div>
                <dt className="visually-hidden">{t('panel.duties.turn')}</dt>
                <dd>{capitalised(turnOf(verdict.waitingFor, panel), t)}.</dd>
              </div>
            )}
            {next !== null && (
              <div>
                <dt className="visually-hidden">{t('panel.duties.next')}</dt>
                <dd>{next}</dd>
              </div>
            )}
          </dl>
        )}
        <TextReading duty={verdict.duty} />
        <div className={styles.foot}>
          <EvidenceList evidence={verdict.evidence} />
          <OrderConfirmation verdict={verdict} />
          {verdict.duty === 'user-stories' && <Acceptance />}
          {why !== '' && (
            <Disclosure summary={t('panel.duties.why')} about={title}>
              {why}
            </Disclosure>
          )}
          <Wrong key={verdict.code} verdict={verdict} about={title} />
        </div>
      </div>
    </li>
  );
}
