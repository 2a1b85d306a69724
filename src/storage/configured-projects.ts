/** Which projects have a role map: the daily run looks after these. */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument, type Writing } from './documents';

const schema = v.object({ ids: v.array(v.string()) });
export const CONFIGURED_PROJECTS_KEY = 'configured-projects';
const ATTEMPTS = 6;

export async function configuredProjects(): Promise<string[]> {
  return (await read()).ids;
}

/** The list without a project, to be written together with what takes its role map away. */
export async function withoutListing(projectId: string): Promise<Writing[]> {
  const { ids, revision } = await read();
  if (!ids.includes(projectId)) return [];
  const others = ids.filter((id) => id !== projectId);
  return [{ key: CONFIGURED_PROJECTS_KEY, body: { ids: others }, revision }];
}

/** Adds a project to the list, or takes it off. */
export async function listProject(projectId: string, isConfigured: boolean): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { ids, revision } = await read();
    if (ids.includes(projectId) === isConfigured) return;
    const others = ids.filter((id) => id !== projectId);
    try {
      const changed = isConfigured ? [...others, projectId] : others;
      await writeDocument(CONFIGURED_PROJECTS_KEY, { ids: changed }, revision);
      return;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** A list that cannot be read is an error rather than an empty one, so that no project is forgotten. */
async function read(): Promise<{ ids: string[]; revision: number }> {
  const [stored] = await readDocuments([CONFIGURED_PROJECTS_KEY]);
  if (!stored || stored.revision === 0) return { ids: [], revision: 0 };
  return { ids: v.parse(schema, stored.body).ids, revision: stored.revision };
}
