import type {
  SettingsAnswers,
  SettingsPayload,
  SettingsRequestKey,
} from '../../../src/contract/settings';
import { functionCaller } from '../shared/call-function';

type SettingsPayloads = { [K in SettingsRequestKey]: SettingsPayload<K> };

/** Calls the functions of this page. */
export const callSettings = functionCaller<SettingsAnswers, SettingsPayloads>();
