import type { ReactNode } from 'react';
import type { Bars } from '../../../src/explainer/document';
import { StackedBar, Swatch } from '../shared/StackedBar';
import text from '../shared/text.module.css';
import styles from './Bars.module.css';

/** A bar for each duty, and what its colours are called. */
export function DutyBars({ block: { bars, key } }: { block: Bars }): ReactNode {
  return (
    <>
      <ul className={styles.bars}>
        {bars.map(({ title, owner, counts, figures }) => (
          <li key={title} className={styles.row}>
            <span className={styles.duty}>
              {title} <bdi className={text.small}>{owner}</bdi>
            </span>
            <StackedBar segments={counts.map(({ outcome, count }) => ({ kind: outcome, count }))} />
            <span className={text.small}>{figures}</span>
          </li>
        ))}
      </ul>
      {key.length > 0 && (
        <ul className={`${text.small ?? ''} ${styles.key ?? ''}`} aria-hidden="true">
          {key.map(({ outcome, name }) => (
            <li key={outcome}>
              <Swatch kind={outcome} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
