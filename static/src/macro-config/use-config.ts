import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import {
  configToKeep,
  type ExplainerAnswer,
  type ExplainerConfig,
  type ProjectChoice,
} from '../../../src/contract/explainer';
import { callExplainer } from '../explainer/api';
import { readMacroContext, type MacroContext } from '../explainer/macro-context';
import { useQuery, type Query } from '../shared/use-query';

/** What is set before it is saved. */
export interface Draft extends ExplainerConfig {
  project: ProjectChoice | null;
  /** Whether the project was taken because it has the space's key. */
  isSuggested: boolean;
}

export interface ConfigState {
  context: MacroContext | null;
  /** Null until it is known what to begin with. */
  draft: Draft | null;
  change: (change: Partial<Draft>) => void;
  /** What the project looks like to whoever sets the macro up; null while it is looked at. */
  answer: Answer<ExplainerAnswer> | null;
  retry: () => void;
  save: () => void;
  cancel: () => void;
  failedToSave: boolean;
}

export function useConfig(): ConfigState {
  const [context, setContext] = useState<MacroContext | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [failedToSave, setFailedToSave] = useState(false);

  useEffect(() => {
    void begin().then(([who, first]) => {
      setContext(who);
      setDraft(first);
    });
  }, []);

  const { answer, refetch } = usePreview(draft?.projectId ?? null);
  return {
    context,
    draft,
    answer,
    retry: refetch,
    change: (change) => {
      setDraft((now) => now && { ...now, ...change });
    },
    save: () => {
      if (!draft) return;
      setFailedToSave(false);
      view.submit({ config: configToKeep(draft) }).catch(() => {
        setFailedToSave(true);
      });
    },
    cancel: () => {
      void view.close().catch(() => undefined);
    },
    failedToSave,
  };
}

async function begin(): Promise<[MacroContext, Draft]> {
  const [context, answer] = await Promise.all([
    readMacroContext(),
    callExplainer('explainer.begin', {}),
  ]);
  const { config } = context;
  const { chosen, suggested } = answer.ok ? answer.value : { chosen: null, suggested: null };
  // Who was set up without a project is not offered one over and over.
  const isNew = !context.isConfigured;
  const project = chosen ?? (isNew ? suggested : null);
  return [
    context,
    {
      ...config,
      projectId: project?.id ?? config.projectId,
      project,
      isSuggested: chosen === null && project !== null,
    },
  ];
}

function usePreview(projectId: string | null): Query<ExplainerAnswer> {
  return useQuery(JSON.stringify(projectId), () =>
    callExplainer('explainer.preview', { projectId }),
  );
}
