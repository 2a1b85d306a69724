import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type {
  ProjectAnswers,
  ProjectPayload,
  ProjectRequestKey,
} from '../../../src/contract/project-page';
import { callProject } from './api';

export interface Asked<T> {
  /** The last answer that came; it stays while a newer one is on its way. */
  value: T | null;
  failure: Failure | null;
  /** Whether what is shown is not yet what was asked for. */
  busy: boolean;
  again: () => void;
}

/** Asks one request, and asks it again whenever its payload changes; only the newest answer counts. */
export function useAnswer<K extends ProjectRequestKey>(
  key: K,
  payload: ProjectPayload<K>,
): Asked<ProjectAnswers[K]> {
  const [shown, setShown] = useState<Omit<Asked<ProjectAnswers[K]>, 'again'>>({
    value: null,
    failure: null,
    busy: true,
  });
  const [round, setRound] = useState(0);
  const question = JSON.stringify(payload);

  useEffect(() => {
    let isNewest = true;
    setShown(({ value }) => ({ value, failure: null, busy: true }));
    void callProject(key, JSON.parse(question) as ProjectPayload<K>).then((answer) => {
      if (!isNewest) return;
      setShown(({ value }) =>
        answer.ok
          ? { value: answer.value, failure: null, busy: false }
          : { value, failure: answer.failure, busy: false },
      );
    });
    return () => {
      isNewest = false;
    };
  }, [key, question, round]);

  const again = useCallback(() => {
    setRound((count) => count + 1);
  }, []);
  return { ...shown, again };
}
