/** Everything that is kept of a project as a whole; what people said about its issues is kept by issue. */
import { unlistProject, withoutListing } from './configured-projects';
import { removeDocuments } from './documents';
import { issuesToReadKey } from './issues-to-read';
import { lastEventKey } from './last-event';
import { directoryKey, settingsKey } from './project';
import { finishedKey, MOST_PARTS, partKey, partProgressKey, scanKey } from './scan-record';
import { projectSwitchKey } from './second-reader-switch';
import { projectUseKey } from './second-reader-use';
import { forgetSettings, historyKey } from './settings-history';
import { snapshotsKey } from './snapshots';
import { doubtsKey } from './verdict-doubts';

/** Removes everything of a deleted project; Jira gives its id to no other. Idempotent. */
export async function removeProjectDocuments(projectId: string): Promise<void> {
  await unlistProject(projectId);
  await removeDocuments([
    settingsKey(projectId),
    historyKey(projectId),
    ...keysBesideSettings(projectId),
  ]);
}

/** Removes everything except the settings' revision counter. Idempotent. */
export async function forgetProjectDocuments(projectId: string): Promise<void> {
  // All at once: whoever sets the project up anew finds it off the list, and puts it there again.
  await forgetSettings(projectId, () => withoutListing(projectId));
  await removeDocuments(keysBesideSettings(projectId));
}

function keysBesideSettings(projectId: string): string[] {
  const parts = Array.from({ length: MOST_PARTS }, (_, part) => part);
  return [
    ...keysByRevision(projectId),
    snapshotsKey(projectId),
    doubtsKey(projectId),
    lastEventKey(projectId),
    projectSwitchKey(projectId),
    projectUseKey(projectId),
    issuesToReadKey(projectId),
    ...parts.flatMap((part) => [partKey(projectId, part), partProgressKey(projectId, part)]),
  ];
}

/** Removes what was made by a role map that was taken away. */
export function removeMadeByRoleMap(projectId: string): Promise<void> {
  return removeDocuments(keysByRevision(projectId));
}

/** A scan's parts go by the scan. */
function keysByRevision(projectId: string): string[] {
  return [directoryKey(projectId), scanKey(projectId), finishedKey(projectId)];
}
