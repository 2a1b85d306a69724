/** Runs an action as a rule or an agent does: the real function on the local platform. */
import { join } from 'node:path';
import { readActions } from '../../local/host/app-actions';
import { actionPayload, type ActionRequest } from '../../local/platform/action-request';
import { callsTo, type InvocationRecord } from '../../local/platform/journal';
import type { Platform } from '../../local/platform/platform';
import { STRICTEST, type World } from '../../local/worlds/facts';
import type {
  AcceptAnswer,
  ActionErrors,
  AskAnswer,
  CheckAnswer,
  HoldersAnswer,
  NobodyAnswer,
  WaitingForAnswer,
} from '../../src/contract/action-answers';

export interface ActionAnswers {
  'check-work-item': CheckAnswer;
  'find-waiting': WaitingForAnswer;
  'find-nobody': NobodyAnswer;
  'find-holders': HoldersAnswer;
  'ask-turn': AskAnswer;
  'accept-story': AcceptAnswer;
}
export type ActionKey = keyof ActionAnswers;

export const ACTIONS = readActions(join(__dirname, '../../manifest.yml'));
export const ACTION_KEYS = ACTIONS.map(({ key }) => key) as ActionKey[];

export interface Acting extends Partial<Pick<ActionRequest, 'looking'>> {
  /** False for somebody who has not agreed that the app acts for them. */
  hasAgreed?: boolean;
  world?: World;
}

export interface Acted<K extends ActionKey> {
  answer: ActionAnswers[K] | ActionErrors;
  invocation: InvocationRecord;
}

/** @param who account id; null where the platform names nobody */
export async function runAction<K extends ActionKey>(
  platform: Platform,
  who: string | null,
  key: K,
  inputs: Record<string, unknown>,
  { hasAgreed, looking, world = STRICTEST }: Acting = {},
): Promise<Acted<K>> {
  const action = ACTIONS.find((one) => one.key === key);
  if (!action) throw new Error(`The manifest has no action ${key}.`);
  const result = await platform.invoke({
    functionKey: action.functionKey,
    moduleKey: key,
    accountId: who,
    ...(hasAgreed === false && { hasAgreed }),
    body: actionPayload({ moduleKey: key, inputs, ...(looking && { looking }) }, world),
  });
  if (!result.ok) throw new Error(result.error.stack);
  return {
    answer: result.value as ActionAnswers[K] | ActionErrors,
    invocation: result.invocation,
  };
}

/** The answer of an action that must not refuse. */
export function done<K extends ActionKey>({ answer }: Acted<K>): ActionAnswers[K] {
  if ('errors' in answer) throw new Error(answer.errors.map(({ message }) => message).join(' '));
  return answer;
}

/** What an action refuses with; empty where it does not. */
export function refusal({ answer }: Acted<ActionKey>): string {
  return 'errors' in answer ? answer.errors.map(({ message }) => message).join(' ') : '';
}

/** The calls to Jira, as `user GET /rest/api/3/issue/…` without what differs from one issue to the next. */
export function callsOf({ invocation }: Acted<ActionKey>): string[] {
  return callsTo(invocation, 'jira').map(
    ({ as, method, path }) => `${as} ${method} ${path.replace(/\/issue\/[^/?]+/, '/issue/…')}`,
  );
}
