import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { listOfAll } from '../../../../src/texts/lists';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { isolate } from '../../shared/isolate';
import { t } from '../../shared/texts';
import { DoneLine } from '../parts/DoneLine';
import type { Asking, SentComment } from '../state/use-asking';

interface Props {
  asking: Asking;
  withdraw: (sent: SentComment) => Promise<void>;
}

/** Says who was asked or answered, with the way back, until another thing is done; that a way back failed is told whenever it does. */
export function AskSent({ asking: { sent, forget, withdrawing }, withdraw }: Props): ReactNode {
  return (
    <>
      {sent && (
        <DoneLine sentence={sentSentence(sent)}>
          {sent.commentId !== null && (
            <Button
              data-next-focus
              spacing="compact"
              isLoading={withdrawing.busy}
              onClick={() => void withdraw(sent)}
            >
              {t('page.undo')}
            </Button>
          )}
          <Button
            {...(sent.commentId === null ? { 'data-next-focus': true } : {})}
            spacing="compact"
            appearance="subtle"
            onClick={forget}
          >
            {t('panel.ask.dismiss')}
          </Button>
        </DoneLine>
      )}
      {withdrawing.failure !== null && <ErrorMessage>{withdrawing.failure}</ErrorMessage>}
    </>
  );
}

/** "You asked Ada and Ben …" or "You replied to …", each name isolated; a comment that mentions nobody was added. */
export function sentSentence({ to, template }: SentComment): string {
  if (to.length === 0) return t('panel.ask.told');
  const names = listOfAll(
    to.map(({ displayName }) => isolate(displayName)),
    t,
  );
  return template.reply ? t('panel.ask.replied', { names }) : t('panel.ask.sent', { names });
}
