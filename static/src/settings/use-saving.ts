import { useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';
import type { RoleMap, RoleMapProblem } from '../../../src/contract/role-map';
import type { SaveAnswer, SettingsView } from '../../../src/contract/settings';
import { merge, type Merge } from '../shared/role-map/role-map-draft';
import { callSettings } from './api';

/** Somebody else's save, met while saving one's own. */
export interface Conflict {
  failure: Failure;
  clashes: (keyof RoleMap)[];
  theirs: RoleMap;
}

export interface Saving {
  busy: boolean;
  failure: Failure | null;
  problems: RoleMapProblem[];
  conflict: Conflict | null;
  /** Of the last save, as many work items as are being checked since; null where none was saved here, or that is not known. */
  checking: number | null;
  /** Whether the draft is an earlier role map that could not be restored as it was. */
  isRestoring: boolean;
  /** @returns whether the draft is kept now */
  save: () => Promise<boolean>;
  /** @returns whether the earlier role map is in use again */
  restore: (revision: number) => Promise<boolean>;
  /** @returns whether the project follows the site's default now */
  follow: () => Promise<boolean>;
  /** Forgets what stood against the last save. */
  reset: () => void;
}

interface Around {
  view: SettingsView;
  draft: RoleMap;
  setDraft: (draft: RoleMap) => void;
  take: (view: SettingsView) => void;
}

/** Saves the draft. Where somebody else was first, their changes are put beside the reader's own, and nothing is saved. */
export function useSaving({ view, draft, setDraft, take }: Around): Saving {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [problems, setProblems] = useState<RoleMapProblem[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isRestoring, setRestoring] = useState(false);
  const [checking, setChecking] = useState<number | null>(null);
  const [refused, setRefused] = useState<RoleMap | null>(null);

  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });

  /** What was edited since the request left stays, on top of what came back. */
  const rebase = (base: RoleMap, onto: RoleMap): Merge['clashes'] => {
    const { roleMap, clashes } = merge(base, latest.current, onto);
    setDraft(roleMap);
    return clashes;
  };

  const reset = (): void => {
    setFailure(null);
    setProblems([]);
    setConflict(null);
    setRestoring(false);
    setChecking(null);
  };

  const resolveConflict = async (refused: Failure): Promise<void> => {
    const answer = await callSettings('settings.load', {});
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    const theirs = answer.value.roleMap;
    take(answer.value);
    setConflict({ failure: refused, clashes: rebase(view.roleMap, theirs), theirs });
  };

  const send = async (ask: () => Promise<Answer<SaveAnswer>>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    reset();
    const answer = await ask();
    if (!answer.ok) {
      if (answer.failure.code === 'conflict') await resolveConflict(answer.failure);
      else setFailure(answer.failure);
    } else if (answer.value.saved) {
      take(answer.value.view);
      rebase(draft, answer.value.view.roleMap);
      setChecking(answer.value.checking);
    } else {
      setProblems(answer.value.problems);
      const { roleMap } = answer.value;
      setRefused(roleMap ?? draft);
      if (roleMap) rebase(draft, roleMap);
      setRestoring(roleMap !== undefined);
    }
    setBusy(false);
    return answer.ok && answer.value.saved;
  };

  const { revision } = view;
  return {
    busy,
    failure,
    // What was changed since may be mended: the next save tells.
    problems: problems.filter(({ path }) => isAsRefused(path, draft, refused)),
    conflict,
    checking,
    isRestoring,
    reset,
    save: () => send(() => callSettings('settings.save', { roleMap: draft, revision })),
    follow: () => send(() => callSettings('settings.followDefault', { revision })),
    restore: (of) => send(() => callSettings('settings.restore', { of, revision })),
  };
}

/** Whether the part of the role map that a problem is about is still as it was refused. */
function isAsRefused(path: string, draft: RoleMap, refused: RoleMap | null): boolean {
  const part = (roleMap: RoleMap | null): string =>
    JSON.stringify(roleMap?.[path.split('.')[0] as keyof RoleMap]);
  return part(draft) === part(refused);
}
