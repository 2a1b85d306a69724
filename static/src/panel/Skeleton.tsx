import type { ReactNode } from 'react';
import styles from './Skeleton.module.css';
import { words } from './words';

/** The shape of a result while it is being looked for. */
export function Skeleton(): ReactNode {
  return (
    <>
      <p className="visually-hidden" role="status">
        {words.loading}
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
