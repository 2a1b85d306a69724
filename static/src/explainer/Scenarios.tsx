import type { ReactNode } from 'react';
import type { Cases } from '../../../src/explainer/document';
import cards from '../shared/Card.module.css';
import styles from './Scenarios.module.css';

/** What it is like with one role missing, or both in one hand. */
export function Scenarios({ block: { cases } }: { block: Cases }): ReactNode {
  return (
    <ul className={styles.cases}>
      {cases.map(({ title, text, here }) => (
        <li
          key={title}
          className={`${cards.card ?? ''} ${cards.small ?? ''} ${styles.case ?? ''}`}
          data-here={here !== null}
        >
          <h4 className={styles.title}>{title}</h4>
          {here !== null && <span className={styles.here}>{here}</span>}
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
