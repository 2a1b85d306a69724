import { useEffect, useState } from 'react';
import type { RoleMap, RoleMapProblem } from '../../../src/contract/role-map';
import type { SettingsView } from '../../../src/contract/settings';
import { callSettings } from './api';

interface Checked {
  jql: string;
  problems: RoleMapProblem[];
}

/**
 * Asks Jira about the saved JQL of the strategy rule: it may be refused by now, where a field that it speaks of is gone.
 * @returns what stands against it as long as the draft has it; a check that fails says nothing, for nobody asked
 */
export function useSavedJql(
  { configured, roleMap }: SettingsView,
  draft: RoleMap,
): RoleMapProblem[] {
  const jql = configured ? jqlOf(roleMap) : null;
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    if (jql === null) return;
    void callSettings('settings.checkJql', { jql }).then((answer) => {
      if (!answer.ok) return;
      const problems = answer.value.errors.map((one) => ({ ...one, path: 'strategyEpics.jql' }));
      setChecked({ jql, problems });
    });
  }, [jql]);
  return checked && checked.jql === jqlOf(draft) ? checked.problems : [];
}

function jqlOf({ strategyEpics }: RoleMap): string | null {
  return strategyEpics.rule === 'jql' ? strategyEpics.jql : null;
}
