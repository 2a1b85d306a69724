import { useEffect, useRef, type ReactNode } from 'react';
import { Actions } from './Actions';
import { ChildIssues } from './ChildIssues';
import styles from './Details.module.css';
import { Duties } from './Duties';
import { Holders } from './Holders';
import { Questions } from './Questions';
import { StrategyPath } from './StrategyPath';
import type { Asking } from './use-asking';

interface Props {
  /** Whether a person came for the questions: they get the focus then. */
  atQuestions: boolean;
  asking: Asking;
}

/** All that stands behind the answer: people, each duty with its evidence, the way to the strategy, stories, questions. */
export default function Details({ atQuestions, asking }: Props): ReactNode {
  const questions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!atQuestions) return;
    questions.current?.focus({ preventScroll: true });
    questions.current?.scrollIntoView({ block: 'start' });
  }, [atQuestions]);
  return (
    <div className={styles.details}>
      <Holders />
      <Duties />
      <StrategyPath />
      <ChildIssues />
      <div ref={questions} tabIndex={-1}>
        <Questions />
      </div>
      <Actions asking={asking} />
    </div>
  );
}
