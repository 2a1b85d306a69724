import type { ReactNode } from 'react';
import styles from '../shared/role-map/Form.module.css';
import { StoryTypes } from './StoryTypes';
import { StrategyRule } from './StrategyRule';

/** Which work items are stories, and which epics are strategy. */
export default function StoryRules(): ReactNode {
  return (
    <div className={styles.columns}>
      <StoryTypes />
      <StrategyRule />
    </div>
  );
}
