/** What happens when a project is deleted: nothing of it is kept. */
import type { InvocationError } from '@forge/events';
import * as v from 'valibot';
import { logFault } from '../faults/log-fault';
import { noteDeletedProject } from '../storage/deleted-projects';
import { removeProjectDocuments } from '../storage/project-documents';
import { deliverAgain, id } from './trigger-events';

const projectEvent = v.object({ project: v.object({ id }) });

/** Forgets a project that was deleted for good. */
export async function projectDeleted(event: unknown): Promise<InvocationError | undefined> {
  const reading = v.safeParse(projectEvent, event);
  if (!reading.success) return undefined;
  const { id: projectId } = reading.output.project;
  try {
    await noteDeletedProject(projectId);
    await removeProjectDocuments(projectId);
    return undefined;
  } catch (error) {
    logFault({ request: 'project-deleted', error });
    return deliverAgain();
  }
}
