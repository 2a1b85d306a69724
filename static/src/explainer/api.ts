import type {
  ExplainerAnswers,
  ExplainerPayload,
  ExplainerRequestKey,
} from '../../../src/contract/explainer';
import { functionCaller } from '../shared/call-function';

type ExplainerPayloads = { [K in ExplainerRequestKey]: ExplainerPayload<K> };

/** Calls the functions of the macro and of its settings. */
export const callExplainer = functionCaller<ExplainerAnswers, ExplainerPayloads>();
