import type { ReactNode } from 'react';
import type { Waiting } from '../../../src/explainer/document';
import styles from './OpenQuestions.module.css';
import { RoleName } from './RoleName';

/** How many questions wait for each role, and since when. */
export function OpenQuestions({ block: { roles } }: { block: Waiting }): ReactNode {
  return (
    <ul className={styles.questions}>
      {roles.map(({ role, title, figures }) => (
        <li key={role}>
          <RoleName role={role} name={title} />
          <span>{figures}</span>
        </li>
      ))}
    </ul>
  );
}
