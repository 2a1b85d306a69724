import type { Answer } from '../../../src/contract/answer';
import type {
  SettingsAnswers,
  SettingsPayload,
  SettingsRequestKey,
} from '../../../src/contract/settings';
import { ask } from '../shared/call-function';
import { words } from './words';

export function callSettings<K extends SettingsRequestKey>(
  key: K,
  payload: SettingsPayload<K>,
): Promise<Answer<SettingsAnswers[K]>> {
  return ask(key, payload, words.unreachable);
}
