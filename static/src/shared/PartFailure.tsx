import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import styles from './PartFailure.module.css';
import { RetryButton } from './RetryButton';
import { t } from './texts';

/** One part of the page could not be had; the others stand. */
export function PartFailure({
  failure,
  retry,
}: {
  failure: Failure;
  retry: () => void;
}): ReactNode {
  return (
    <div className={styles.line} role="alert">
      <span>{failureWords(failure, t)}</span>
      <RetryButton spacing="compact" failure={failure} retry={retry} />
    </div>
  );
}
