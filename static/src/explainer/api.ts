import type {
  ExplainerAnswers,
  ExplainerPayload,
  ExplainerRequestKey,
} from '../../../src/contract/explainer';
import { functionCaller } from '../shared/call-function';

type ExplainerPayloads = { [K in ExplainerRequestKey]: ExplainerPayload<K> };

/** Calls the functions of the macro and of its settings. What goes wrong is told in the reader's language, by its code. */
export const callExplainer = functionCaller<ExplainerAnswers, ExplainerPayloads>('');
