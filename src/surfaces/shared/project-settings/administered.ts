import type { AdministeredAnswer } from '../../../contract/set-up';
import { allSettled } from '../../../jira/all-settled';
import type { Jira } from '../../../jira/client';
import { configuredAmong } from '../../../storage/project';

/**
 * A page of the projects that a person administers, by name; pages count from 0.
 * @param query words of the name or the key; empty for all
 */
export async function administeredProjects(
  jira: Jira,
  query: string,
  page: number,
): Promise<AdministeredAnswer> {
  const { values, more } = await jira.findProjects('user', 'edit', query, page);
  if (values.length === 0) return { projects: [], more };
  const ids = values.map(({ id }) => id);
  // Jira also lists, for administrators of the site, projects that they do not administer themselves.
  const [own, configured] = await allSettled([administeredAmong(jira, ids), configuredAmong(ids)]);
  return {
    projects: values
      .filter(({ id }) => own.has(id))
      .map(({ id, key, name }) => ({ id, key, name, isSetUp: configured.has(id) })),
    more,
  };
}

/** @returns those of up to 1,000 projects that the person administers */
export async function administeredAmong(jira: Jira, ids: string[]): Promise<ReadonlySet<string>> {
  const granted = await jira.checkPermissions('user', {
    projectPermissions: [{ permissions: ['ADMINISTER_PROJECTS'], projects: ids }],
  });
  return new Set(
    granted.projectPermissions.flatMap(({ permission, projects }) =>
      permission === 'ADMINISTER_PROJECTS' ? projects : [],
    ),
  );
}
