import type { ReactNode } from 'react';
import styles from './ErrorMessage.module.css';

/** What is wrong, or why an action did not work, beside where it is. */
export function ErrorMessage({ id, children }: { id?: string; children: ReactNode }): ReactNode {
  return (
    <p className={styles.error} role="alert" id={id}>
      {children}
    </p>
  );
}
