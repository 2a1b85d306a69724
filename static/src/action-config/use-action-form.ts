/** The state of a form in a rule: what was set, what is wrong with it, and how the rule gets it. */
import { events, view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  ACTION_INPUTS,
  readInputs,
  USUAL_DAYS,
  type ActionName,
  type InputName,
  type InputProblem,
} from '../../../src/contract/action-inputs';

/** What a rule tells its page (modules/automation-action: "Maintaining configuration state", "Rule Validation"). */
interface RuleContext {
  extension?: {
    data?: { inputs?: Partial<Record<InputName, unknown>> | null };
    errors?: { invalidInputs?: Partial<Record<InputName, { message?: unknown }>> | null };
  };
}

type Draft = Partial<Record<InputName, string>>;

/** What is wrong with a field: by the app's own reading, or in the words of the rule. */
export type FieldProblem = { problem: InputProblem } | { message: string };

export interface ActionFormState {
  /** Null until the rule has told what is set. */
  draft: Draft | null;
  change: (input: InputName, value: string) => void;
  /** Null where the field is right, or nobody has been there yet. */
  problemOf: (input: InputName) => FieldProblem | null;
  /** While the rule looks at what was set. */
  isValidating: boolean;
  failed: boolean;
}

/** What most rules are about: the work item, or the project, that set them off. */
const USUAL: Draft = {
  workItem: '{{issue.key}}',
  project: '{{project.key}}',
  days: String(USUAL_DAYS),
};

export function useActionForm(action: ActionName): ActionFormState {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [touched, setTouched] = useState<ReadonlySet<InputName>>(new Set());
  const [told, setTold] = useState<Partial<Record<InputName, string>>>({});
  const [isValidating, setValidating] = useState(false);
  const [failed, setFailed] = useState(false);
  const current = useRef<Draft>({});

  /** Hands over what is right, and nothing else: so no rule is saved with what its action would refuse. */
  const hand = useCallback(
    (next: Draft): void => {
      if (!readInputs(action, next, true).ok) return;
      setFailed(false);
      view.submit(inputsOf(next)).catch(() => {
        setFailed(true);
      });
    },
    [action],
  );

  useEffect(() => {
    void begin(action).then(({ first, isNew, messages }) => {
      current.current = first;
      setDraft(first);
      setTold(messages);
      // The rule goes on only from a form that has handed something over, and what is usual needs no change.
      if (isNew) hand(first);
    });
  }, [action, hand]);

  useEffect(() => {
    const submitted = events.on('AUTOMATION_ACTION_SUBMIT', () => {
      setTouched(new Set(ACTION_INPUTS[action]));
      hand(current.current);
    });
    const validated = events.on('AUTOMATION_ACTION_VALIDATE_RULE_EVENT', (event: unknown) => {
      setValidating((event as { isValidating?: unknown } | null)?.isValidating === true);
    });
    return () => {
      for (const listening of [submitted, validated])
        void listening.then(({ unsubscribe }) => {
          unsubscribe();
        });
    };
  }, [action, hand]);

  return {
    draft,
    isValidating,
    failed,
    change: (input, value) => {
      current.current = { ...current.current, [input]: value };
      setDraft(current.current);
      setTouched((before) => new Set([...before, input]));
      setTold((before) => ({ ...before, [input]: undefined }));
      hand(current.current);
    },
    problemOf: (input) => {
      const message = told[input];
      if (message !== undefined) return { message };
      const reading = readInputs(action, draft ?? {}, true);
      if (reading.ok || reading.input !== input || !touched.has(input)) return null;
      return { problem: reading.problem };
    },
  };
}

async function begin(action: ActionName): Promise<{
  first: Draft;
  isNew: boolean;
  messages: Partial<Record<InputName, string>>;
}> {
  const { extension } = (await view.getContext()) as unknown as RuleContext;
  const given = extension?.data?.inputs ?? {};
  const isNew = Object.keys(given).length === 0;
  const first: Draft = {};
  const messages: Partial<Record<InputName, string>> = {};
  for (const input of ACTION_INPUTS[action]) {
    const value = given[input];
    const isText = typeof value === 'string' || typeof value === 'number';
    first[input] = isText ? String(value) : isNew ? usualFor(action, input) : '';
    const message = extension?.errors?.invalidInputs?.[input]?.message;
    if (typeof message === 'string') messages[input] = message;
  }
  return { first, isNew, messages };
}

/** A work item names its project, so that one of the two is enough. */
function usualFor(action: ActionName, input: InputName): string {
  return action === 'holders' && input === 'project' ? '' : (USUAL[input] ?? '');
}

/** The inputs as the manifest declares them; what is left empty is left out. */
function inputsOf(draft: Draft): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(draft)
      .map(([input, value]): [string, string] => [input, value.trim()])
      .filter(([, value]) => value !== '')
      .map(([input, value]) => [input, input === 'days' ? Number(value) : value]),
  );
}
