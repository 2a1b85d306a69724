import type { ReactNode } from 'react';
import type { Bars } from '../../../src/explainer/document';
import styles from './Bars.module.css';

/** A bar for each duty. The numbers stand beside it in words, since a colour says nothing to many. */
export function DutyBars({ block: { bars, key } }: { block: Bars }): ReactNode {
  return (
    <>
      <ul className={styles.bars}>
        {bars.map(({ title, owner, counts, figures }) => (
          <li key={title} className={styles.row}>
            <span className={styles.duty}>
              {title} <bdi className={styles.owner}>{owner}</bdi>
            </span>
            <span className={styles.bar} aria-hidden="true">
              {counts.map(({ outcome, count }) => (
                <span key={outcome} data-outcome={outcome} style={{ flexGrow: count }} />
              ))}
            </span>
            <span className={styles.figures}>{figures}</span>
          </li>
        ))}
      </ul>
      {key.length > 0 && (
        <ul className={styles.key} aria-hidden="true">
          {key.map(({ outcome, name }) => (
            <li key={outcome}>
              <span className={styles.sample} data-outcome={outcome} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
