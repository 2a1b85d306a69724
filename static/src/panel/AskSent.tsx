import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';
import { ErrorMessage } from '../shared/ErrorMessage';
import { isolate } from '../shared/isolate';
import { DoneLine } from './DoneLine';
import { usePanelContext } from './panel-context';
import type { Asking, SentAsk } from './use-asking';
import { words } from './words';

interface Props {
  asking: Asking;
  withdraw: (sent: SentAsk) => Promise<void>;
}

/** Says that the owner was asked, and offers the way back for as long as the page is open. */
export function AskSent({ asking: { sent, forget, withdrawing }, withdraw }: Props): ReactNode {
  const { locale } = usePanelContext();
  if (!sent) return null;
  return (
    <>
      <DoneLine sentence={words.ask.sent(namesOf(sent.to, locale))}>
        <Button
          data-next-focus
          spacing="compact"
          isLoading={withdrawing.busy}
          onClick={() => void withdraw(sent)}
        >
          {words.undo}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={forget}>
          {words.dismiss}
        </Button>
      </DoneLine>
      {withdrawing.failure !== null && <ErrorMessage>{withdrawing.failure}</ErrorMessage>}
    </>
  );
}

/** "Ada and Ben", each name isolated. */
export function namesOf(people: Person[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    people.map(({ displayName }) => isolate(displayName)),
  );
}
