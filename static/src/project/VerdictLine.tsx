import type { ReactNode } from 'react';
import type { Verdict } from '../../../src/contract/report';
import { outcomeWord, verdictWords, type WordsContext } from '../../../src/duties/messages';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { t } from '../shared/texts';
import styles from './Team.module.css';

/** What was found of one duty of the project, in a sentence after the sign of its outcome. */
export function VerdictLine({
  verdict,
  context,
}: {
  verdict: Verdict;
  context: WordsContext;
}): ReactNode {
  return (
    <p className={styles.verdict}>
      <OutcomeIcon outcome={verdict.outcome} name={outcomeWord(verdict.outcome, t)} />
      <span>{verdictWords(verdict, context)}</span>
    </p>
  );
}
