import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';

export interface Query<T> {
  /** The answer to what is asked now; null while it is on its way. */
  answer: Answer<T> | null;
  /** The last value that came; it stays while a newer one is on its way, or could not be had. */
  value: T | null;
  failure: Failure | null;
  /** Whether the answer to what is asked now is still on its way. */
  busy: boolean;
  refetch: () => void;
}

interface Received<T> {
  /** What it is the answer to. */
  request: string;
  answer: Answer<T>;
  value: T | null;
}

/**
 * Fetches something, and fetches it again whenever its key changes; only the newest answer counts.
 * @param key names what is asked for
 */
export function useQuery<T>(key: string, fetch: () => Promise<Answer<T>>): Query<T> {
  const [round, setRound] = useState(0);
  const [received, setReceived] = useState<Received<T> | null>(null);
  const latestFetch = useRef(fetch);
  const request = `${round} ${key}`;

  useEffect(() => {
    latestFetch.current = fetch;
  });
  useEffect(() => {
    let isNewest = true;
    void latestFetch.current().then((answer) => {
      if (!isNewest) return;
      setReceived((before) => ({
        request,
        answer,
        value: answer.ok ? answer.value : (before?.value ?? null),
      }));
    });
    return () => {
      isNewest = false;
    };
  }, [request]);

  const refetch = useCallback(() => {
    setRound((count) => count + 1);
  }, []);
  const answer = received?.request === request ? received.answer : null;
  return {
    answer,
    value: received?.value ?? null,
    failure: answer?.ok === false ? answer.failure : null,
    busy: answer === null,
    refetch,
  };
}
