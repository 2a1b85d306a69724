import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { SettingsView } from '../../../src/contract/settings';
import { readLocale } from '../shared/locale';
import { callSettings } from './api';

/** What the page knows: nothing yet, why it knows nothing, or the settings with the time at which they were told. */
export type SettingsState =
  | { phase: 'loading' }
  | { phase: 'failed'; failure: Failure }
  | { phase: 'shown'; view: SettingsView; now: number; locale: string };

export interface Settings {
  state: SettingsState;
  retry: () => void;
  /** Takes the view that a save answered with. */
  take: (view: SettingsView) => void;
}

export function useSettings(): Settings {
  const [state, setState] = useState<SettingsState>({ phase: 'loading' });

  const look = useCallback(async () => {
    const [answer, locale] = await Promise.all([callSettings('settings.load', {}), readLocale()]);
    setState(
      answer.ok
        ? { phase: 'shown', view: answer.value, now: Date.now(), locale }
        : { phase: 'failed', failure: answer.failure },
    );
  }, []);

  useEffect(() => {
    void look();
  }, [look]);

  return {
    state,
    retry: () => {
      setState({ phase: 'loading' });
      void look();
    },
    take: (view) => {
      setState((now) => (now.phase === 'shown' ? { ...now, view, now: Date.now() } : now));
    },
  };
}
