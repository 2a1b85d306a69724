/** Saves of a role map, a project's or the site's default: each over the revision that was loaded, together with who, when and what. */
import * as v from 'valibot';
import type { RoleMap } from '../contract/role-map';
import { storedBytes } from '../contract/stored-bytes';
import { OwnError } from '../faults/own-error';
import {
  readDocuments,
  StorageConflict,
  writeTogether,
  type Stored,
  type Writing,
} from './documents';
import { isSaved, settingsKey } from './project';

/** Enough to find a way back, and with MOST_BYTES well inside what storage takes for one value. */
const MOST_ENTRIES = 20;
const MOST_BYTES = 150_000;
/** For what is written beside a save, and may be changed at the same moment. */
const ATTEMPTS = 6;

const historySchema = v.object({
  /** The newest first. */
  entries: v.array(
    v.object({
      revision: v.number(),
      /** Account id; null for what was there before the first save here, about which nothing else is known. */
      by: v.nullable(v.string()),
      /** ISO time. */
      at: v.nullable(v.string()),
      /** As it was saved; read by the schema of the day when it is used again. */
      roleMap: v.unknown(),
      /**
       * What Jira called the fields, roles and groups of its sources then, by `sourceKey`: what is gone since can be told by
       * nothing else. Names of people are kept nowhere.
       */
      names: v.exactOptional(v.record(v.string(), v.string())),
    }),
  ),
});
export type Save = v.InferOutput<typeof historySchema>['entries'][number];

/** @returns what Jira called each source when it was last saved and could be read, by `sourceKey` */
export function lastNames(saves: readonly Save[]): Record<string, string> {
  return Object.assign({}, ...saves.toReversed().map(({ names }) => names ?? {})) as Record<
    string,
    string
  >;
}

/** Somebody else saved the role map since it was loaded. */
export class SettingsConflict extends OwnError {
  /** @param latest the save that stands now; null where it was not kept */
  constructor(readonly latest: Save | null) {
    super('The role map was saved by somebody else since it was loaded.');
    this.name = 'SettingsConflict';
  }
}

export function historyKey(projectId: string): string {
  return `settings-history:${projectId}`;
}

/**
 * @returns the saved role map as it is stored, and its saves, the newest first; settings that were not saved here have
 *   an entry as well, so that whoever saves over them can go back
 */
export async function readWithHistory(
  projectId: string,
): Promise<{ settings: Stored; saves: Save[] }> {
  const { settings, history } = await read(projectId);
  return { settings, saves: savesIn(history, settings) };
}

/** More writes for the same transaction; called again on each attempt. */
export type Beside = () => Promise<Writing[]>;
const NOTHING: Beside = () => Promise.resolve([]);

/**
 * Keeps a role map and its place in the history, both or neither. None (null) gives the one up that stands.
 * @param revision the revision that the person had loaded; 0 for a first save
 * @param save who saves, when (ISO time), what, and what its sources are called
 * @throws SettingsConflict where another revision stands by now; nothing is changed
 */
export async function saveSettings(
  projectId: string,
  revision: number,
  save: { by: string; at: string; roleMap: RoleMap | null; names: Record<string, string> },
  beside = NOTHING,
): Promise<void> {
  const { settings, history } = await read(projectId);
  const saves = savesIn(history, settings);
  if (settings.revision !== revision) throw new SettingsConflict(latestOf(saves, settings));
  const entries = newest([{ revision: revision + 1, ...save }, ...saves]);
  const own = [
    { key: settingsKey(projectId), body: save.roleMap, revision },
    { key: historyKey(projectId), body: { entries }, revision: history.revision },
  ];
  await commit(projectId, revision, own, beside);
}

/**
 * Undoes a first save: the project has no role map and no history again. The revision counter stays, so that a page that is
 * still open with an older revision gets a conflict.
 * @throws SettingsConflict if the revision is no longer that of the save; nothing is changed
 */
export async function removeSettings(
  projectId: string,
  revision: number,
  beside = NOTHING,
): Promise<void> {
  const { settings, history } = await read(projectId);
  if (settings.revision !== revision)
    throw new SettingsConflict(latestOf(savesIn(history, settings), settings));
  const own = [
    { key: settingsKey(projectId), body: null, revision },
    ...(history.revision === 0
      ? []
      : [{ key: historyKey(projectId), body: undefined, revision: history.revision }]),
  ];
  await commit(projectId, revision, own, beside);
}

/** Removes the settings and their history at any revision. No-op if there are none. */
export async function forgetSettings(projectId: string, beside: Beside): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { settings, history } = await read(projectId);
    if (!isSaved(settings) && history.revision === 0) return;
    try {
      await removeSettings(projectId, settings.revision, beside);
      return;
    } catch (error) {
      if (!(error instanceof SettingsConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function commit(
  projectId: string,
  revision: number,
  own: Writing[],
  beside: Beside,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await writeTogether([...own, ...(await beside())]);
      return;
    } catch (error) {
      if (!(error instanceof StorageConflict)) throw error;
      const { settings, saves } = await readWithHistory(projectId);
      if (settings.revision !== revision) throw new SettingsConflict(latestOf(saves, settings));
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function read(projectId: string): Promise<{ settings: Stored; history: Stored }> {
  const [settings, history] = (await readDocuments([
    settingsKey(projectId),
    historyKey(projectId),
  ])) as [Stored, Stored];
  return { settings, history };
}

/** An unreadable history is an error rather than an empty one, so that nothing is written over it. */
function savesIn(history: Stored, settings: Stored): Save[] {
  const kept = history.revision === 0 ? [] : v.parse(historySchema, history.body).entries;
  const { revision, body } = settings;
  const isKept = !isSaved(settings) || kept.some((save) => save.revision === revision);
  return isKept ? kept : [{ revision, by: null, at: null, roleMap: body }, ...kept];
}

function latestOf(saves: Save[], settings: Stored): Save | null {
  return saves.find(({ revision }) => revision === settings.revision) ?? null;
}

/** What was just saved always stays; of the older ones as many as there is room for. */
function newest(saves: Save[]): Save[] {
  let bytes = 0;
  return saves.slice(0, MOST_ENTRIES).filter((save, index) => {
    bytes += storedBytes(save);
    return index === 0 || bytes <= MOST_BYTES;
  });
}
