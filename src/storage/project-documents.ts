/** Everything that is kept of a project as a whole; what people said about its issues is kept by issue. */
import { listProject } from './configured-projects';
import { removeDocuments } from './documents';
import { issuesToReadKey } from './issues-to-read';
import { lastEventKey } from './last-event';
import { directoryKey, settingsKey } from './project';
import { finishedKey, MOST_PARTS, partKey, partProgressKey, scanKey } from './scan-record';
import { projectSwitchKey } from './second-reader-switch';
import { projectUseKey } from './second-reader-use';
import { historyKey } from './settings-history';
import { snapshotsKey } from './snapshots';
import { doubtsKey } from './verdict-doubts';

/** Removes it. Done twice, it comes to the same. */
export async function removeProjectDocuments(projectId: string): Promise<void> {
  await listProject(projectId, false);
  const parts = Array.from({ length: MOST_PARTS }, (_, part) => part);
  await removeDocuments([
    settingsKey(projectId),
    historyKey(projectId),
    ...keysByRevision(projectId),
    snapshotsKey(projectId),
    doubtsKey(projectId),
    lastEventKey(projectId),
    projectSwitchKey(projectId),
    projectUseKey(projectId),
    issuesToReadKey(projectId),
    ...parts.flatMap((part) => [partKey(projectId, part), partProgressKey(projectId, part)]),
  ]);
}

/** Removes what goes by the revision of a role map that was taken away: revisions begin anew with the next one. */
export function removeMadeByRoleMap(projectId: string): Promise<void> {
  return removeDocuments(keysByRevision(projectId));
}

/** A scan's parts go by the scan. */
function keysByRevision(projectId: string): string[] {
  return [directoryKey(projectId), scanKey(projectId), finishedKey(projectId)];
}
