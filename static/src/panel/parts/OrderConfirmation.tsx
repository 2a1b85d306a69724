import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../../src/contract/report';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { t } from '../../shared/texts';
import { usePanelContext } from '../state/panel-context';
import { useAction } from '../state/use-action';
import { useDone } from '../state/use-done';

/** What the app cannot tell about the order, an owner's word settles. */
const SETTLED_BY_WORD: ReadonlySet<string> = new Set(['author-not-known', 'part-not-known']);

/** The owner's word that the order is right as it is. */
export function ConfirmOrderButton({ label }: { label?: string }): ReactNode {
  const { order } = usePanelContext().view;
  const confirming = useAction();
  const done = useDone();
  if (order === null) return null;
  const confirm = async (): Promise<void> => {
    if (!(await confirming.run('panel.confirmOrder', { confirmed: true, seen: order }))) return;
    done(t('panel.mend.confirmed'), 'panel.confirmOrder', { confirmed: false });
  };
  return (
    <>
      <Button
        spacing="compact"
        {...(label === undefined ? {} : { 'aria-label': label })}
        isLoading={confirming.busy}
        onClick={() => void confirm()}
      >
        {t('panel.mend.confirm')}
      </Button>
      {confirming.failure !== null && <ErrorMessage>{confirming.failure}</ErrorMessage>}
    </>
  );
}

/** Beside what was found of the order: the way to confirm it where only that helps, and the way back from it. */
export function OrderConfirmation({ verdict }: { verdict: Verdict }): ReactNode {
  const { view } = usePanelContext();
  if (verdict.duty !== 'prioritisation') return null;
  if (verdict.code === 'order-confirmed') {
    const isOwn = view.viewer !== null && verdict.evidence.some(({ by }) => by === view.viewer);
    return isOwn && <WithdrawButton />;
  }
  return view.viewerIsOwner && SETTLED_BY_WORD.has(verdict.code) && <ConfirmOrderButton />;
}

function WithdrawButton(): ReactNode {
  const withdrawing = useAction();
  return (
    <>
      <Button
        data-next-focus
        spacing="compact"
        appearance="subtle"
        aria-label={t('panel.questions.about', {
          what: t('page.undo'),
          quote: t('panel.mend.confirmed'),
        })}
        isLoading={withdrawing.busy}
        onClick={() => void withdrawing.run('panel.confirmOrder', { confirmed: false })}
      >
        {t('page.undo')}
      </Button>
      {withdrawing.failure !== null && <ErrorMessage>{withdrawing.failure}</ErrorMessage>}
    </>
  );
}
