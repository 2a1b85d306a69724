import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import type { AcceptedAnswer, ActedAnswer } from '../../../src/contract/global-page';
import { taskOf } from '../../../src/contract/turn-tasks';
import { useAnnounce } from '../shared/Announcer';
import { ErrorMessage } from '../shared/ErrorMessage';
import { t } from '../shared/texts';
import { useDoneFlag } from '../shared/use-done-flag';
import { callGlobal } from './api';
import type { TurnItem } from './turn-items';
import { aboutItem, TurnLink } from './TurnLink';
import type { Turns } from './use-turns';

interface Props {
  item: TurnItem;
  siteUrl: string;
  /** ISO time of the look at the item. */
  seen: string;
  settle: Turns['settle'];
}

/**
 * The one thing that helps most. A sign-off is given here, as in the panel; for all else one has to see what stands on the work
 * item, a priority among it, and the panel there has the form for it.
 */
export function TurnAction({ item, siteUrl, seen, settle }: Props): ReactNode {
  const { key, id: issueId } = item.row;
  const task = taskOf(item.turn.duty);
  switch (task) {
    case 'accept':
      return (
        <Do
          item={item}
          siteUrl={siteUrl}
          settle={settle}
          what={t('global.do.accept')}
          done={t('global.done.accept', { key })}
          act={() => callGlobal('global.accept', { issueId, seen })}
          undo={({ at }) => callGlobal('global.withdrawAcceptance', { issueId, at })}
        />
      );
    case 'order':
    case 'answer':
    case 'write':
    case 'link':
    case 'decide':
      return <TurnLink item={item} siteUrl={siteUrl} />;
  }
}

interface DoProps extends Omit<Props, 'seen'> {
  what: string;
  /** A sentence that says what was done. */
  done: string;
  act: () => Promise<Answer<AcceptedAnswer>>;
  undo: (done: AcceptedAnswer) => Promise<Answer<ActedAnswer>>;
}

function Do({ item, siteUrl, settle, what, done, act, undo }: DoProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const tellDone = useDoneFlag();
  const announce = useAnnounce();
  const { id, turns } = item.row;
  const { duty } = item.turn;
  const others = turns.filter((turn) => turn.duty !== duty);

  const takeBack = async (doneNow: AcceptedAnswer): Promise<Failure | null> => {
    const answer = await undo(doneNow);
    if (!answer.ok) return answer.failure;
    settle(id, answer.value.turns ?? turns);
    announce(t('global.done.undone'));
    // The flag, and the focus with it, was outside of this page: back to what came back, unless something has it by now.
    setTimeout(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>(`[data-turn="${CSS.escape(item.id)}"] a`)?.focus();
    });
    return null;
  };
  const run = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await act();
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    settle(id, answer.value.turns ?? others);
    tellDone(done, () => takeBack(answer.value));
  };
  return (
    <>
      {failure?.code === 'conflict' ? (
        // What stands there by now is not on this page.
        <TurnLink item={item} siteUrl={siteUrl} />
      ) : (
        <Button
          spacing="compact"
          aria-label={aboutItem(what, item)}
          isLoading={busy}
          onClick={() => void run()}
        >
          {what}
        </Button>
      )}
      {failure !== null && <ErrorMessage>{failureWords(failure, t)}</ErrorMessage>}
    </>
  );
}
