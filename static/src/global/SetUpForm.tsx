import { useMemo, useState, type ReactNode } from 'react';
import type { RoleMap, RoleMapProblem } from '../../../src/contract/role-map';
import type { SettingsView } from '../../../src/contract/settings';
import {
  SettingsFormContext,
  type RoleMapCalls,
  type SettingsFormValue,
} from '../shared/role-map/form-context';
import { useResolvedSources } from '../shared/role-map/use-resolved-sources';
import { t } from '../shared/texts';
import { callGlobal } from './api';

interface Props {
  view: SettingsView;
  draft: RoleMap;
  problems: RoleMapProblem[];
  edit: (draft: RoleMap) => void;
  children: ReactNode;
}

/** What the parts of the role map's form need, for one project of many. */
export function SetUpForm({ view, draft, problems, edit, children }: Props): ReactNode {
  const [now] = useState(() => Date.now());
  const [replacing, setReplacing] = useState<string | null>(null);
  const { id } = view.project;
  const calls = useMemo(() => callsFor(id), [id]);
  const naming = useResolvedSources(view, draft, calls);
  const form: SettingsFormValue = {
    calls,
    view,
    draft,
    locale: t.locale,
    now,
    problems,
    ...naming,
    replacing,
    setReplacing,
    change: (parts) => {
      edit({ ...draft, ...parts });
    },
  };
  return <SettingsFormContext.Provider value={form}>{children}</SettingsFormContext.Provider>;
}

function callsFor(projectId: string): RoleMapCalls {
  return {
    resolve: (roleMap) => callGlobal('global.resolve', { projectId, roleMap }),
    search: (kind, query, page) => callGlobal('global.search', { projectId, kind, query, page }),
    evidence: () => callGlobal('global.evidence', { projectId }),
  };
}
