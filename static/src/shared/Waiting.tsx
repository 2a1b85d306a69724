import type { ReactNode } from 'react';
import styles from './Waiting.module.css';

/** Holds the room of a part of the page whose code is on its way. */
export function Waiting({ lines }: { lines: number }): ReactNode {
  return (
    <div className={styles.waiting} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
