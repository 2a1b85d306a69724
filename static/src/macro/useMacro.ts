import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { ExplainerAnswer } from '../../../src/contract/explainer';
import { askExplainer } from '../explainer/api';
import { readReader, type Reader } from '../explainer/reader';
import { askOnce } from './sharing';

export interface MacroState {
  /** Null until it is known in which language to speak. */
  reader: Reader | null;
  /** Null while the team is looked at. */
  answer: Answer<ExplainerAnswer> | null;
  retry: () => void;
}

/** The explanation is there at once; the team follows. */
export function useMacro(): MacroState {
  const [reader, setReader] = useState<Reader | null>(null);
  const [answer, setAnswer] = useState<MacroState['answer']>(null);

  const look = useCallback(async () => {
    const who = await readReader();
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

function lookFor({ accountId, config, siteUrl }: Reader): Promise<Answer<ExplainerAnswer>> {
  const ask = (): Promise<Answer<ExplainerAnswer>> => askExplainer('explainer.view', {});
  const { projectId } = config;
  // What is not about a team costs nothing, and whoever is nobody shares with nobody.
  if (projectId === null || accountId === null) return ask();
  return askOnce(JSON.stringify([siteUrl, accountId, projectId]), ask);
}
