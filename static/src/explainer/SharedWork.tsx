import type { ReactNode } from 'react';
import { HANDS } from '../../../src/contract/hands';
import type { SharedWork } from '../../../src/explainer/document';
import bars from './Bars.module.css';
import styles from './SharedWork.module.css';

/** Whose hands did each role's work: the two bars have the same length, however much there was of either. */
export function SharedWork({ block: { title, roles } }: { block: SharedWork }): ReactNode {
  return (
    <div className={styles.hands}>
      <h4 className={styles.title}>{title}</h4>
      <ul className={bars.bars}>
        {roles.map(({ role, title: work, counts, figures }) => (
          <li key={role} className={bars.row} data-role={role}>
            <span>{work}</span>
            <span className={bars.bar} aria-hidden="true">
              {HANDS.filter((hands) => counts[hands] > 0).map((hands) => (
                <span key={hands} data-hands={hands} style={{ flexGrow: counts[hands] }} />
              ))}
            </span>
            <span className={bars.figures}>{figures}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
