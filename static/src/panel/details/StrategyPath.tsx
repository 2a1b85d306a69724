import { Fragment, type ReactNode } from 'react';
import type { PathStep } from '../../../../src/contract/panel';
import { capitalised } from '../../../../src/texts/capitalised';
import { issuePath } from '../../shared/jira-paths';
import { JiraLink } from '../../shared/JiraLink';
import { PersonAvatar } from '../../shared/PersonAvatar';
import { t } from '../../shared/texts';
import { Section } from '../parts/Section';
import { nameOf, personOf, usePanelContext } from '../state/panel-context';
import styles from './StrategyPath.module.css';

/** The way from this issue up to the strategy that it serves, as a chain; where a product manager was found is marked. */
export function StrategyPath(): ReactNode {
  const { view } = usePanelContext();
  if (view.path.length === 0) return null;
  const alone = view.path.length === 1 && view.path[0]?.managers.length === 0;
  return (
    <Section heading={t('panel.path.heading')}>
      <ol className={styles.chain}>
        {view.path.map((step) => (
          <Step key={step.id} step={step} />
        ))}
        {alone && (
          <li className={styles.link}>
            <span className={styles.arrow} aria-hidden="true" />
            <div className={styles.open_end}>{t('panel.path.top')}</div>
          </li>
        )}
      </ol>
    </Section>
  );
}

function Step({ step }: { step: PathStep }): ReactNode {
  return (
    <li className={styles.link}>
      {step.relation !== 'self' && (
        <span className={styles.relation}>
          <span className={styles.arrow} aria-hidden="true" />
          {step.relation === 'parent' ? t('panel.path.parent') : t('panel.path.linked')}
        </span>
      )}
      {step.key === null ? <HiddenStep /> : <SeenStep step={step} issueKey={step.key} />}
    </li>
  );
}

function HiddenStep(): ReactNode {
  return (
    <div className={styles.hidden}>
      <p className={styles.summary}>{t('panel.path.hidden')}</p>
      <p className={styles.type}>{t('panel.path.hiddenNote')}</p>
    </div>
  );
}

function SeenStep({ step, issueKey }: { step: PathStep; issueKey: string }): ReactNode {
  const panel = usePanelContext();
  return (
    <div
      className={styles.step}
      data-found={step.managers.length > 0}
      data-self={step.relation === 'self'}
    >
      <p className={styles.type}>
        {step.issueType !== null && (
          <Fragment>
            <bdi>{step.issueType}</bdi>{' '}
          </Fragment>
        )}
        {step.relation === 'self' ? (
          issueKey
        ) : (
          <JiraLink to={issuePath(issueKey)} siteUrl={panel.view.siteUrl}>
            {issueKey}
          </JiraLink>
        )}
      </p>
      <p className={styles.summary} dir="auto">
        {step.summary}
      </p>
      {step.managers.map(({ accountId, place }) => (
        <div key={`${accountId}/${place}`} className={styles.found}>
          <PersonAvatar person={personOf(accountId, panel)} size="small" />
          <span>
            {t('panel.path.found', {
              name: capitalised(nameOf(accountId, panel), t),
              place: t(`sources.${place}.standing`),
            })}
          </span>
        </div>
      ))}
    </div>
  );
}
