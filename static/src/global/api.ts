import type {
  GlobalAnswers,
  GlobalPayload,
  GlobalRequestKey,
} from '../../../src/contract/global-page';
import { functionCaller } from '../shared/call-function';

export type GlobalPayloads = { [K in GlobalRequestKey]: GlobalPayload<K> };

/** Calls the functions of this page. */
export const callGlobal = functionCaller<GlobalAnswers, GlobalPayloads>();
