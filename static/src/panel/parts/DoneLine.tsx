import type { ReactNode } from 'react';
import styles from './DoneLine.module.css';

interface Props {
  sentence: ReactNode;
  /** The way back. */
  children?: ReactNode;
}

/** What an action did, with the way back. */
export function DoneLine({ sentence, children }: Props): ReactNode {
  return (
    <div className={styles.done}>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
