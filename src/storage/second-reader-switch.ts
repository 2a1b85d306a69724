/** Whether a project wants a second reader, and whether the site wants none at all. Both are off, or not said, until somebody says. */
import * as v from 'valibot';
import { readDocuments, writeDocument, type Stored } from './documents';

const projectSchema = v.object({
  reads: v.boolean(),
  lifts: v.boolean(),
  /** Account id; null where the account was closed since. */
  by: v.nullable(v.string()),
  /** ISO time. */
  at: v.string(),
});
const siteSchema = v.object({ never: v.boolean(), by: v.nullable(v.string()), at: v.string() });

type Said<T> = T & { revision: number };
export type ProjectSwitch = Said<v.InferOutput<typeof projectSchema>>;
export type SiteSwitch = Said<v.InferOutput<typeof siteSchema>>;

export const SITE_SWITCH_KEY = 'second-reader-site';

export function projectSwitchKey(projectId: string): string {
  return `second-reader:${projectId}`;
}

/** What counts for a project; null where nothing is read a second time. */
export interface InUse {
  /** Whether a second reading that is sure counts before a person has said anything. */
  lifts: boolean;
}

/** @returns what counts; what cannot be read is off */
export function inUse(project: Stored | undefined, site: Stored | undefined): InUse | null {
  const { reads, lifts } = readProjectSwitch(project);
  return reads && !readSiteSwitch(site).never ? { lifts } : null;
}

export async function readInUse(projectId: string): Promise<InUse | null> {
  const [project, site] = await readDocuments([projectSwitchKey(projectId), SITE_SWITCH_KEY]);
  return inUse(project, site);
}

export function readProjectSwitch(stored: Stored | undefined): ProjectSwitch {
  const reading = v.safeParse(projectSchema, stored?.body);
  const revision = stored?.revision ?? 0;
  return reading.success
    ? { ...reading.output, revision }
    : { reads: false, lifts: false, by: null, at: '', revision };
}

/** An unreadable setting counts as `never`, so that no model is asked where an administrator may have forbidden it. */
export function readSiteSwitch(stored: Stored | undefined): SiteSwitch {
  const revision = stored?.revision ?? 0;
  if (revision === 0) return { never: false, by: null, at: '', revision };
  const reading = v.safeParse(siteSchema, stored?.body);
  return reading.success
    ? { ...reading.output, revision }
    : { never: true, by: null, at: '', revision };
}

export async function readSwitches(
  projectId: string,
): Promise<{ project: ProjectSwitch; site: SiteSwitch }> {
  const [project, site] = await readDocuments([projectSwitchKey(projectId), SITE_SWITCH_KEY]);
  return { project: readProjectSwitch(project), site: readSiteSwitch(site) };
}

/** @throws StorageConflict where somebody else switched since `before` was read */
export async function switchProject(
  projectId: string,
  to: v.InferOutput<typeof projectSchema>,
  before: ProjectSwitch,
): Promise<void> {
  await writeDocument(projectSwitchKey(projectId), to, before.revision);
}

/** @throws StorageConflict where somebody else switched since `before` was read */
export async function switchSite(
  to: v.InferOutput<typeof siteSchema>,
  before: SiteSwitch,
): Promise<void> {
  await writeDocument(SITE_SWITCH_KEY, to, before.revision);
}
