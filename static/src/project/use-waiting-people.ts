import { useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { WaitingPerson } from '../../../src/contract/project-page';
import { MOST_WAITING_PEOPLE, type Scope } from '../../../src/contract/project-search';
import { callProject } from './api';
import type { PageContextValue } from './page-context';

/** Calls that are made unbidden: enough for a team, and few for a project whose work waits for very many. */
const CALLS = 3;

interface Figures {
  found: WaitingPerson[];
  /** ISO time since when the oldest work has waited; null where none says. */
  oldest: string | null;
}

interface Found extends Figures {
  failure: Failure | null;
  busy: boolean;
  /** Whether there may be more people. */
  more: boolean;
}

export interface WaitingPeople extends Found {
  loadMore: () => void;
}

/** What a request came to so far. */
interface Progress {
  request: Request;
  reached: Found;
  /** Of the same work, whoever was found before stays until somebody is found anew, or surely nobody. */
  shown: Figures;
}

interface Request {
  /** The work that it is about, as text. */
  about: string;
  round: number;
  /** What is known already. */
  known: Figures;
}

const NOTHING: Figures = { found: [], oldest: null };

/** Finds whom work waits for, some people a call; what is found shows at once. */
export function useWaitingPeople(
  { work, issueType }: Scope,
  { round, rememberPeople }: Pick<PageContextValue, 'round' | 'rememberPeople'>,
): WaitingPeople {
  const about = JSON.stringify({ work, issueType });
  const [request, setRequest] = useState<Request>({ about, round, known: NOTHING });
  const [state, setState] = useState<Progress | null>(null);
  if (request.about !== about || request.round !== round)
    setRequest({ about, round, known: NOTHING });

  useEffect(() => {
    let isWanted = true;
    void findPeople(request, (reached, people) => {
      if (!isWanted) return false;
      rememberPeople(people);
      const isSure = reached.found.length > 0 || (!reached.busy && !reached.failure);
      setState((before) => ({
        request,
        reached,
        shown: isSure ? reached : shownOf(before, request.about),
      }));
      return true;
    });
    return () => {
      isWanted = false;
    };
  }, [request, rememberPeople]);

  const reached: Found =
    state?.request === request
      ? state.reached
      : { ...request.known, failure: null, busy: true, more: false };
  return {
    ...reached,
    ...shownOf(state, about),
    loadMore: () => {
      // Whoever is shown from before is to be counted anew.
      setRequest({ about, round, known: { found: reached.found, oldest: reached.oldest } });
    },
  };
}

function shownOf(progress: Progress | null, about: string): Figures {
  if (progress?.request.about !== about) return NOTHING;
  const { found, oldest } = progress.shown;
  return { found, oldest };
}

/** @param tell is given all that was found after each call; answers whether to go on */
async function findPeople(
  { about, known }: Request,
  tell: (found: Found, people: Parameters<PageContextValue['rememberPeople']>[0]) => boolean,
): Promise<void> {
  const scope = JSON.parse(about) as Scope;
  let { found, oldest } = known;
  for (let call = 1; call <= CALLS; call++) {
    const answer = await callProject('project.waiting', {
      scope,
      known: found.map(({ accountId }) => accountId),
    });
    if (!answer.ok) {
      tell({ found, oldest, busy: false, more: true, failure: answer.failure }, {});
      return;
    }
    // Only asked for while nobody is known.
    if (found.length === 0) oldest = answer.value.oldest;
    found = [...found, ...answer.value.found];
    const more = answer.value.more && found.length < MOST_WAITING_PEOPLE;
    const busy = more && call < CALLS;
    if (!tell({ found, oldest, failure: null, busy, more }, answer.value.people) || !busy) return;
  }
}
