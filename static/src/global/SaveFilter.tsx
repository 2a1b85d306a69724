import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import { ErrorMessage } from '../shared/ErrorMessage';
import { followAddress, siteAddress } from '../shared/site-address';
import { t } from '../shared/texts';
import { callGlobal } from './api';

/** Saves everything that waits for the viewer as a filter of theirs and opens it: there Jira offers to send it by mail. */
export function SaveFilter({ siteUrl }: { siteUrl: string }): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await callGlobal('global.saveFilter', {});
    setBusy(false);
    if (!answer.ok) {
      setFailure(failureWords(answer.failure, t));
      return;
    }
    const address = siteAddress(answer.value.path, siteUrl);
    if (address) followAddress(address, siteUrl);
  };
  return (
    <>
      <Button spacing="compact" isLoading={busy} onClick={() => void save()}>
        {t('global.turns.saveFilter')}
      </Button>
      {failure !== null && <ErrorMessage>{failure}</ErrorMessage>}
    </>
  );
}
