import { useState } from 'react';
import { failureWords } from '../../../../src/contract/failure-words';
import type { PanelAnswers } from '../../../../src/contract/panel';
import { t } from '../../shared/texts';
import type { PanelPayloads } from './api';
import { usePanelContext } from './panel-context';
import type { ActionKey } from './use-panel-view';

export interface Action {
  busy: boolean;
  /** The sentence of the last failure; null while none is to be shown. */
  failure: string | null;
  /**
   * Does one action, unless one is under way here already.
   * @returns what came of it, or null where it failed or was not begun
   */
  run: <K extends ActionKey>(key: K, payload: PanelPayloads[K]) => Promise<PanelAnswers[K] | null>;
}

/** One place from which an action is done: while it is under way the place is busy, and a failure stays beside it. */
export function useAction(): Action {
  const { act } = usePanelContext();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    busy,
    failure,
    async run(key, payload) {
      if (busy) return null;
      setBusy(true);
      setFailure(null);
      const answer = await act(key, payload);
      setBusy(false);
      if (answer.ok) return answer.value;
      setFailure(failureWords(answer.failure, t));
      return null;
    },
  };
}
