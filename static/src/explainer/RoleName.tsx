import type { ReactNode } from 'react';
import type { Role } from '../../../src/contract/report';
import styles from './DocumentView.module.css';

/** A role's name with its colour. */
export function RoleName({ role, name }: { role: Role; name: string }): ReactNode {
  return (
    <span className={styles.role} data-role={role}>
      <bdi>{name}</bdi>
    </span>
  );
}
