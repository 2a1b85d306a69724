import { useAnnounce } from '../../shared/Announcer';
import { t } from '../../shared/texts';
import { useDoneFlag } from '../../shared/use-done-flag';
import { focusOutcome } from '../../shared/use-focus-restore';
import type { PanelPayloads } from './api';
import { usePanelContext } from './panel-context';
import type { ActionKey } from './use-panel-view';

/** Tells that something was done, with the way back: an action, its payload, and what is to be done once it is taken back. */
export function useDone(): <K extends ActionKey>(
  sentence: string,
  key: K,
  payload: PanelPayloads[K],
  undone?: () => void,
) => void {
  const { act } = usePanelContext();
  const announce = useAnnounce();
  const tellDone = useDoneFlag();
  return (sentence, key, payload, undone) => {
    tellDone(sentence, async () => {
      const answer = await act(key, payload);
      if (!answer.ok) return answer.failure;
      undone?.();
      announce(t('panel.questions.undone'));
      // The flag, and the focus with it, was outside of this page.
      focusOutcome();
      return null;
    });
  };
}
