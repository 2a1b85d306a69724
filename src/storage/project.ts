import * as v from 'valibot';
import { isNewer, readRoleMap, type RoleMap } from '../contract/role-map';
import { storedBytes } from '../contract/stored-bytes';
import { logFault } from '../faults/log-fault';
import { OwnError } from '../faults/own-error';
import { ABSENCES_KEY } from './absences';
import { overwriteDocument, readDocuments, StorageUnavailable, type Stored } from './documents';
import { issueKey } from './issue-record';
import { inUse, projectSwitchKey, SITE_SWITCH_KEY, type InUse } from './second-reader-switch';
import { readingsKey } from './second-readings';

/** The saved settings cannot be read by this version of the app. */
export class SettingsUnreadable extends OwnError {
  /** @param newer whether a newer version of the app wrote them */
  constructor(readonly newer: boolean) {
    super('The saved role map cannot be read.', { code: newer ? 'newer' : 'unreadable' });
    this.name = 'SettingsUnreadable';
  }
}

interface OwnSettings {
  /** Null until somebody saves a role map, and where it was given up. */
  roleMap: RoleMap | null;
  revision: number;
}

export interface ProjectSettings extends OwnSettings {
  /** Of the site's default it is counted below zero, so that what was made by one is never taken for made by the other. */
  revision: number;
  /** Whether the role map is the site's default. */
  ofSite: boolean;
}

/** Stands in a key where a project's id does; those are numbers. */
export const SITE_DEFAULT = 'site-default';

export function settingsKey(projectId: string): string {
  return `settings:${projectId}`;
}

/** @returns the project whose settings stand under a key; null for a key of anything else, the site's default among them */
export function projectOfSettings(key: string): string | null {
  return /^settings:(\d+)$/.exec(key)?.[1] ?? null;
}

export function directoryKey(projectId: string): string {
  return `directory:${projectId}`;
}

/** Whether somebody has saved a role map there that still stands: one that was given up leaves `null`, so that revisions go on. */
export function isSaved(stored: Stored | undefined): boolean {
  return stored !== undefined && stored.revision > 0 && stored.body !== null;
}

/**
 * The settings under one key.
 * @throws SettingsUnreadable, so that settings of a newer app are never taken for none
 */
export function readSettings(stored: Stored): OwnSettings {
  const { revision } = stored;
  if (!isSaved(stored)) return { roleMap: null, revision };
  const reading = readRoleMap(stored.body);
  if (!reading.ok) throw new SettingsUnreadable(isNewer(stored.body));
  return { roleMap: reading.roleMap, revision };
}

/** The role map that every project without one of its own follows; null where there is none. @throws SettingsUnreadable */
export async function readSiteDefault(): Promise<OwnSettings> {
  return readSettings(await storedDefault());
}

/** Whether there ever was a default to follow. */
export async function wasDefaultSaved(): Promise<boolean> {
  return (await storedDefault()).revision > 0;
}

/** Whether there is a default to follow, whatever version of the app can read it. */
export async function hasSiteDefault(): Promise<boolean> {
  return isSaved(await storedDefault());
}

async function storedDefault(): Promise<Stored> {
  const [stored] = (await readDocuments([settingsKey(SITE_DEFAULT)])) as [Stored];
  return stored;
}

/**
 * The settings that apply to a project: its own role map, or else the site's default, which is read only then.
 * @param own the project's settings as they are stored
 * @throws StorageUnavailable, SettingsUnreadable
 */
export async function settingsFor(own: Stored): Promise<ProjectSettings> {
  return settingsOf(own, isSaved(own) ? null : await storedDefault());
}

/** The same for many projects: the default is read once, and only where one of them has no role map of its own. */
export async function settingsForMany(
  own: readonly Stored[],
): Promise<(stored: Stored) => ProjectSettings> {
  const site = own.every(isSaved) ? null : await storedDefault();
  return (stored) => settingsOf(stored, site);
}

/**
 * The settings that apply to a project, from stored documents.
 * @param stored the site's default; null where it was not read, since the project has a role map of its own
 */
