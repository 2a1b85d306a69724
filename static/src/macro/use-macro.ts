import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { ExplainerAnswer } from '../../../src/contract/explainer';
import { callExplainer } from '../explainer/api';
import { readMacroContext, type MacroContext } from '../explainer/macro-context';
import { callOnce } from './answer-sharing';

export interface MacroState {
  /** Null until it is known in which language to speak. */
  reader: MacroContext | null;
  /** Null while the team is looked at. */
  answer: Answer<ExplainerAnswer> | null;
  retry: () => void;
}

/** The explanation is there at once; the team follows. */
export function useMacro(): MacroState {
  const [reader, setReader] = useState<MacroContext | null>(null);
  const [answer, setAnswer] = useState<MacroState['answer']>(null);

  const look = useCallback(async () => {
    const who = await readMacroContext();
    setReader(who);
    setAnswer(await lookFor(who));
  }, []);

  useEffect(() => {
    void look();
  }, [look]);

  return {
    reader,
    answer,
    retry: () => {
      setAnswer(null);
      void look();
    },
  };
}

function lookFor({ accountId, config, siteUrl }: MacroContext): Promise<Answer<ExplainerAnswer>> {
  const ask = (): Promise<Answer<ExplainerAnswer>> => callExplainer('explainer.view', {});
  const { projectId } = config;
  // What is not about a team costs nothing, and whoever is nobody shares with nobody.
  if (projectId === null || accountId === null) return ask();
  return callOnce(JSON.stringify([siteUrl, accountId, projectId]), ask);
}
