import { useState, type ReactNode } from 'react';
import type { ForgetAnswer } from '../../../src/contract/settings';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Notice } from '../shared/Notice';
import { PageFailure } from '../shared/PageFailure';
import styles from '../shared/role-map/Form.module.css';
import { t } from '../shared/texts';
import { SettingsForm } from './SettingsForm';
import { UnreadableSettings } from './UnreadableSettings';
import { useSettings } from './use-settings';

/** The settings page in whichever of its states it is. */
export function Settings(): ReactNode {
  const { state, retry, take } = useSettings();
  // The first-run path ends when the reader has seen its end, not with the save itself.
  const [isJustSetUp, setJustSetUp] = useState(false);
  const [forgotten, setForgotten] = useState<ForgetAnswer[]>([]);
  const last = forgotten.at(-1);
  return (
    <main className={styles.page} aria-busy={state.phase === 'loading'}>
      {state.phase === 'loading' && (
        <>
          <p className="visually-hidden" role="status">
            {t('settings.loading')}
          </p>
          <LinesSkeleton lines={8} />
        </>
      )}
      {state.phase === 'failed' &&
        (state.failure.code === 'settings-unreadable' ? (
          <UnreadableSettings failure={state.failure} retry={retry} />
        ) : (
          <PageFailure failure={state.failure} retry={retry} titleKey="settings.failure.title" />
        ))}
      {last && state.phase === 'shown' && !state.view.configured && (
        <Notice heading={t('settings.forget.done')} tone="success" isAlert>
          <p>{t('settings.forget.doneLead', { count: last.findings })}</p>
        </Notice>
      )}
      {state.phase === 'shown' && (
        <SettingsForm
          // What stood in the form goes, too.
          key={forgotten.length}
          view={state.view}
          now={state.now}
          locale={t.locale}
          take={take}
          isJustSetUp={isJustSetUp}
          onSetUp={() => {
            setJustSetUp(true);
          }}
          onForgotten={(answer) => {
            setJustSetUp(false);
            setForgotten((before) => [...before, answer]);
            take(answer.view);
          }}
        />
      )}
    </main>
  );
}
