/** The projects of the small teams, as Jira holds them. */
import type { SiteProject } from '../jira/model';
import { accountIdOf } from './people';
import { grants } from './projects';
import { PROJECTS, TYPES } from './site-ids';
import { SMALL_TEAMS } from './small-teams';

export function smallProjects(): SiteProject[] {
  return SMALL_TEAMS.map(({ key, name, lead, kind = 'software', hasEpics = true }) => ({
    id: PROJECTS[key],
    key,
    name,
    typeKey: kind,
    leadId: accountIdOf(lead),
    simplified: false,
    components: [],
    versions: [],
    securityLevels: [],
    issueTypeIds: [...(hasEpics ? [TYPES.Epic.id] : []), TYPES.Story.id, TYPES.Task.id],
    grants: grants(),
  }));
}
