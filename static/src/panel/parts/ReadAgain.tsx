import Button from '@atlaskit/button/new';
import { useEffect, useState, type ReactNode } from 'react';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { t } from '../../shared/texts';
import { usePanelContext } from '../state/panel-context';
import { useAction } from '../state/use-action';
import styles from './ReadAgain.module.css';

/** When it is looked whether the reading has come, in milliseconds after it was asked for. */
const LOOKS_AT = [4_000, 10_000, 20_000, 40_000, 70_000];

/** Has a second reader look anew. It reads in the background; the page looks again by itself. */
export function ReadAgain(): ReactNode {
  const { view, refresh } = usePanelContext();
  const asking = useAction();
  const [waitsSince, setWaitsSince] = useState<string | null>(null);
  const readAt = view.secondReader?.readAt ?? '';
  const isWaiting = waitsSince !== null && readAt === waitsSince;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timers = LOOKS_AT.map((milliseconds) => setTimeout(() => void refresh(), milliseconds));
    return () => {
      timers.forEach(clearTimeout);
    };
  }, [isWaiting, refresh]);

  const { secondReader, report, viewer } = view;
  const isUnsure =
    secondReader?.waits === true ||
    report.mayAsk !== undefined ||
    [...report.questions, ...(report.texts ?? [])].some(({ second }) => second);
  if (viewer === null || !(isUnsure || waitsSince !== null)) return null;
  const ask = async (): Promise<void> => {
    if (await asking.run('panel.readAgain', {})) setWaitsSince(readAt);
  };
  return (
    <div className={styles.again}>
      <Button spacing="compact" isLoading={asking.busy} onClick={() => void ask()}>
        {t('panel.second.again')}
      </Button>
      <span role="status">
        {waitsSince === null ? '' : isWaiting ? t('panel.second.asked') : t('panel.second.renewed')}
      </span>
      {asking.failure !== null && <ErrorMessage>{asking.failure}</ErrorMessage>}
    </div>
  );
}
