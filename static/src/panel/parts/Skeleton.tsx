import type { ReactNode } from 'react';
import { t } from '../../shared/texts';
import styles from './Skeleton.module.css';

/** The shape of a result while it is being looked for. */
export function Skeleton(): ReactNode {
  return (
    <>
      <p className="visually-hidden" role="status">
        {t('panel.loading')}
      </p>
      <div className={styles.skeleton} aria-hidden="true">
        <span className={styles.headline} />
        <span className={styles.counts} />
        <div className={styles.holders}>
          <span />
          <span />
        </div>
        <div className={styles.rows}>
          <span />
          <span />
          <span />
          <span />
        </div>
      </div>
    </>
  );
}
