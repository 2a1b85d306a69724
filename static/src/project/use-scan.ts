import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { ScanView } from '../../../src/contract/project-page';
import { callProject } from './api';

/** How soon a scan that is under way is asked after, how much longer the next wait is each time, and the longest wait. */
const FIRST_MS = 3_000;
const LONGER = 1.2;
const LONGEST_MS = 30_000;
/** A scan rests until the next hour. One that seems to rest longer was told by another clock. */
const LONGEST_REST_MS = 3_600_000;

export interface FollowedScan {
  /** Undefined until the first answer, null where there never was one. */
  scan: ScanView | null | undefined;
  failure: Failure | null;
  /** Whether a start or a stop is on its way. */
  busy: boolean;
  start: () => void;
  cancel: () => void;
  retry: () => void;
}

export function isUnderWay(scan: ScanView | null | undefined): boolean {
  return scan?.status === 'planning' || scan?.status === 'running';
}

/**
 * Follows the project's scan for as long as it is under way and the page is in sight. Each look spends points of the
 * person's hour, so the longer it takes, the seldomer it is asked after; not while it rests, nor while it is started or
 * stopped, nor after an answer that asks to wait.
 * @param onEnd told once a scan that was followed has ended, so that figures can be counted anew
 */
export function useScan(onEnd: () => void): FollowedScan {
  const [scan, setScan] = useState<ScanView | null | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const sent = useRef(0);
  /** Epoch milliseconds until which there is nothing new to see. */
  const restsUntil = useRef(0);

  const call = useCallback(
    (key: 'project.scan' | 'project.startScan' | 'project.cancelScan'): Promise<void> => {
      const ticket = ++sent.current;
      return callProject(key, {}).then((answer) => {
        // A look from before a stop may come back after it.
        if (ticket !== sent.current) return;
        setFailure(answer.ok ? null : answer.failure);
        if (!answer.ok) return;
        setScan(answer.value.scan);
        restsUntil.current = Date.parse(answer.value.scan?.restsUntil ?? '') || 0;
      });
    },
    [],
  );

  useEffect(() => {
    void call('project.scan');
  }, [call]);

  const underWay = isUnderWay(scan);
  const asksToWait = failure?.code === 'busy';
  useEffect(() => {
    // A look would make the answer to a start or a stop an old one.
    if (!underWay || asksToWait || busy) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout>;
    let wait = FIRST_MS;
    const later = (): void => {
      const rest = Math.min(restsUntil.current - Date.now(), LONGEST_REST_MS);
      timer = setTimeout(look, Math.max(wait, rest));
      wait = Math.min(wait * LONGER, LONGEST_MS);
    };
    const look = (): void => {
      if (document.hidden)
        document.addEventListener('visibilitychange', look, { once: true, signal });
      else
        void call('project.scan').then(() => {
          if (!signal.aborted) later();
        });
    };
    later();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [underWay, asksToWait, busy, call]);
  useEffect(() => (underWay ? onEnd : undefined), [underWay, onEnd]);

  const command = (key: 'project.startScan' | 'project.cancelScan'): void => {
    setBusy(true);
    void call(key).finally(() => {
      setBusy(false);
    });
  };
  return {
    scan,
    failure,
    busy,
    start: () => {
      command('project.startScan');
    },
    cancel: () => {
      command('project.cancelScan');
    },
    retry: () => void call('project.scan'),
  };
}
