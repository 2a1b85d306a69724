import { useState } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';
import type { SettingsView } from '../../../src/contract/settings';
import { useQuery } from '../shared/use-query';
import { callSettings } from './api';

/** The settings, with the time at which they were told. */
interface Told {
  view: SettingsView;
  /** Epoch milliseconds. */
  now: number;
}

/** What the page knows: nothing yet, why it knows nothing, or the settings. */
export type SettingsState =
  { phase: 'loading' } | { phase: 'failed'; failure: Failure } | ({ phase: 'shown' } & Told);

export interface Settings {
  state: SettingsState;
  retry: () => void;
  /** Takes the view that a save answered with. */
  take: (view: SettingsView) => void;
}

export function useSettings(): Settings {
  const { value, failure, refetch } = useQuery('settings.load', load);
  const [saved, setSaved] = useState<Told | null>(null);
  return {
    state: stateOf(value && { ...value, ...saved }, failure),
    retry: refetch,
    take: (view) => {
      setSaved({ view, now: Date.now() });
    },
  };
}

function stateOf(loaded: Told | null, failure: Failure | null): SettingsState {
  if (loaded) return { phase: 'shown', ...loaded };
  return failure ? { phase: 'failed', failure } : { phase: 'loading' };
}

async function load(): Promise<Answer<Told>> {
  const answer = await callSettings('settings.load', {});
  if (!answer.ok) return answer;
  return { ok: true, value: { view: answer.value, now: Date.now() } };
}
