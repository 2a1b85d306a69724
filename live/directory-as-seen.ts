/** What a project knows about itself, as far as one person may read it. */
import type { RoleMap } from '../src/contract/role-map';
import { sourceKey } from '../src/contract/source-kinds';
import type { Jira } from '../src/jira/client';
import type { Directory } from '../src/roles/directory';
import { makeDirectory } from '../src/roles/make-directory';
import { isProjectSource } from '../src/roles/sources';

const ADMINISTER = 'ADMINISTER_PROJECTS';

/**
 * The app may ask who is in a role, and takes a refusal for a role that is gone. A person may be refused what is there all the
 * same: of a role in a project that they do not administer, and of a group, the directory then says nothing.
 */
export async function directoryAsSeen(
  jira: Jira,
  projectId: string,
  roleMap: RoleMap,
): Promise<{ directory: Directory; lacksHolders: boolean }> {
  const of = { roleMap, revision: 0, lineages: {}, now: Date.now() };
  const directory = await makeDirectory(jira, projectId, of);
  const refused = [...roleMap.productOwner.sources, ...roleMap.productManager.sources]
    .filter(isProjectSource)
    .filter((source) => directory.sources[sourceKey(source)]?.status === 'unreadable');
  if (refused.length === 0) return { directory, lacksHolders: false };
  const granted = await jira.permissions('user', { permissions: [ADMINISTER], projectId });
  const hidden = refused
    .filter(({ kind }) => kind !== 'projectRole' || granted[ADMINISTER] !== true)
    .map(sourceKey);
  const said = Object.entries(directory.sources).filter(([key]) => !hidden.includes(key));
  return {
    directory: { ...directory, sources: Object.fromEntries(said) },
    lacksHolders: hidden.length > 0,
  };
}
