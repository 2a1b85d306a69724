import type { ReactNode } from 'react';
import styles from './StackedBar.module.css';

interface Segment {
  /** What is counted: an outcome, or whose work it was. The style sheet has its colour. */
  kind: string;
  count: number;
}

/** Counts as one bar, for the eyes only: the numbers always stand beside it, since a colour says nothing to many. */
export function StackedBar({ segments }: { segments: Segment[] }): ReactNode {
  return (
    <span className={styles.bar} aria-hidden="true">
      {segments
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <span key={kind} className={styles.colour} data-kind={kind} style={{ flexGrow: count }} />
        ))}
    </span>
  );
}

/** The colour of a segment, beside its name in a legend. */
export function Swatch({ kind }: { kind: string }): ReactNode {
  return <span className={`${styles.swatch ?? ''} ${styles.colour ?? ''}`} data-kind={kind} />;
}
