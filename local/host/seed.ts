/** Puts the settings that a site comes with into the app's storage, where nothing of the kind is there yet. */
import { CONFIGURED_PROJECTS_KEY } from '../../src/storage/configured-projects';
import { issueKey } from '../../src/storage/issue-record';
import { settingsKey } from '../../src/storage/project';
import { finishedKey, scanKey } from '../../src/storage/scan-record';
import { projectSwitchKey } from '../../src/storage/second-reader-switch';
import { snapshotsKey } from '../../src/storage/snapshots';
import type { SiteData } from '../jira/model';
import type { AppManifest } from '../platform/manifest';
import { AppStorage } from '../platform/storage';
import type { LocalStore } from '../platform/store';

/** The entity that the app keeps its documents in. */
const ENTITY = 'document';

const KEYS: Record<string, (id: string) => string> = {
  'role-map': settingsKey,
  record: issueKey,
  snapshots: snapshotsKey,
  'second-reader': projectSwitchKey,
};

/** @returns how many documents were new */
export function seedStorage(
  store: LocalStore,
  manifest: AppManifest,
  settings: SiteData['settings'],
): number {
  const storage = new AppStorage(store, manifest.entities, () => new Date());
  let added = 0;
  for (const [name, body] of documentsOf(settings)) {
    const at = name.indexOf(':');
    const key = at === -1 ? name : KEYS[name.slice(0, at)]?.(name.slice(at + 1));
    if (key === undefined) throw new Error(`The app stores nothing called ${name}.`);
    const document = { entityName: ENTITY, key };
    if (storage.answer('/api/v1/entity/get', document).status === 200) continue;
    const { status } = storage.answer('/api/v1/entity/set', {
      ...document,
      value: { revision: 1, body: JSON.stringify(body) },
    });
    if (status >= 300) throw new Error(`The app's storage refused ${name}.`);
    added += 1;
  }
  return added;
}

/**
 * Forgets which scans there were. What they found stands on the work items, which are new each time that the site is
 * started: a scan that storage knows to be done would leave a project without findings for a day.
 */
export function forgetScans(store: LocalStore, manifest: AppManifest, projectIds: string[]): void {
  const storage = new AppStorage(store, manifest.entities, () => new Date());
  for (const key of projectIds.flatMap((id) => [scanKey(id), finishedKey(id)]))
    storage.answer('/api/v1/entity/delete', { entityName: ENTITY, key });
}

/** With the role maps comes the list of the projects that have one, as saving them would have made it. */
function documentsOf(settings: SiteData['settings']): [string, unknown][] {
  const ids = Object.keys(settings)
    .filter((name) => name.startsWith('role-map:'))
    .map((name) => name.slice('role-map:'.length));
  return [
    ...Object.entries(settings),
    ...(ids.length > 0 ? [[CONFIGURED_PROJECTS_KEY, { ids }] as [string, unknown]] : []),
  ];
}
