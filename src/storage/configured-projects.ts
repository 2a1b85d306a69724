/**
 * The projects that the daily run works on: those with a role map of their own, or with the site's default. A role map is
 * written in one transaction with the list. A project is removed from the list only if the list has not changed since it was
 * checked, so that none is lost in between.
 */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument, type Writing } from './documents';

const schema = v.object({ ids: v.array(v.string()) });
export const CONFIGURED_PROJECTS_KEY = 'configured-projects';
const ATTEMPTS = 6;

interface List {
  ids: string[];
  revision: number;
}

export async function configuredProjects(): Promise<string[]> {
  return (await read()).ids;
}

/** The list with a project, to be written together with its role map. */
export async function withListing(projectId: string): Promise<Writing[]> {
  const list = await read();
  return [writing(list, withProject(list, projectId))];
}

/** The list without a project, to be written together with what takes its role map away. */
export async function withoutListing(projectId: string): Promise<Writing[]> {
  const list = await read();
  return list.ids.includes(projectId) ? [writing(list, withoutProject(list, projectId))] : [];
}

/** The list unchanged, to be written together with the site's default: its new revision makes removals check again. */
export async function sameListing(): Promise<Writing[]> {
  const list = await read();
  return [writing(list, list.ids)];
}

/** Adds a project to the list. */
export function listProject(projectId: string): Promise<void> {
  return change((list) => Promise.resolve(withProject(list, projectId)));
}

/**
 * Takes a project off the list.
 * @param isLookedAfter asked after the list was read: a project that is stays on it
 */
export function unlistProject(
  projectId: string,
  isLookedAfter: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<void> {
  return change(async (list) => {
    const stays = !list.ids.includes(projectId) || (await isLookedAfter());
    return stays ? list.ids : withoutProject(list, projectId);
  });
}

/** Writes the list if it changed; retries on conflict. */
async function change(changed: (list: List) => Promise<string[]>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const list = await read();
    const ids = await changed(list);
    if (ids === list.ids) return;
    try {
      await writeDocument(CONFIGURED_PROJECTS_KEY, { ids }, list.revision);
      return;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

function withProject({ ids }: List, projectId: string): string[] {
  return ids.includes(projectId) ? ids : [...ids, projectId];
}

function withoutProject({ ids }: List, projectId: string): string[] {
  return ids.filter((id) => id !== projectId);
}

function writing({ revision }: List, ids: string[]): Writing {
  return { key: CONFIGURED_PROJECTS_KEY, body: { ids }, revision };
}

/** A list that cannot be read is an error rather than an empty one, so that no project is forgotten. */
async function read(): Promise<List> {
  const [stored] = await readDocuments([CONFIGURED_PROJECTS_KEY]);
  if (!stored || stored.revision === 0) return { ids: [], revision: 0 };
  return { ids: v.parse(schema, stored.body).ids, revision: stored.revision };
}
