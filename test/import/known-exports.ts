/** Exports that several tests look at: their role map, and the sample site as somebody would save it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { PROJECTS } from '../../local/sample/site-ids';
import { readRoleMap, type RoleMap } from '../../src/contract/role-map';
import { openApp, type App } from '../site/sample-app';

export const EXPORTS = join(__dirname, 'exports');

export function roleMapOf(value: unknown): RoleMap {
  const reading = readRoleMap(value);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.roleMap;
}

/** Of the invented team of `test/import/exports`. */
export const FERRY_ROLES = roleMapOf(
  JSON.parse(readFileSync(join(EXPORTS, 'roles.json'), 'utf8')) as unknown,
);

export interface SampleExport {
  app: App;
  /** Somebody who sees everything. */
  admin: string;
  roleMap: RoleMap;
  /** The issues of the rider app. */
  records: Record<string, unknown>[];
}

/** The rider app of the sample as somebody saves it with `*all` fields and histories, and the live site that it is of. */
export async function sampleExport(now: Date): Promise<SampleExport> {
  const { data, roleMap, admin } = sampleWithPeople(now);
  const app = openApp({ data, now });
  const keys = data.issues.filter(({ projectId }) => projectId === PROJECTS.RIDE);
  const records: Record<string, unknown>[] = [];
  for (const { key } of keys) {
    const path = `/rest/api/3/issue/${key}?fields=*all&expand=changelog,names`;
    const asked = { as: 'user', accountId: admin, method: 'GET', path } as const;
    const { status, json } = await app.site.request(asked);
    if (status === 200) records.push(json as Record<string, unknown>);
  }
  return { app, admin, roleMap, records };
}

/** The sample, its rider app with holders whom an export can know, and without what people said in the app. */
function sampleWithPeople(now: Date): { data: SiteData; roleMap: RoleMap; admin: string } {
  const data = createSampleSite(now);
  const setUp = data.settings[`role-map:${PROJECTS.RIDE}`] as RoleMap;
  const inRole = (name: string): string[] =>
    data.roles.find((role) => role.name === name)?.actors[PROJECTS.RIDE]?.accountIds ?? [];
  const people = (names: string[]): object[] =>
    names.map((name) => ({ kind: 'people', accountIds: inRole(name) }));
  const roles = data.roles.map(({ name }) => name);
  const roleMap = roleMapOf({
    ...setUp,
    productOwner: { sources: people(roles.filter((name) => /owner/i.test(name))) },
    productManager: { sources: people(roles.filter((name) => /management|manager/i.test(name))) },
  });
  data.settings = { [`role-map:${PROJECTS.RIDE}`]: roleMap };
  const admin = data.people.find(({ siteAdmin }) => siteAdmin === true)?.accountId ?? '';
  return { data, roleMap, admin };
}
