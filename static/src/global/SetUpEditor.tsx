import type { ReactNode } from 'react';
import ByEvidence from '../shared/role-map/ByEvidence';
import { Roles } from '../shared/role-map/Roles';
import styles from './SetUp.module.css';

/** Corrects the roles of one project, with who does the work today. */
export default function SetUpEditor(): ReactNode {
  return (
    <div className={styles.form}>
      <Roles />
      <ByEvidence />
    </div>
  );
}
