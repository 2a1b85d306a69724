/** The background of the app on a local platform: its API as surfaces use it, and its queue run dry. */
import { appFunctions } from '../../local/app-functions';
import { functionsOf } from '../../local/platform/loading';
import { worldWith } from '../../local/worlds/facts';
import { beginInvocation } from '../../src/background/invocation';
import { RateBudget } from '../../src/background/scan/rate-budget';
import { cancelScan, readScan, startScan } from '../../src/background/scan/scan';
import { knownPeople, secondsUntilPeople } from '../../src/background/second-reading/known-people';
import type { ScanProgress, Snapshot } from '../../src/contract/scan';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
import { RateLimits } from '../../src/jira/rate-limits';
import {
  addIssuesToRead,
  putBackIssuesToRead,
  takeIssuesToRead,
} from '../../src/storage/issues-to-read';
import { reservePoints } from '../../src/storage/points';
import { readSnapshots } from '../../src/storage/snapshots';
import { openApp, valueOf, type App } from '../site/sample-app';

/** How many pages of so many points a large project that follows the site's default is let read, before it has to rest. */
async function pagesBeforeRest(points: number, now: number): Promise<number> {
  const spender = { expected: 1_000_000, ofSite: true };
  const budget = new RateBudget(new RateLimits(), spender);
  for (let pages = 0; ; pages++)
    if ((await budget.secondsToRest(points, now)) !== null) return pages;
}

/** As a run of the second reader looks up everybody: when it begins, and when it knows that there is something to ask. */
async function lookUpNames(now: number): Promise<string> {
  if ((await secondsUntilPeople(now)) !== null) return 'spent';
  return (await knownPeople(beginInvocation().jira, now)).kind;
}

const API = {
  startScan,
  cancelScan,
  readScan,
  readSnapshots,
  reservePoints,
  pagesBeforeRest,
  lookUpNames,
  addIssuesToRead,
  takeIssuesToRead,
  putBackIssuesToRead,
};
type Api = typeof API;

export interface Background extends App {
  start: (projectId: string) => Promise<ScanProgress | null>;
  cancel: (projectId: string) => Promise<ScanProgress | null>;
  progress: (projectId: string) => Promise<ScanProgress | null>;
  snapshots: (projectId: string) => Promise<Snapshot[]>;
  /** Spends points of the present hour that all scans share. */
  spend: (points: number) => Promise<boolean>;
  /** Works through all that waits, whenever it is due. */
  settle: () => Promise<number>;
  /** Starts a scan and works until nothing is left to do. */
  scan: (projectId: string) => Promise<void>;
  /** What each issue says, by key, without when it was found out. */
  findings: () => Record<string, unknown>;
}

/** Jira takes of indexed values what it takes of its own fields: else every daily scan is a full one (test/worlds). */
export const KIND = worldWith({ emptyAliases: 'taken', relativeDays: 'taken' });

/** @param hears whether the app is told of what people change */
export function openBackground({
  hears = false,
  world = KIND,
  ...options
}: Parameters<typeof openApp>[0] & { hears?: boolean } = {}): Background {
  const call = ([name, ...args]: [keyof Api, ...unknown[]]): unknown =>
    (API[name] as (...args: unknown[]) => unknown)(...args);
  const app = openApp({
    ...options,
    world,
    loadFunction: functionsOf(
      { api: { call: (body: unknown) => call(body as [keyof Api]) } },
      appFunctions,
    ),
  });
  const { site, platform } = app;
  if (hears)
    site.events.on('change', (event) => {
      platform.hear(site.eventPayload(event));
    });
  const ask = async <T>(...body: [keyof Api, ...unknown[]]): Promise<T> => {
    const request = { functionKey: 'api', body, accountId: null };
    return (await valueOf(platform, request)).value as T;
  };
  const settle = (): Promise<number> => platform.queue.drain({ ignoreDelays: true });
  const start = (projectId: string) => ask<ScanProgress | null>('startScan', projectId);
  return {
    ...app,
    start,
    cancel: (projectId) => ask('cancelScan', projectId),
    progress: (projectId) => ask('readScan', projectId),
    snapshots: (projectId) => ask('readSnapshots', projectId, 400),
    spend: (points) => ask('reservePoints', points, points, Date.now()),
    settle,
    scan: async (projectId) => {
      await start(projectId);
      await settle();
    },
    findings: () =>
      Object.fromEntries(
        site.data.issues.map(({ key, properties }) => [key, undated(properties[PROPERTY_KEY])]),
      ),
  };
}

function undated(value: unknown): unknown {
  return value === undefined ? null : { ...(value as object), checkedAt: null };
}
