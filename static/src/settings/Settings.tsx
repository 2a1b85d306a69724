import { useState, type ReactNode } from 'react';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PageFailure } from '../shared/PageFailure';
import styles from './Form.module.css';
import { SettingsForm } from './SettingsForm';
import { UnreadableSettings } from './UnreadableSettings';
import { useSettings } from './use-settings';
import { words } from './words';

/** The settings page in whichever of its states it is. */
export function Settings(): ReactNode {
  const { state, retry, take } = useSettings();
  // The first-run path ends when the reader has seen its end, not with the save itself.
  const [isJustSetUp, setJustSetUp] = useState(false);
  return (
    <main className={styles.page} aria-busy={state.phase === 'loading'}>
      {state.phase === 'loading' && (
        <>
          <p className="visually-hidden" role="status">
            {words.loading}
          </p>
          <LinesSkeleton lines={8} />
        </>
      )}
      {state.phase === 'failed' &&
        (state.failure.code === 'settings-unreadable' ? (
          <UnreadableSettings failure={state.failure} retry={retry} />
        ) : (
          <PageFailure failure={state.failure} retry={retry} words={words} />
        ))}
      {state.phase === 'shown' && (
        <SettingsForm
          view={state.view}
          now={state.now}
          locale={state.locale}
          take={take}
          isJustSetUp={isJustSetUp}
          onSetUp={() => {
            setJustSetUp(true);
          }}
        />
      )}
    </main>
  );
}
