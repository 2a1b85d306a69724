import { useEffect, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { ExplainerAnswer } from '../../../src/contract/explainer';
import { callExplainer } from '../explainer/api';
import { readMacroContext, type MacroContext } from '../explainer/macro-context';
import { useQuery } from '../shared/use-query';
import { callOnce } from './answer-sharing';

export interface MacroState {
  /** Null until it is known in which language to speak. */
  context: MacroContext | null;
  /** Null while the team is looked at. */
  answer: Answer<ExplainerAnswer> | null;
  retry: () => void;
}

/** The explanation is there at once; the team follows. */
export function useMacro(): MacroState {
  const [context, setContext] = useState<MacroContext | null>(null);
  useEffect(() => {
    void readMacroContext().then(setContext);
  }, []);
  const { answer, refetch } = useQuery('explainer.view', fetchView);
  return { context, answer, retry: refetch };
}

async function fetchView(): Promise<Answer<ExplainerAnswer>> {
  const { accountId, config, siteUrl } = await readMacroContext();
  const call = (): Promise<Answer<ExplainerAnswer>> => callExplainer('explainer.view', {});
  const { projectId } = config;
  // What is not about a team costs nothing, and whoever is nobody shares with nobody.
  if (projectId === null || accountId === null) return call();
  return callOnce(JSON.stringify([siteUrl, accountId, projectId]), call);
}
