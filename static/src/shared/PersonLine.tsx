import type { ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';
import { PersonAvatar } from './PersonAvatar';
import styles from './PersonLine.module.css';

interface Props {
  person: Person | undefined;
  size: 'small' | 'medium';
  /** The name, and what is said of the person. */
  children: ReactNode;
}

/** A person's picture with what stands beside it. */
export function PersonLine({ person, size, children }: Props): ReactNode {
  return (
    <div className={styles.person}>
      <PersonAvatar person={person} size={size} />
      <div className={styles.about}>{children}</div>
    </div>
  );
}
