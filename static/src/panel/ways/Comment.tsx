import { showFlag } from '@forge/bridge';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useAnnounce } from '../../shared/Announcer';
import { LinesSkeleton } from '../../shared/LinesSkeleton';
import { t } from '../../shared/texts';
import { useFocusRestore } from '../../shared/use-focus-restore';
import styles from '../details/Actions.module.css';
import type { Asking, SentComment } from '../state/use-asking';
import { AskSent, sentSentence } from './AskSent';

// The editor comes after what the panel says, and before somebody asks for it: the first letter typed is not to be lost.
const loadEditor = () => import('./AskEditor');
const AskEditor = lazy(loadEditor);
const LINES = 6;
/** The answer is drawn and seen first; nobody has read it and pressed a button by then. */
const SOON_MS = 300;

/** Where a comment is written, and what was done, with the way back. */
export function Comment({ asking }: { asking: Asking }): ReactNode {
  const announce = useAnnounce();
  const place = useFocusRestore<HTMLDivElement>();
  useEffect(() => {
    // One that does not come is asked for again with the editor.
    const timer = setTimeout(() => void loadEditor().catch(() => undefined), SOON_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  const withdraw = async (sent: SentComment): Promise<void> => {
    if (await asking.withdraw(sent)) announce(t('panel.ask.withdrawn'));
  };
  const send = async (): Promise<void> => {
    const sent = await asking.send();
    if (!sent) return;
    const sentence = sentSentence(sent);
    announce(sentence);
    showFlag({
      id: `asked-${Date.now()}`,
      title: sentence,
      type: 'success',
      isAutoDismiss: true,
      ...(sent.commentId !== null && {
        actions: [{ text: t('page.undo'), onClick: () => void withdraw(sent) }],
      }),
    });
  };
  return (
    <div className={styles.actions} ref={place}>
      {asking.template && (
        <Suspense fallback={<LinesSkeleton lines={LINES} />}>
          <AskEditor
            key={asking.template.key}
            template={asking.template}
            asking={asking}
            send={send}
            cancel={asking.close}
          />
        </Suspense>
      )}
      <AskSent asking={asking} withdraw={withdraw} />
    </div>
  );
}
