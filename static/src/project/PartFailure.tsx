import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import styles from './PartFailure.module.css';
import { words } from './words';

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
      <span>{failure.message}</span>
      {failure.retry && (
        <Button spacing="compact" onClick={retry}>
          {words.failure.retry}
        </Button>
      )}
    </div>
  );
}
