import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { t } from '../../shared/texts';
import { usePanelContext } from '../state/panel-context';

/** Opens Jira's form for a story of the epic. */
export function AddStoryButton({ label }: { label: string }): ReactNode {
  const { view, refresh } = usePanelContext();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      const { openStoryForm } = await import('./add-story');
      await openStoryForm(view.report.issue.id, () => void refresh());
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  return (
    <>
      <Button spacing="compact" aria-label={label} isLoading={busy} onClick={() => void open()}>
        {t('panel.turns.addStory')}
      </Button>
      {failed && <ErrorMessage>{t('panel.turns.noStoryForm')}</ErrorMessage>}
    </>
  );
}
