import type { ReactNode } from 'react';
import styles from './LinesSkeleton.module.css';

/** Holds the room of a part of the page whose code is on its way. */
export function LinesSkeleton({ lines }: { lines: number }): ReactNode {
  return (
    <div className={styles.waiting} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
