import type { ReactNode } from 'react';
import { dutyTitle } from '../../../../src/duties/messages';
import { Disclosure } from '../../shared/Disclosure';
import { t } from '../../shared/texts';
import { Section } from '../parts/Section';
import { sentenceOf, usePanelContext } from '../state/panel-context';
import styles from './Duties.module.css';
import { DutyRow } from './DutyRow';

/** A line for each duty; those that do not apply are folded away. */
export function Duties(): ReactNode {
  const panel = usePanelContext();
  const { verdicts } = panel.view.report;
  const applying = verdicts.filter(({ outcome }) => outcome !== 'not-applicable');
  const idle = verdicts.filter(({ outcome }) => outcome === 'not-applicable');
  return (
    <Section heading={t('panel.duties.heading')}>
      <ul className={styles.list}>
        {applying.map((verdict) => (
          <DutyRow key={verdict.duty} verdict={verdict} />
        ))}
      </ul>
      {idle.length > 0 && (
        <Disclosure summary={t('panel.duties.notApplicable', { count: idle.length })}>
          <dl className={styles.idle}>
            {idle.map((verdict) => (
              <div key={verdict.duty}>
                <dt>{dutyTitle(verdict.duty, t)}</dt>
                <dd>{sentenceOf(verdict, panel)}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </Section>
  );
}