export function settingsOf(own: Stored, stored: Stored | null): ProjectSettings {
  const { roleMap, revision } = readSettings(own);
  const site = roleMap === null && stored ? readSettings(stored) : null;
  if (!site?.roleMap) return { roleMap, revision, ofSite: false };
  return { roleMap: site.roleMap, revision: -site.revision, ofSite: true };
}

/** Whether any role map applies to a project, its own or the site's default, even one that only another version can read. */
export async function isSavedFor(projectId: string): Promise<boolean> {
  const stored = await readDocuments([settingsKey(projectId), settingsKey(SITE_DEFAULT)]);
  return stored.some(isSaved);
}

/** @returns those of the projects that somebody has saved settings for */
export async function configuredAmong(projectIds: readonly string[]): Promise<Set<string>> {
  const stored = await readDocuments(projectIds.map(settingsKey));
  return new Set(projectIds.filter((_, index) => isSaved(stored[index])));
}

/**
 * Reads the settings that apply to one project.
 * @throws StorageUnavailable, SettingsUnreadable
 */
export async function readProjectSettings(projectId: string): Promise<ProjectSettings> {
  const [settings] = (await readDocuments([settingsKey(projectId)])) as [Stored];
  return settingsFor(settings);
}

/** What the view of a whole project needs from storage, in one read. */
export async function readForProject(
  projectId: string,
): Promise<{ settings: Stored; directory: Stored; secondReader: InUse | null }> {
  const [settings, directory, projectSwitch, siteSwitch] = (await readDocuments([
    settingsKey(projectId),
    directoryKey(projectId),
    projectSwitchKey(projectId),
    SITE_SWITCH_KEY,
  ])) as [Stored, Stored, Stored, Stored];
  return { settings, directory, secondReader: inUse(projectSwitch, siteSwitch) };
}

/** The same for many projects, in their order. */
export async function readForProjects(
  projectIds: readonly string[],
): Promise<{ settings: Stored; directory: Stored }[]> {
  const stored = await readDocuments([
    ...projectIds.map(settingsKey),
    ...projectIds.map(directoryKey),
  ]);
  return projectIds.map((_, at) => ({
    settings: stored[at] as Stored,
    directory: stored[projectIds.length + at] as Stored,
  }));
}

export interface StoredForIssue {
  settings: Stored;
  directory: Stored;
  record: Stored;
  /** What counts of a second reader; null where the project wants none. */
  secondReader: InUse | null;
  readings: Stored;
  absences: Stored;
}

/** All that the view of one issue needs from storage, in one read. */
export async function readForIssue(projectId: string, issueId: string): Promise<StoredForIssue> {
  const [settings, directory, record, projectSwitch, siteSwitch, readings, absences] =
    (await readDocuments([
      settingsKey(projectId),
      directoryKey(projectId),
      issueKey(issueId),
      projectSwitchKey(projectId),
      SITE_SWITCH_KEY,
      readingsKey(issueId),
      ABSENCES_KEY,
    ])) as [Stored, Stored, Stored, Stored, Stored, Stored, Stored];
  const secondReader = inUse(projectSwitch, siteSwitch);
  return { settings, directory, record, secondReader, readings, absences };
}

/**
 * Reads a kept directory. It can be made anew at any time, so one in an older form counts as none.
 * @param schema the form that the caller expects
 */
export function readDirectory<T>(stored: Stored, schema: v.GenericSchema<unknown, T>): T | null {
  const reading = v.safeParse(schema, stored.body);
  return reading.success ? reading.output : null;
}

/** Bytes of a directory that is kept; storage takes 240 KB of one value, with what it is wrapped in. */
const MOST_BYTES = 200_000;

/**
 * Keeps a directory; of two writers the last wins, since either is as good. It is a cache: where it is too large it is
 * kept without what can be found again by walking, or not at all; one for which Jira told nothing is not kept, and where storage does not answer the next view makes
 * it anew.
 */
export async function keepDirectory(
  projectId: string,
  directory: { lineages: object; fieldsKnown: boolean },
): Promise<void> {
  if (!directory.fieldsKnown) return;
  const kept = [directory, { ...directory, lineages: {} }].find(
    (one) => storedBytes(one) <= MOST_BYTES,
  );
  if (!kept) return;
  try {
    await overwriteDocument(directoryKey(projectId), kept);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    logFault({ request: 'keep-directory', error });
  }
}
