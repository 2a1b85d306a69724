/** What happens when a project is deleted: nothing of it is kept. */
import type { InvocationError } from '@forge/events';
import * as v from 'valibot';
import { listProject } from '../storage/configured-projects';
import { noteDeletedProject } from '../storage/deleted-projects';
import { removeDocuments } from '../storage/documents';
import { directoryKey, settingsKey } from '../storage/project';
import { partProgressKey, finishedKey, MOST_PARTS, partKey, scanKey } from '../storage/scan-record';
import { historyKey } from '../storage/settings-history';
import { snapshotsKey } from '../storage/snapshots';
import { logFailure } from './retry-policy';
import { deliverAgain, id } from './trigger-events';

const projectEvent = v.object({ project: v.object({ id }) });

/** Forgets a project that was deleted for good. */
export async function projectDeleted(event: unknown): Promise<InvocationError | undefined> {
  const reading = v.safeParse(projectEvent, event);
  if (!reading.success) return undefined;
  const { id: projectId } = reading.output.project;
  try {
    await listProject(projectId, false);
    await noteDeletedProject(projectId);
    const parts = Array.from({ length: MOST_PARTS }, (_, part) => part);
    await removeDocuments([
      settingsKey(projectId),
      historyKey(projectId),
      directoryKey(projectId),
      scanKey(projectId),
      finishedKey(projectId),
      snapshotsKey(projectId),
      ...parts.flatMap((part) => [partKey(projectId, part), partProgressKey(projectId, part)]),
    ]);
    return undefined;
  } catch (error) {
    logFailure('project-deleted', error);
    return deliverAgain();
  }
}
