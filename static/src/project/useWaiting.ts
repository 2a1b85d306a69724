import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { MOST_WAITING_PEOPLE, type Scope } from '../../../src/contract/project-search';
import { askProject } from './api';
import type { PageScope } from './scope';

/** Portions that are asked for unbidden: enough for a team, and few calls for a project whose work waits for very many. */
const PORTIONS = 3;

export interface FoundWaiting {
  found: WaitingPerson[];
  failure: Failure | null;
  busy: boolean;
  /** Whether there may be more people. */
  more: boolean;
  goOn: () => void;
}

interface State extends Omit<FoundWaiting, 'goOn'> {
  /** The work that it is about, as text. */
  about: string;
}

/** Finds whom work waits for, a portion at a time; what is found shows at once. */
export function useWaiting({ work, issueType }: Scope, meet: PageScope['meet']): FoundWaiting {
  const about = JSON.stringify({ work, issueType });
  const [state, setState] = useState<State>(() => nothingYet(about));
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const scope = JSON.parse(about) as Scope;
      let found = state.about === about ? state.found : [];
      setState({ ...nothingYet(about), found });
      for (let portion = 0; portion < PORTIONS; portion++) {
        const known = found.map(({ accountId }) => accountId);
        const answer = await askProject('project.waiting', { scope, known });
        if (!isWanted) return;
        if (!answer.ok) {
          setState({ about, found, busy: false, more: true, failure: answer.failure });
          return;
        }
        meet(answer.value.people);
        found = [...found, ...answer.value.found];
        const more = answer.value.more && found.length < MOST_WAITING_PEOPLE;
        const isLast = !more || portion === PORTIONS - 1;
        setState({ about, found, failure: null, busy: !isLast, more });
        if (isLast) return;
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
    // What was found before is where a further round goes on, and no reason to begin one.
  }, [about, round, meet]);

  const goOn = useCallback(() => {
    setRound((count) => count + 1);
  }, []);
  return { ...state, goOn };
}

function nothingYet(about: string): State {
  return { about, found: [], failure: null, busy: true, more: false };
}
