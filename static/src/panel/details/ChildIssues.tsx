import { lazy, Suspense, type ReactNode } from 'react';
import { LinesSkeleton } from '../../shared/LinesSkeleton';
import { t } from '../../shared/texts';
import { Section } from '../parts/Section';
import { usePanelContext } from '../state/panel-context';
import styles from './ChildIssues.module.css';
import { Coverage } from './Coverage';

// Tables are heavy, and what was found is to be read before them.
const ChildIssuesTable = lazy(() => import('./ChildIssuesTable'));

/** The stories of an epic: how far each duty is covered, and a table of them. */
export function ChildIssues(): ReactNode {
  const { view } = usePanelContext();
  if (!view.children) return null;
  const { rows, more } = view.children;
  return (
    <Section
      heading={t('panel.children.heading')}
      aside={rows.length > 0 ? rows.length : undefined}
    >
      {rows.length === 0 ? (
        <p className={styles.note}>{t('panel.children.none')}</p>
      ) : (
        <div className={styles.parts}>
          <Coverage rows={rows} />
          <Suspense fallback={<LinesSkeleton lines={Math.min(rows.length, 10)} />}>
            <ChildIssuesTable rows={rows} />
          </Suspense>
        </div>
      )}
      {more && <p className={styles.note}>{t('panel.children.more', { count: rows.length })}</p>}
    </Section>
  );
}
