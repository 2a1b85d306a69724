import { useEffect, useRef, type ReactNode } from 'react';
import { Questions } from '../questions/Questions';
import type { Asking } from '../state/use-asking';
import { Actions } from './Actions';
import { ChildIssues } from './ChildIssues';
import styles from './Details.module.css';
import { Duties } from './Duties';
import { Holders } from './Holders';
import { StrategyPath } from './StrategyPath';

/** What a person may come for: it gets the focus then. */
export type Part = 'stories' | 'questions';

interface Props {
  /** Null where a person came for all of it. */
  at: Part | null;
  asking: Asking;
}

/** All that stands behind the answer: people, each duty with its evidence, the way to the strategy, stories, questions. */
export default function Details({ at, asking }: Props): ReactNode {
  const stories = useRef<HTMLDivElement>(null);
  const questions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = at === 'stories' ? stories : at === 'questions' ? questions : null;
    part?.current?.focus({ preventScroll: true });
    part?.current?.scrollIntoView({ block: 'start' });
  }, [at]);
  return (
    <div className={styles.details}>
      <Holders />
      <Duties />
      <StrategyPath />
      <div ref={stories} tabIndex={-1}>
        <ChildIssues />
      </div>
      <div ref={questions} tabIndex={-1}>
        <Questions />
      </div>
      <Actions asking={asking} />
    </div>
  );
}
