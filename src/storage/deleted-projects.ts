/** Projects that were deleted and of whose issues something may still be kept, until storage was walked through once more. */
import * as v from 'valibot';
import { readDocuments, removeDocuments, writeDocument, type StoredDocument } from './documents';
import { projectOfRecord } from './issue-record';
import { projectOfReadings } from './second-readings';

export const DELETED_PROJECTS_KEY = 'deleted-projects';
/** The walk that is under way when a project is deleted may have passed its issues; the next one passes all of them. */
const WALKS = 2;

const schema = v.object({
  projects: v.array(v.object({ id: v.string(), walks: v.number() })),
});
type Deleted = v.InferOutput<typeof schema>['projects'];

/** Notes that what people said about the issues of a project is to be removed. */
export async function noteDeletedProject(projectId: string): Promise<void> {
  await change((projects) => [
    ...projects.filter(({ id }) => id !== projectId),
    { id: projectId, walks: 0 },
  ]);
}

/** Whether a project was deleted of whose issues something may still be kept. */
export async function areRecordsToRemove(): Promise<boolean> {
  return (await read()).projects.length > 0;
}

/** Removes what people said about issues of deleted projects, of the documents of one page. */
export async function removeRecordsOfDeleted(documents: readonly StoredDocument[]): Promise<void> {
  const deleted = new Set((await read()).projects.map(({ id }) => id));
  if (deleted.size === 0) return;
  const found = documents.filter((document) =>
    deleted.has(projectOfRecord(document) ?? projectOfReadings(document) ?? ''),
  );
  await removeDocuments(found.map(({ key }) => key));
}

/** Says that storage was walked through to its end. */
export async function endWalk(): Promise<void> {
  await change((projects) =>
    projects
      .map(({ id, walks }) => ({ id, walks: walks + 1 }))
      .filter(({ walks }) => walks < WALKS),
  );
}

async function read(): Promise<{ projects: Deleted; revision: number }> {
  const [stored] = await readDocuments([DELETED_PROJECTS_KEY]);
  if (!stored || stored.revision === 0) return { projects: [], revision: 0 };
  return { projects: v.parse(schema, stored.body).projects, revision: stored.revision };
}

/** @throws StorageConflict where somebody else wrote in between; both callers are run again then */
async function change(to: (projects: Deleted) => Deleted): Promise<void> {
  const { projects, revision } = await read();
  const next = to(projects);
  if (projects.length === 0 && next.length === 0) return;
  await writeDocument(DELETED_PROJECTS_KEY, { projects: next }, revision);
}
