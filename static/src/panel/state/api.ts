import type { PanelAnswers, PanelPayload, PanelRequestKey } from '../../../../src/contract/panel';
import { functionCaller } from '../../shared/call-function';

export type PanelPayloads = { [K in PanelRequestKey]: PanelPayload<K> };

/** Calls the functions of this page. */
export const callPanel = functionCaller<PanelAnswers, PanelPayloads>();
