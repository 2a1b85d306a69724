import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import type { HistoryEntry } from '../../../src/contract/settings';
import { useAnnounce } from '../shared/Announcer';
import card from '../shared/Card.module.css';
import chips from '../shared/Chips.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { partNames } from '../shared/part-names';
import { RelativeTime } from '../shared/RelativeTime';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useQuery } from '../shared/use-query';
import { callSettings } from './api';

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
    if (await restore(revision)) announce(t('settings.history.restored'));
  };
  return (
    <section className={card.card} aria-label={t('settings.history.heading')}>
      <h3 className={styles.subheading}>{t('settings.history.heading')}</h3>
      {failure && <ErrorMessage>{failureWords(failure, t)}</ErrorMessage>}
      {!history && failure === null && <LinesSkeleton lines={2} />}
      {history?.entries.length === 0 && <p>{t('settings.history.none')}</p>}
      <ol className={fields.choices}>
        {history?.entries.map((entry) => (
          <li key={entry.revision} className={styles.bar}>
            <span>
              {entry.by === null || entry.at === null ? (
                t('settings.history.before')
              ) : (
                <>
                  <RelativeTime
                    at={entry.at}
                    now={Math.max(now, Date.parse(entry.at))}
                    locale={locale}
                    isFirst
                  />
                  , <bdi>{history.people[entry.by]?.displayName ?? t('people.account-gone')}</bdi>
                </>
              )}
            </span>
            <span className={text.small}>{changesOf(entry)}</span>
            {entry.revision === view.revision ? (
              <span className={chips.chip}>{t('settings.history.now')}</span>
            ) : (
              <Button
                spacing="compact"
                onClick={() => {
                  void goBack(entry);
                }}
              >
                {t('settings.history.restore')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function changesOf({ by, followed, changed }: HistoryEntry): string {
  if (followed) return t('settings.history.followed');
  if (changed !== null)
    return changed.length === 0
      ? t('settings.history.unchanged')
      : t('settings.history.changed', { parts: partNames(changed) });
  return by === null ? '' : t('settings.history.first');
}
