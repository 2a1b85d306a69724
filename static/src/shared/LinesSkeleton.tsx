import Skeleton from '@atlaskit/skeleton';
import type { ReactNode } from 'react';
import styles from './LinesSkeleton.module.css';

/** Holds the room of a part of the page that is on its way, and marks the page as not yet whole. */
export function LinesSkeleton({ lines }: { lines: number }): ReactNode {
  return (
    <div className={styles.waiting} aria-hidden="true" aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width="100%" height="32px" borderRadius="var(--ds-radius-small)" />
      ))}
    </div>
  );
}
