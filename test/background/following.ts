/** A site on which many projects follow the default, hour by hour. */
import type { SiteData, SiteIssue } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { PROJECTS, ROLE_IDS } from '../../local/sample/site-ids';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { CONFIGURED_PROJECTS_KEY } from '../../src/storage/configured-projects';
import { settingsKey, SITE_DEFAULT } from '../../src/storage/project';
import { scanKey, type ScanRecord } from '../../src/storage/scan-record';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { NOW, openSimulation, type Simulation } from './simulated';

export const FIRST_ID = 500_000;
const HOUR = 3_600_000;
export const ISSUES_EACH = 3;
/** A default with one owner, by a project role. */
export const DEFAULT: RoleMap = {
  ...EMPTY_ROLE_MAP,
  productOwner: {
    sources: [{ kind: 'projectRole', roleId: ROLE_IDS.owner }],
    deputies: [],
    name: null,
  },
};

/** One project with a role map of its own, and many without. */
function siteOf(many: number): SiteData {
  const data = createSampleSite(NOW);
  const depot = data.projects.find(({ id }) => id === PROJECTS.DEPOT);
  const own = data.issues.filter(({ projectId }) => projectId === PROJECTS.RIDE).slice(0, 5);
  const story = own[0];
  if (!depot || !story) throw new Error('The sample has other projects by now.');
  const issuesOf = (at: number): SiteIssue[] =>
    Array.from({ length: ISSUES_EACH }, (_, number) => ({
      ...story,
      id: String(900_000 + at * ISSUES_EACH + number),
      key: `P${at}-${number + 1}`,
      projectId: String(FIRST_ID + at),
      parentId: null,
      properties: {},
    }));
  const ids = Array.from({ length: many }, (_, at) => String(FIRST_ID + at));
  return {
    ...data,
    roles: data.roles.map((role) => {
      const actors = role.actors[PROJECTS.DEPOT];
      const alike = actors ? Object.fromEntries(ids.map((id) => [id, actors])) : {};
      return { ...role, actors: { ...role.actors, ...alike } };
    }),
    projects: [
      ...data.projects.filter(({ id }) => id === PROJECTS.RIDE),
      ...ids.map((id, at) => ({
        ...depot,
        id,
        key: `P${at}`,
        name: `Project ${at}`,
      })),
    ],
    issues: [...own, ...Array.from({ length: many }, (_, at) => issuesOf(at)).flat()],
    settings: { [`role-map:${PROJECTS.RIDE}`]: data.settings[`role-map:${PROJECTS.RIDE}`] },
  };
}

export interface Opened {
  app: Simulation;
  /** What was spent in each hour, in their order. */
  hours: () => number[];
  setDefault: (revision: number, roleMap: RoleMap | null) => void;
  /** The hourly run, and all that comes of it within the hour. */
  anHour: () => Promise<void>;
  scans: () => Map<string, ScanRecord>;
}

export function open(many: number): Opened {
  jest.setSystemTime(NOW);
  const app = openSimulation({ data: siteOf(many) });
  // The project with its own role map has no scan to come, so that all that is spent is spent for the default.
  putDocument(app.store, { key: CONFIGURED_PROJECTS_KEY, revision: 1, body: { ids: [] } });
  const spent = new Map<number, number>();
  const charge = app.site.meter.charge.bind(app.site.meter);
  app.site.meter.charge = (method, path, points) => {
    const hour = Math.floor(Date.now() / HOUR);
    spent.set(hour, (spent.get(hour) ?? 0) + points);
    charge(method, path, points);
  };
  const settleUntil = async (end: number): Promise<void> => {
    for (;;) {
      await app.works(app.platform.queue.drain());
      if (app.platform.queue.size === 0 || Date.now() >= end) return;
      jest.setSystemTime(Math.min(end, Date.now() + 60_000));
    }
  };
  return {
    app,
    hours: () => [...spent].sort(([one], [other]) => one - other).map(([, points]) => points),
    setDefault: (revision, body) => {
      putDocument(app.store, { key: settingsKey(SITE_DEFAULT), revision, body });
    },
    anHour: async () => {
      const end = (Math.floor(Date.now() / HOUR) + 1) * HOUR;
      await app.works(app.platform.runScheduled());
      await settleUntil(end - 1);
      jest.setSystemTime(end);
    },
    scans: () =>
      new Map(
        keptDocuments(app.store).flatMap(({ key, body }) =>
          key.startsWith(scanKey('')) ? [[key.slice(scanKey('').length), body as ScanRecord]] : [],
        ),
      ),
  };
}

/** @returns how many hours it took until every project was checked by a revision */
export async function until(
  { anHour, scans }: Opened,
  revision: number,
  many: number,
): Promise<number> {
  for (let hour = 1; hour <= 40; hour++) {
    await anHour();
    const done = [...scans().values()].filter(
      (scan) => scan.status === 'done' && scan.revision === -revision,
    );
    if (done.length === many) return hour;
  }
  throw new Error('It came to no end.');
}

/** The list of projects that are looked after. */
export const listed = ({ store }: Simulation): unknown =>
  keptDocuments(store).find(({ key }) => key === CONFIGURED_PROJECTS_KEY)?.body;
