import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';
import { listOfAll } from '../../../src/texts/lists';
import { ErrorMessage } from '../shared/ErrorMessage';
import { isolate } from '../shared/isolate';
import { t } from '../shared/texts';
import { DoneLine } from './DoneLine';
import type { Asking, SentComment } from './use-asking';

interface Props {
  asking: Asking;
  withdraw: (sent: SentComment) => Promise<void>;
}

/** Says who was asked, and offers the way back for as long as the page is open. */
export function AskSent({ asking: { sent, forget, withdrawing }, withdraw }: Props): ReactNode {
  if (!sent) return null;
  return (
    <>
      <DoneLine sentence={t('panel.ask.sent', { names: namesOf(sent.to) })}>
        <Button
          data-next-focus
          spacing="compact"
          isLoading={withdrawing.busy}
          onClick={() => void withdraw(sent)}
        >
          {t('page.undo')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={forget}>
          {t('panel.ask.dismiss')}
        </Button>
      </DoneLine>
      {withdrawing.failure !== null && <ErrorMessage>{withdrawing.failure}</ErrorMessage>}
    </>
  );
}

/** "Ada and Ben", each name isolated. */
export function namesOf(people: Person[]): string {
  return listOfAll(
    people.map(({ displayName }) => isolate(displayName)),
    t,
  );
}
