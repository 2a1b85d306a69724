import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { ScanView } from '../../../src/contract/project-page';
import { callProject } from './api';

/** How often a scan that is under way is asked after, in milliseconds. */
const EVERY = 3_000;

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
 * Follows the project's scan for as long as it is under way.
 * @param onEnd told once a scan that was followed has ended, so that figures can be counted anew
 */
export function useScan(onEnd: () => void): FollowedScan {
  const [scan, setScan] = useState<ScanView | null | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const call = useCallback(
    (key: 'project.scan' | 'project.startScan' | 'project.cancelScan'): Promise<void> =>
      callProject(key, {}).then((answer) => {
        setFailure(answer.ok ? null : answer.failure);
        if (answer.ok) setScan(answer.value.scan);
      }),
    [],
  );

  useEffect(() => {
    void call('project.scan');
  }, [call]);

  const underWay = isUnderWay(scan);
  useEffect(() => {
    if (!underWay) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      await call('project.scan');
      if (isWanted) timer = setTimeout(() => void look(), EVERY);
    };
    timer = setTimeout(() => void look(), EVERY);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      onEnd();
    };
  }, [underWay, call, onEnd]);

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
