import { useState, type ReactNode } from 'react';
import { Editor } from './Editor';
import styles from './Form.module.css';
import { Unavailable } from './Notices';
import { Stored } from './Stored';
import { useSettings } from './useSettings';
import { Waiting } from '../shared/Waiting';
import { words } from './words';

/** The settings page in whichever of its states it is. */
export function Settings(): ReactNode {
  const { state, retry, take } = useSettings();
  // The first-run path ends when the reader has seen its end, not with the save itself.
  const [begun, setBegun] = useState(false);
  return (
    <main className={styles.page} aria-busy={state.phase === 'loading'}>
      {state.phase === 'loading' && (
        <>
          <p className="heard-only" role="status">
            {words.loading}
          </p>
          <Waiting lines={8} />
        </>
      )}
      {state.phase === 'failed' &&
        (state.failure.code === 'settings-unreadable' ? (
          <Stored failure={state.failure} retry={retry} />
        ) : (
          <Unavailable failure={state.failure} retry={retry} />
        ))}
      {state.phase === 'shown' && (
        <Editor
          view={state.view}
          now={state.now}
          locale={state.locale}
          take={take}
          begun={begun}
          begin={() => {
            setBegun(true);
          }}
        />
      )}
    </main>
  );
}
