/** What the platform hands an action that a rule or an agent runs. */
import type { World } from '../worlds/facts';
import { LOCAL_CLOUD_ID } from './installation';

export interface ActionRequest {
  /** The key of the action's module. */
  moduleKey: string;
  inputs: Readonly<Record<string, unknown>>;
  /** Where the person looks whom an agent talks to; a rule looks nowhere. */
  looking?: { issueKey?: string; projectKey?: string };
}

/** The first argument of the function: the inputs, and for an agent the place that the product adds (modules/rovo-action). */
export function actionPayload(
  { moduleKey, inputs, looking }: ActionRequest,
  { actionInputs }: Pick<World, 'actionInputs'>,
): object {
  const given = {
    ...inputs,
    ...(looking && { context: { cloudId: LOCAL_CLOUD_ID, moduleKey, jira: looking } }),
  };
  return actionInputs === 'bare' ? given : { payload: given };
}
