import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { RoleMap } from '../../../src/contract/role-map';
import type { AdministeredProject } from '../../../src/contract/set-up';
import { merge } from '../shared/role-map/role-map-draft';
import { callGlobal } from './api';
import { begun, isIncluded, type SetUpDraft } from './set-up-draft';
import { runQueue } from './set-up-queue';

/** Looking asks Jira and changes nothing. What saves writes one list for all projects, and so goes one by one. */
const AT_ONCE = { looking: 3, trying: 2, saving: 1 } as const;
type Work = keyof typeof AT_ONCE;

export interface Progress {
  work: Work;
  done: number;
  all: number;
}

export interface SetUp {
  entries: SetUpDraft[];
  /** Null while nothing is under way. */
  progress: Progress | null;
  /** Begins with other projects: what stands of the last ones is dropped. */
  look: (projects: readonly AdministeredProject[]) => Promise<void>;
  /** Looks at those that could not be looked at, or not before it was stopped. */
  goOn: () => Promise<void>;
  /** Loads what is saved of one project, in place of what was drafted. */
  reload: (entry: SetUpDraft) => Promise<void>;
  edit: (entry: SetUpDraft, draft: RoleMap) => void;
  want: (entry: SetUpDraft, wanted: boolean) => void;
  tryOut: (entries: readonly SetUpDraft[]) => Promise<void>;
  /** Saves what is included; what was saved leaves the list, and what was not says why. */
  save: () => Promise<void>;
  /** Has nothing more begun; what is under way is finished. */
  stop: () => void;
}

const idOf = ({ project }: SetUpDraft): string => project.id;

/** Drafts of many projects, and the queue that looks, tries and saves. */
export function useSetUp(): SetUp {
  const [entries, setEntries] = useState<SetUpDraft[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  // The queue goes on with what was edited while it waited.
  const latest = useRef(entries);
  const stopped = useRef(false);
  const run = useRef({ id: '', saved: 0 });

  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);

  const latestOf = (id: string): SetUpDraft | undefined =>
    latest.current.find((entry) => idOf(entry) === id);
  const set = (next: SetUpDraft[]): void => {
    latest.current = next;
    setEntries(next);
  };
  const patch = (id: string, parts: Partial<SetUpDraft>): void => {
    set(latest.current.map((entry) => (idOf(entry) === id ? { ...entry, ...parts } : entry)));
  };
  const goThrough = async (
    work: Work,
    items: readonly SetUpDraft[],
    step: (entry: SetUpDraft) => Promise<boolean>,
  ): Promise<void> => {
    stopped.current = false;
    const all = items.length;
    setProgress({ work, done: 0, all });
    await runQueue({
      items: items.map(idOf),
      atOnce: AT_ONCE[work],
      isStopped: () => stopped.current,
      progress: (done) => {
        setProgress({ work, done, all });
      },
      work: async (id) => {
        const entry = latestOf(id);
        return entry ? step(entry) : true;
      },
    });
    setProgress(null);
  };

  const propose = async (entry: SetUpDraft): Promise<boolean> => {
    const { id } = entry.project;
    const answer = await callGlobal('global.proposal', { projectId: id });
    const nothing = { wanted: null, trial: null, problems: [], isRefused: false };
    if (answer.ok)
      patch(id, { ...nothing, view: answer.value, draft: answer.value.roleMap, failure: null });
    else patch(id, { failure: answer.failure });
    return goesOn(answer);
  };

  const trial = async ({ project: { id }, draft }: SetUpDraft): Promise<boolean> => {
    if (draft === null) return true;
    const answer = await callGlobal('global.try', { projectId: id, roleMap: draft });
    if (!answer.ok) patch(id, { failure: answer.failure });
    else if (!answer.value.ok) patch(id, { problems: answer.value.problems });
    else patch(id, { failure: null, trial: { of: draft, found: answer.value } });
    return goesOn(answer);
  };

  /** What was changed while a project was being saved stays, to be saved as well. */
  const rebase = async (id: string, sent: RoleMap): Promise<void> => {
    const answer = await callGlobal('global.proposal', { projectId: id });
    if (!answer.ok) {
      patch(id, { failure: answer.failure });
      return;
    }
    // It may have been changed again while the answer was awaited.
    const edited = latestOf(id)?.draft;
    if (!edited) return;
    const { roleMap } = merge(sent, edited, answer.value.roleMap);
    patch(id, { view: answer.value, draft: roleMap });
  };

  const saveAll = async (): Promise<void> => {
    const items = latest.current.filter(isIncluded);
    if (run.current.id === '') run.current = { id: crypto.randomUUID(), saved: 0 };
    const { id, saved } = run.current;
    const named = { id, of: saved + items.length };
    for (const entry of items)
      patch(idOf(entry), { failure: null, problems: [], isRefused: false });
    await goThrough('saving', items, async ({ project, draft, view }) => {
      const { revision } = view ?? { revision: 0 };
      const projectId = project.id;
      const answer = await callGlobal('global.save', {
        projectId,
        roleMap: draft,
        revision,
        run: named,
      });
      if (answer.ok && answer.value.saved) {
        run.current.saved += 1;
        const edited = latestOf(projectId)?.draft;
        if (draft && edited && edited !== draft) await rebase(projectId, draft);
        else set(latest.current.filter((entry) => idOf(entry) !== projectId));
        return true;
      }
      const why = answer.ok ? { problems: problemsIn(answer.value) } : { failure: answer.failure };
      patch(projectId, { ...why, isRefused: true });
      return goesOn(answer);
    });
  };

  return {
    entries,
    progress,
    look: (projects) => {
      run.current = { id: '', saved: 0 };
      set(projects.map(begun));
      return goThrough('looking', latest.current, propose);
    },
    goOn: () =>
      goThrough(
        'looking',
        latest.current.filter(({ view }) => view === null),
        propose,
      ),
    reload: async (entry) => {
      await propose(entry);
    },
    edit: (entry, draft) => {
      patch(idOf(entry), { draft });
    },
    want: (entry, wanted) => {
      patch(idOf(entry), { wanted });
    },
    tryOut: (some) => goThrough('trying', some, trial),
    save: saveAll,
    stop: () => {
      stopped.current = true;
    },
  };
}

/** Whoever has spent what there is for the hour is told so once, not by every project that is left. */
function goesOn(answer: Answer<unknown>): boolean {
  return answer.ok || answer.failure.code !== 'busy';
}

function problemsIn(answer: { saved: boolean; problems?: SetUpDraft['problems'] }) {
  return answer.problems ?? [];
}
