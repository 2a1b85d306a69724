import type { Answer } from '../../../src/contract/answer';
import type {
  ExplainerAnswers,
  ExplainerPayload,
  ExplainerRequestKey,
} from '../../../src/contract/explainer';
import { ask } from '../shared/call-function';

export function callExplainer<K extends ExplainerRequestKey>(
  key: K,
  payload: ExplainerPayload<K>,
): Promise<Answer<ExplainerAnswers[K]>> {
  // What goes wrong is told in the reader's language, by its code.
  return ask(key, payload, '');
}
