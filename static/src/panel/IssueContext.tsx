import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { useEffect, useState, type ReactNode } from 'react';
import { t } from '../shared/texts';
import { Brief } from './Brief';
import { Panel } from './Panel';
import { Skeleton } from './parts/Skeleton';
import { WholeReport } from './ReportView';

/** The module beside the issue: the answer in brief, or all of it where the page was opened as a dialog over the issue. */
export function IssueContext(): ReactNode {
  const isDialog = useIsDialog();
  if (isDialog === null) return <Skeleton />;
  return isDialog ? <Dialog /> : <Panel report={Brief} />;
}

/** Keys that are pressed in the page do not reach the dialog around it, which has no button of its own. */
function Dialog(): ReactNode {
  useEffect(() => {
    const leave = ({ key, isComposing, defaultPrevented }: KeyboardEvent): void => {
      // A form, or an input method, has a use for the key itself.
      if (key === 'Escape' && !isComposing && !defaultPrevented) close();
    };
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
    };
  }, []);
  return (
    <>
      <Panel report={WholeReport} />
      <Button onClick={close}>{t('panel.turns.close')}</Button>
    </>
  );
}

function close(): void {
  // Where it cannot be closed, it stays.
  view.close().catch(() => undefined);
}

/** Forge gives a page in a dialog what it was opened with; null until that is known. */
function useIsDialog(): boolean | null {
  const [isDialog, setIsDialog] = useState<boolean | null>(null);
  useEffect(() => {
    view.getContext().then(
      ({ extension }) => {
        setIsDialog(extension['modal'] !== undefined);
      },
      () => {
        setIsDialog(false);
      },
    );
  }, []);
  return isDialog;
}
