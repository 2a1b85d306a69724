import { showFlag } from '@forge/bridge';
import type { Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import { useAnnounce } from './Announcer';
import { t } from './texts';

/**
 * Tells that something was done, once to the eye and once to the ear, with the way back in the flag.
 * @returns a function of the sentence and of what takes it back; that gives the failure, or null where it went well, of which it tells itself
 */
export function useDoneFlag(): (sentence: string, undo: () => Promise<Failure | null>) => void {
  const announce = useAnnounce();
  return (sentence, undo) => {
    const takeBack = async (): Promise<void> => {
      const failure = await undo();
      // What was pressed to do it may be gone from the page by now, and the flag is.
      if (failure !== null)
        void showFlag({
          id: `not-undone-${Date.now()}`,
          title: failureWords(failure, t),
          type: 'error',
          isAutoDismiss: false,
        });
    };
    announce(sentence);
    void showFlag({
      id: `done-${Date.now()}`,
      title: sentence,
      type: 'success',
      isAutoDismiss: true,
      actions: [{ text: t('page.undo'), onClick: () => void takeBack() }],
    });
  };
}
