import Button from '@atlaskit/button/new';
import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { t } from './texts';

interface Props {
  failure: Failure;
  retry: () => void;
  spacing?: 'compact' | 'default';
}

/** Asks again after a failure, where that can help; where the failure says when it can, the button comes then. */
export function RetryButton({ failure, retry, spacing = 'default' }: Props): ReactNode {
  const waits = useWaits(failure);
  if (!failure.retry || waits) return null;
  return (
    <Button spacing={spacing} onClick={retry}>
      {t('page.retry')}
    </Button>
  );
}

/** Whether the time that a failure names is not over yet. */
function useWaits(failure: Failure): boolean {
  const [over, setOver] = useState<Failure | null>(null);
  const minutes = failure.code === 'busy' ? Number(failure.args?.minutes ?? 0) : 0;
  useEffect(() => {
    if (minutes === 0) return undefined;
    const timer = setTimeout(() => {
      setOver(failure);
    }, minutes * 60_000);
    return () => {
      clearTimeout(timer);
    };
  }, [failure, minutes]);
  return minutes > 0 && over !== failure;
}
