import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import styles from './Notices.module.css';
import { words } from './words';

/** The view could not be had at all. */
export function Unavailable({
  failure,
  retry,
}: {
  failure: Failure;
  retry: () => void;
}): ReactNode {
  return (
    <div className={styles.notice} role="alert">
      <h1 className={styles.title}>
        <OutcomeIcon outcome="attention" />
        {words.failure.title}
      </h1>
      <p>{failure.message}</p>
      {failure.retry && (
        <div className={styles.action}>
          <Button onClick={retry}>{words.failure.retry}</Button>
        </div>
      )}
    </div>
  );
}

/** The issue is of a kind that has no duties. */
export function Empty({ issueType }: { issueType: string }): ReactNode {
  return (
    <div className={styles.quiet}>
      <h1 className={styles.title}>{words.empty.title}</h1>
      <p>{words.empty.body(issueType)}</p>
    </div>
  );
}

/** A fault of the page itself. */
export function ErrorFallback(): ReactNode {
  return (
    <main>
      <div className={styles.notice} role="alert">
        <h1 className={styles.title}>
          <OutcomeIcon outcome="attention" />
          {words.failure.title}
        </h1>
        <p>{words.broken}</p>
      </div>
    </main>
  );
}

/** Why an action did not work, beside the action. */
export function FailureLine({ sentence, id }: { sentence: string; id?: string }): ReactNode {
  return (
    <p className={styles.failure} role="alert" id={id}>
      {sentence}
    </p>
  );
}

/** What an action did, with the way back. */
export function DoneLine({
  sentence,
  children,
}: {
  sentence: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.done}>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
