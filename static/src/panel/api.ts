import type { Answer } from '../../../src/contract/answer';
import type { PanelAnswers, PanelPayload, PanelRequestKey } from '../../../src/contract/panel';
import { ask } from '../shared/call-function';
import { words } from './words';

/** Asks the panel's functions; which answer belongs to which request is the contract's business. */
export function callPanel<K extends PanelRequestKey>(
  key: K,
  payload: PanelPayload<K>,
): Promise<Answer<PanelAnswers[K]>> {
  return ask<PanelAnswers[K]>(key, payload, words.unreachable);
}
