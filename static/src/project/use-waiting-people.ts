import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { MOST_WAITING_PEOPLE, type Scope } from '../../../src/contract/project-search';
import { callProject } from './api';
import type { PageContextValue } from './page-context';

/** Portions that are asked for unbidden: enough for a team, and few calls for a project whose work waits for very many. */
const BATCHES = 3;

export interface WaitingPeople {
  found: WaitingPerson[];
  failure: Failure | null;
  busy: boolean;
  /** Whether there may be more people. */
  more: boolean;
  loadMore: () => void;
}

interface State extends Omit<WaitingPeople, 'loadMore'> {
  /** The work that it is about, as text. */
  about: string;
}

/** Finds whom work waits for, a portion at a time; what is found shows at once. */
export function useWaitingPeople(
  { work, issueType }: Scope,
  rememberPeople: PageContextValue['rememberPeople'],
): WaitingPeople {
  const about = JSON.stringify({ work, issueType });
  const [state, setState] = useState<State>(() => nothingYet(about));
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const scope = JSON.parse(about) as Scope;
      let found = state.about === about ? state.found : [];
      setState({ ...nothingYet(about), found });
      for (let batch = 0; batch < BATCHES; batch++) {
        const known = found.map(({ accountId }) => accountId);
        const answer = await callProject('project.waiting', { scope, known });
        if (!isWanted) return;
        if (!answer.ok) {
          setState({ about, found, busy: false, more: true, failure: answer.failure });
          return;
        }
        rememberPeople(answer.value.people);
        found = [...found, ...answer.value.found];
        const more = answer.value.more && found.length < MOST_WAITING_PEOPLE;
        const isLast = !more || batch === BATCHES - 1;
        setState({ about, found, failure: null, busy: !isLast, more });
        if (isLast) return;
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
    // What was found before is where a further round goes on, and no reason to begin one.
  }, [about, round, rememberPeople]);

  const loadMore = useCallback(() => {
    setRound((count) => count + 1);
  }, []);
  return { ...state, loadMore };
}

function nothingYet(about: string): State {
  return { about, found: [], failure: null, busy: true, more: false };
}
