import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import styles from './Notices.module.css';
import { words } from './words';

interface Props {
  heading: string;
  tone: 'warning' | 'success';
  children: ReactNode;
}

/** Something to know before going on. */
export function Notice({ heading, tone, children }: Props): ReactNode {
  return (
    <div className={styles.notice} data-tone={tone} role="alert">
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </div>
  );
}

/** The settings could not be had at all. */
export function Unavailable({
  failure,
  retry,
}: {
  failure: Failure;
  retry: () => void;
}): ReactNode {
  return (
    <Notice heading={words.failure.title} tone="warning">
      <p>{failure.message}</p>
      {failure.retry && (
        <div>
          <Button onClick={retry}>{words.failure.retry}</Button>
        </div>
      )}
    </Notice>
  );
}

/** A fault of the page itself. */
export function ErrorFallback(): ReactNode {
  return (
    <main>
      <Notice heading={words.failure.title} tone="warning">
        <p>{words.broken}</p>
      </Notice>
    </main>
  );
}

/** What is wrong, beside where it is. */
export function ProblemLine({ id, children }: { id?: string; children: ReactNode }): ReactNode {
  return (
    <p className={styles.problem} role="alert" id={id}>
      {children}
    </p>
  );
}
