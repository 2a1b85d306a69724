import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { HistoryEntry } from '../../../src/contract/settings';
import { useAnnounce } from '../shared/Announcer';
import card from '../shared/Card.module.css';
import chips from '../shared/Chips.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { useQuery } from '../shared/use-query';
import { callSettings } from './api';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { words } from './words';

/** The saves that are kept: who, when, what changed, and the way back. */
export function History({
  restore,
}: {
  restore: (revision: number) => Promise<boolean>;
}): ReactNode {
  const { view, locale, now } = useSettingsForm();
  const announce = useAnnounce();
  const { value: history, failure } = useQuery(`settings.history at ${view.revision}`, () =>
    callSettings('settings.history', {}),
  );
  const goBack = async ({ revision }: HistoryEntry): Promise<void> => {
    if (await restore(revision)) announce(words.history.restored);
  };
  return (
    <section className={card.card} aria-label={words.history.heading}>
      <h2 className={styles.subheading}>{words.history.heading}</h2>
      {failure && <ErrorMessage>{failure.message}</ErrorMessage>}
      {!history && failure === null && <LinesSkeleton lines={2} />}
      {history?.entries.length === 0 && <p>{words.history.none}</p>}
      <ol className={fields.choices}>
        {history?.entries.map((entry) => (
          <li key={entry.revision} className={styles.bar}>
            <span>
              {entry.by === null || entry.at === null ? (
                words.history.before
              ) : (
                <>
                  <RelativeTime
                    at={entry.at}
                    now={Math.max(now, Date.parse(entry.at))}
                    locale={locale}
                  />
                  , <bdi>{history.people[entry.by]?.displayName ?? words.roles.gone}</bdi>
                </>
              )}
            </span>
            <span className={text.small}>{changesOf(entry, locale)}</span>
            {entry.revision === view.revision ? (
              <span className={chips.chip}>{words.history.now}</span>
            ) : (
              <Button
                spacing="compact"
                onClick={() => {
                  void goBack(entry);
                }}
              >
                {words.history.restore}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function changesOf({ by, changed }: HistoryEntry, locale: string): string {
  if (changed !== null) return words.history.changed(words.parts(changed, locale));
  return by === null ? '' : words.history.first;
}
