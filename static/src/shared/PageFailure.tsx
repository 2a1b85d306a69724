import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { Notice } from './Notice';
import { OutcomeIcon } from './OutcomeIcon';

/** What a page says of itself where it has nothing else to show. */
export interface FailureWords {
  failure: { title: string; retry: string };
  /** Of a fault of the page itself. */
  broken: string;
}

/** What the page is about could not be had at all. */
export function PageFailure({
  failure,
  retry,
  words,
}: {
  failure: Failure;
  retry: () => void;
  words: FailureWords;
}): ReactNode {
  return (
    <FailureNotice words={words} sentence={failure.message}>
      {failure.retry && <Button onClick={retry}>{words.failure.retry}</Button>}
    </FailureNotice>
  );
}

/** Stands in for a page of which a part threw. */
export function ErrorFallback({ words }: { words: FailureWords }): ReactNode {
  return (
    <main>
      <FailureNotice words={words} sentence={words.broken} />
    </main>
  );
}

function FailureNotice({
  words,
  sentence,
  children,
}: {
  words: FailureWords;
  sentence: string;
  children?: ReactNode;
}): ReactNode {
  return (
    <Notice
      level={1}
      tone="warning"
      isAlert
      heading={
        <>
          <OutcomeIcon outcome="attention" />
          {words.failure.title}
        </>
      }
    >
      <p>{sentence}</p>
      {children}
    </Notice>
  );
}
