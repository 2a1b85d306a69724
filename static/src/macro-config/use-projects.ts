import { useEffect, useState } from 'react';
import type { FailureCode } from '../../../src/contract/answer';
import type { ProjectChoice } from '../../../src/contract/explainer';
import { callExplainer } from '../explainer/api';

/** Between two letters nobody waits for an answer. */
const TYPING_MS = 250;

export interface ProjectSearch {
  projects: ProjectChoice[];
  more: boolean;
  /** Whether what was found is for what stands in the field; until then nothing of it is to be taken by a key. */
  busy: boolean;
  failure: FailureCode | null;
  next: () => void;
}

/** Searches the projects that the person sees while one types; the first of all are there before anything is typed. */
export function useProjects(query: string): ProjectSearch {
  const [wanted, setWanted] = useState({ query: '', page: 0 });
  const [found, setFound] = useState<Omit<ProjectSearch, 'busy' | 'next'>>({
    projects: [],
    more: false,
    failure: null,
  });
  const [busy, setBusy] = useState(true);

  useEffect(() => {
    const timer = setTimeout(() => {
      setWanted((now) => (now.query === query.trim() ? now : { query: query.trim(), page: 0 }));
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [query]);

  useEffect(() => {
    let late = false;
    setBusy(true);
    void callExplainer('explainer.projects', wanted).then((answer) => {
      if (late) return;
      setBusy(false);
      setFound((before) =>
        answer.ok
          ? {
              projects: [...(wanted.page === 0 ? [] : before.projects), ...answer.value.projects],
              more: answer.value.more,
              failure: null,
            }
          : { projects: [], more: false, failure: answer.failure.code },
      );
    });
    return () => {
      late = true;
    };
  }, [wanted]);

  return {
    ...found,
    busy: busy || wanted.query !== query.trim(),
    next: () => {
      setWanted(({ page, ...same }) => ({ ...same, page: page + 1 }));
    },
  };
}
