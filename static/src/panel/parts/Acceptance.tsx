import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useAnnounce } from '../../shared/Announcer';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { t } from '../../shared/texts';
import { usePanelContext, type PanelContextValue } from '../state/panel-context';
import { useAction } from '../state/use-action';
import { useDone } from '../state/use-done';
import { DoneLine } from './DoneLine';

/** The owner's sign-off, where it would change what is found. */
export function AcceptButton(): ReactNode {
  const panel = usePanelContext();
  const accepting = useAction();
  const done = useDone();
  if (!isUseful(panel)) return null;
  const accept = async (): Promise<void> => {
    const accepted = await accepting.run('panel.accept', { seen: panel.view.textChangedAt });
    if (!accepted) return;
    done(t('panel.accept.done'), 'panel.withdrawAcceptance', { at: accepted.at });
  };
  return (
    <>
      <Button
        appearance="primary"
        spacing="compact"
        isLoading={accepting.busy}
        onClick={() => void accept()}
      >
        {panel.view.acceptedByViewer !== null ? t('panel.accept.again') : t('panel.accept.button')}
      </Button>
      {accepting.failure !== null && <ErrorMessage>{accepting.failure}</ErrorMessage>}
    </>
  );
}

/** Among the details, the viewer's sign-off that is there, with the way back. */
export function Acceptance(): ReactNode {
  const { view } = usePanelContext();
  const announce = useAnnounce();
  const withdrawing = useAction();
  const at = view.acceptedByViewer;
  if (at === null) return null;
  const withdraw = async (): Promise<void> => {
    if (await withdrawing.run('panel.withdrawAcceptance', { at }))
      announce(t('panel.accept.undone'));
  };
  return (
    <>
      <DoneLine sentence={t('panel.accept.accepted')}>
        <Button
          data-next-focus
          spacing="compact"
          isLoading={withdrawing.busy}
          onClick={() => void withdraw()}
        >
          {t('page.undo')}
        </Button>
      </DoneLine>
      {withdrawing.failure !== null && <ErrorMessage>{withdrawing.failure}</ErrorMessage>}
    </>
  );
}

/** A sign-off helps only where no owner's hand is in the story yet, or where the text changed after the last one. */
function isUseful({ view }: PanelContextValue): boolean {
  const story = view.report.verdicts.find(({ duty }) => duty === 'user-stories');
  return (
    view.state === 'story' &&
    view.viewerIsOwner &&
    (story?.outcome === 'gap' || story?.outcome === 'attention')
  );
}
