import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import type { TextKey } from '../../../src/texts/translate';
import { Notice } from './Notice';
import { OutcomeIcon } from './OutcomeIcon';
import { RetryButton } from './RetryButton';
import { t } from './texts';

/** What cannot be shown, as the key of a text: the language may not be there yet. */
type TitleKey = Extract<TextKey, `${string}.failure.title`>;

/** What the page is about could not be had at all. */
export function PageFailure({
  failure,
  retry,
  titleKey,
}: {
  failure: Failure;
  retry: () => void;
  titleKey: TitleKey;
}): ReactNode {
  // Nothing failed: there is only nobody to look for.
  if (failure.code === 'not-signed-in' && !failure.retry)
    return <Notice level={1} tone="neutral" heading={failureWords(failure, t)} />;
  return (
    <FailureNotice titleKey={titleKey} sentence={failureWords(failure, t)}>
      <RetryButton failure={failure} retry={retry} />
    </FailureNotice>
  );
}

/** Stands in for a page of which a part threw. */
export function ErrorFallback({ titleKey }: { titleKey: TitleKey }): ReactNode {
  return (
    <main>
      <FailureNotice titleKey={titleKey} sentence={t('page.broken')} />
    </main>
  );
}

function FailureNotice({
  titleKey,
  sentence,
  children,
}: {
  titleKey: TitleKey;
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
          {t(titleKey)}
        </>
      }
    >
      <p>{sentence}</p>
      {children}
    </Notice>
  );
}
