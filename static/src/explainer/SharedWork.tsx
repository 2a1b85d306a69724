import type { ReactNode } from 'react';
import { CONTRIBUTORS } from '../../../src/contract/attribution';
import type { PartnershipFigures } from '../../../src/explainer/document';
import { StackedBar } from '../shared/StackedBar';
import text from '../shared/text.module.css';
import bars from './Bars.module.css';
import styles from './SharedWork.module.css';

/** Whose hands did each role's work: the two bars have the same length, however much there was of either. */
export function SharedWork({ block: { title, roles } }: { block: PartnershipFigures }): ReactNode {
  return (
    <div className={styles.hands}>
      <h4 className={styles.title}>{title}</h4>
      <ul className={bars.bars}>
        {roles.map(({ role, title: work, counts, figures }) => (
          <li key={role} className={bars.row} data-role={role}>
            <span>{work}</span>
            <StackedBar segments={CONTRIBUTORS.map((kind) => ({ kind, count: counts[kind] }))} />
            <span className={text.small}>{figures}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
