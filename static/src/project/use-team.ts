import { useEffect } from 'react';
import type { ProjectAnswers } from '../../../src/contract/project-page';
import { rolesHeldBy, type WordsContext } from '../../../src/duties/messages';
import { isolateNames } from '../shared/isolate';
import { t } from '../shared/texts';
import { useQuery, type Query } from '../shared/use-query';
import { callProject } from './api';
import { usePageContext } from './page-context';

/** What was found on the project itself. Several parts of the page show it, and it is asked for once. */
export type TeamQuery = Query<ProjectAnswers['project.team']>;

export function useTeam(): TeamQuery {
  const { rememberPeople } = usePageContext();
  // Read from the work items themselves, for most of what the page may spend: the end of a check changes nothing of it.
  const query = useQuery('team', () => callProject('project.team', {}));
  const { value } = query;
  useEffect(() => {
    if (value) rememberPeople(value.people);
  }, [value, rememberPeople]);
  return query;
}

/**
 * What the sentences about the project are made with.
 * @param team as far as it is known: sentences about a role then speak to whoever holds it
 */
export function useWords(team: TeamQuery['value'] = null): WordsContext {
  const { view, people } = usePageContext();
  const { roleNames, shape, viewer } = view;
  const viewerRoles = team ? rolesHeldBy(viewer, team.report.holders) : [];
  return { ...isolateNames({ people, roleNames }), shape, viewer, viewerRoles, t };
}
