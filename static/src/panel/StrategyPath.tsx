import { Fragment, type ReactNode } from 'react';
import type { PathStep } from '../../../src/contract/panel';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { PersonAvatar } from '../shared/PersonAvatar';
import { nameOf, personOf, usePanelContext } from './panel-context';
import { Section } from './Section';
import styles from './StrategyPath.module.css';
import { capitalised, words } from './words';

/** The way from this issue up to the strategy that it serves, as a chain; where a product manager was found is marked. */
export function StrategyPath(): ReactNode {
  const { view } = usePanelContext();
  if (view.path.length === 0) return null;
  const alone = view.path.length === 1 && view.path[0]?.managers.length === 0;
  return (
    <Section heading={words.path.heading}>
      <ol className={styles.chain}>
        {view.path.map((step) => (
          <Step key={step.id} step={step} />
        ))}
        {alone && (
          <li className={styles.link}>
            <span className={styles.arrow} aria-hidden="true" />
            <div className={styles.open_end}>{words.path.top}</div>
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
          {step.relation === 'parent' ? words.path.parent : words.path.linked}
        </span>
      )}
      {step.key === null ? <HiddenStep /> : <SeenStep step={step} issueKey={step.key} />}
    </li>
  );
}

function HiddenStep(): ReactNode {
  return (
    <div className={styles.hidden}>
      <p className={styles.summary}>{words.path.hidden}</p>
      <p className={styles.type}>{words.path.hiddenNote}</p>
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
          <span>{words.path.found(capitalised(nameOf(accountId, panel)), place)}</span>
        </div>
      ))}
    </div>
  );
}
