import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type {
  ExplainerAnswer,
  ExplainerConfig,
  ProjectChoice,
} from '../../../src/contract/explainer';
import { callExplainer } from '../explainer/api';
import { readMacroContext, type MacroContext } from '../explainer/macro-context';

/** What is set before it is saved. */
export interface Draft extends ExplainerConfig {
  project: ProjectChoice | null;
  /** Whether the project was taken because it has the space's key. */
  isSuggested: boolean;
}

export interface Configuring {
  reader: MacroContext | null;
  /** Null until it is known what to begin with. */
  draft: Draft | null;
  change: (change: Partial<Draft>) => void;
  /** What the project looks like to whoever sets the macro up; null while it is looked at. */
  answer: Answer<ExplainerAnswer> | null;
  lookAgain: () => void;
  save: () => void;
  cancel: () => void;
  failedToSave: boolean;
}

export function useConfig(): Configuring {
  const [reader, setReader] = useState<MacroContext | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [failedToSave, setFailedToSave] = useState(false);

  useEffect(() => {
    void begin().then(([who, first]) => {
      setReader(who);
      setDraft(first);
    });
  }, []);

  const { answer, lookAgain } = usePreview(draft && draft.projectId);
  return {
    reader,
    draft,
    answer,
    lookAgain,
    change: (change) => {
      setDraft((now) => now && { ...now, ...change });
    },
    save: () => {
      if (!draft) return;
      const { projectId, sections, form } = draft;
      setFailedToSave(false);
      view.submit({ config: { projectId, sections, form } }).catch(() => {
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
  const [reader, answer] = await Promise.all([
    readMacroContext(),
    callExplainer('explainer.begin', {}),
  ]);
  const { config } = reader;
  const { chosen, suggested } = answer.ok ? answer.value : { chosen: null, suggested: null };
  // Who was set up without a project is not offered one over and over.
  const isNew = !reader.isConfigured;
  const project = chosen ?? (isNew ? suggested : null);
  return [
    reader,
    {
      ...config,
      projectId: project?.id ?? config.projectId,
      project,
      isSuggested: chosen === null && project !== null,
    },
  ];
}

function usePreview(projectId: string | null | undefined) {
  const [answer, setAnswer] = useState<Answer<ExplainerAnswer> | null>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let late = false;
    setAnswer(null);
    void callExplainer('explainer.preview', { projectId: projectId ?? null }).then((found) => {
      if (!late) setAnswer(found);
    });
    return () => {
      late = true;
    };
  }, [projectId, looks]);
  const lookAgain = useCallback(() => {
    setLooks((now) => now + 1);
  }, []);
  return { answer, lookAgain };
}
