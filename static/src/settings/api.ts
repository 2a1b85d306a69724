import type {
  SettingsAnswers,
  SettingsPayload,
  SettingsRequestKey,
} from '../../../src/contract/settings';
import { functionCaller } from '../shared/call-function';
import type { RoleMapCalls } from '../shared/role-map/form-context';

type SettingsPayloads = { [K in SettingsRequestKey]: SettingsPayload<K> };

/** Calls the functions of this page. */
export const callSettings = functionCaller<SettingsAnswers, SettingsPayloads>();

/** How the form of the role map asks. */
export const roleMapCalls: RoleMapCalls = {
  resolve: (roleMap) => callSettings('settings.resolve', { roleMap }),
  search: (kind, query, page) => callSettings('settings.search', { kind, query, page }),
  evidence: () => callSettings('settings.evidence', {}),
};
