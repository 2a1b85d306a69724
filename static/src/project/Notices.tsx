import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import styles from './Notices.module.css';
import { words } from './words';

/** Something to know before going on, in place of the page or of a part of it. */
export function Notice({
  heading,
  tone,
  children,
}: {
  heading: string;
  tone: 'warning' | 'information';
  children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.notice} data-tone={tone}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </div>
  );
}

/** The page could not be had at all. */
export function Unavailable({
  failure,
  again,
}: {
  failure: Failure;
  again: () => void;
}): ReactNode {
  return (
    <div role="alert">
      <Notice heading={words.failure.title} tone="warning">
        <p>{failure.message}</p>
        {failure.retry && <Button onClick={again}>{words.failure.retry}</Button>}
      </Notice>
    </div>
  );
}

/** One part of the page could not be had; the others stand. */
export function PartFailed({ failure, again }: { failure: Failure; again: () => void }): ReactNode {
  return (
    <div className={styles.line} role="alert">
      <span>{failure.message}</span>
      {failure.retry && (
        <Button spacing="compact" onClick={again}>
          {words.failure.retry}
        </Button>
      )}
    </div>
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
