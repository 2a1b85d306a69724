import Button from '@atlaskit/button/new';
import { showFlag } from '@forge/bridge';
import { useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../shared/Announcer';
import { useFocusRestore } from '../shared/use-focus-restore';
import { Acceptance, AcceptButton } from './Acceptance';
import styles from './Actions.module.css';
import { AskEditor } from './AskEditor';
import { AskSent, namesOf } from './AskSent';
import { usePanelContext } from './panel-context';
import { useAsking, type SentAsk } from './use-asking';
import { words } from './words';

/** What a person can do about what was found. */
export function Actions(): ReactNode {
  const { refresh, locale } = usePanelContext();
  const announce = useAnnounce();
  const asking = useAsking();
  const place = useFocusRestore<HTMLDivElement>();
  const askButton = useRef<HTMLButtonElement>(null);
  const [refreshing, setRefreshing] = useState(false);

  const checkAgain = async (): Promise<void> => {
    setRefreshing(true);
    if (await refresh()) announce(words.summary.refreshed);
    setRefreshing(false);
  };
  const cancel = (): void => {
    asking.close();
    askButton.current?.focus();
  };
  const withdraw = async (sent: SentAsk): Promise<void> => {
    if (await asking.withdraw(sent)) announce(words.ask.withdrawn);
  };
  const send = async (): Promise<void> => {
    const sent = await asking.send();
    if (!sent) return;
    const sentence = words.ask.sent(namesOf(sent.to, locale));
    announce(sentence);
    showFlag({
      id: `asked-${sent.commentId}`,
      title: sentence,
      type: 'success',
      isAutoDismiss: true,
      actions: [{ text: words.undo, onClick: () => void withdraw(sent) }],
    });
  };

  return (
    <div className={styles.actions} ref={place}>
      <div className={styles.row}>
        {asking.candidates.length > 0 && (
          <Button
            ref={askButton}
            aria-expanded={asking.isOpen}
            onClick={asking.isOpen ? cancel : asking.open}
          >
            {words.ask.open(asking.role)}
          </Button>
        )}
        <AcceptButton />
        <Button appearance="subtle" isLoading={refreshing} onClick={() => void checkAgain()}>
          {words.summary.refresh}
        </Button>
      </div>
      {asking.isOpen && <AskEditor asking={asking} send={send} cancel={cancel} />}
      <AskSent asking={asking} withdraw={withdraw} />
      <Acceptance />
    </div>
  );
}
