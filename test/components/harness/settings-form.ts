/** What a part of the settings form stands in. */
import { EMPTY_ROLE_MAP } from '../../../src/contract/role-map';
import type { SettingsView } from '../../../src/contract/settings';
import { roleMapCalls } from '../../../static/src/settings/api';
import type { SettingsFormValue } from '../../../static/src/shared/role-map/form-context';

export const SETTINGS_VIEW: SettingsView = {
  project: { id: '1', key: 'RIDE', name: 'Rider app' },
  siteUrl: 'https://example.atlassian.net',
  projectPath: '/jira/software/projects/RIDE/apps/app-id/env-id',
  lastNames: {},
  configured: true,
  siteDefault: 'none',
  roleMap: EMPTY_ROLE_MAP,
  proposal: EMPTY_ROLE_MAP,
  revision: 1,
  edited: null,
  sources: { productOwner: [], productManager: [] },
  people: {},
  names: {},
  projectRoles: [],
  userFields: [],
  issueTypes: [],
  hasRank: true,
  hasSprint: true,
  duties: [],
  doubts: {},
};

/** A form of nothing, with these parts. */
export function settingsForm(parts: Partial<SettingsFormValue> = {}): SettingsFormValue {
  const none = (): undefined => undefined;
  return {
    calls: roleMapCalls,
    view: SETTINGS_VIEW,
    draft: EMPTY_ROLE_MAP,
    locale: 'en',
    now: 0,
    problems: [],
    change: none,
    resolved: none,
    person: none,
    rememberPerson: none,
    nameOf: none,
    rememberName: none,
    replacing: null,
    setReplacing: none,
    ...parts,
  };
}
