/** The life of a project's directory: taken as it is while it is fresh, then made anew and kept. */
import type { RoleMap } from '../contract/role-map';
import { allSettled } from '../jira/all-settled';
import type { Jira } from '../jira/client';
import type { Stored } from '../storage/documents';
import { keepDirectory, readDirectory } from '../storage/project';
import { directorySchema, type Directory } from './directory';
import { isAccessByIssue } from './issue-access';
import { makeDirectory } from './make-directory';

/** How long a directory is taken as it is. Whether its people are still active is asked at every view all the same. */
const FRESH_MINUTES = 15;

interface Wanted {
  roleMap: RoleMap;
  /** Of the role map: a directory that was made for another one is of no use. */
  revision: number;
  /** Epoch milliseconds. */
  now: number;
  /** How old it may be. */
  minutes?: number;
}

/** @returns the kept directory; null where there is none, or it is too old or was made for another role map */
export function freshDirectory(
  stored: Stored | undefined,
  { revision, now, minutes = FRESH_MINUTES }: Omit<Wanted, 'roleMap'>,
): Directory | null {
  const kept = stored ? readDirectory(stored, directorySchema) : null;
  const isFresh = kept?.revision === revision && now - Date.parse(kept.at) < minutes * 60_000;
  return isFresh ? kept : null;
}

/**
 * Makes a new directory, without storing it. The ancestors of epics are taken over from the stored one of the same role map.
 * @throws JiraError where Jira could not answer this time
 */
export function renewedDirectory(
  jira: Jira,
  projectId: string,
  stored: Stored | undefined,
  { roleMap, revision, now }: Wanted,
): Promise<Directory> {
  const kept = stored ? readDirectory(stored, directorySchema) : null;
  const lineages = kept?.revision === revision ? kept.lineages : {};
  return makeDirectory(jira, projectId, { roleMap, revision, lineages, now });
}

/**
 * The directory of a project: the kept one, or one that is made anew and kept. It is read as the app, so the caller has
 * seen that the person who looks may see the project.
 * @throws JiraError where Jira could not answer this time, StorageUnavailable
 */
export async function directoryFor(
  jira: Jira,
  projectId: string,
  stored: Stored | undefined,
  wanted: Wanted,
): Promise<Directory> {
  const fresh = freshDirectory(stored, wanted);
  if (fresh) return fresh;
  const directory = await renewedDirectory(jira, projectId, stored, wanted);
  await keepDirectory(projectId, directory);
  return directory;
}

/** The same for what the app writes on issues for everybody: it says who may read that. */
export async function directoryForFindings(
  jira: Jira,
  projectId: string,
  stored: Stored | undefined,
  wanted: Wanted,
): Promise<Directory & { accessByIssue: boolean }> {
  const fresh = freshDirectory(stored, wanted);
  if (fresh?.accessByIssue !== undefined) return { ...fresh, accessByIssue: fresh.accessByIssue };
  const [directory, accessByIssue] = await allSettled([
    fresh ?? renewedDirectory(jira, projectId, stored, wanted),
    isAccessByIssue(jira, projectId),
  ]);
  const whole = { ...directory, accessByIssue };
  await keepDirectory(projectId, whole);
  return whole;
}
