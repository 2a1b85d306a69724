/**
 * A project that is scanned in small chunks, on a clock that runs as fast as there is work: waits of minutes and hours
 * take no time, and every call of the scan is a step at which something can go wrong.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { SiteData } from '../../local/jira/model';
import type { Faults } from '../../local/platform/faults';
import type { PlatformCall } from '../../local/platform/journal';
import { createSampleSite } from '../../local/sample';
import { PROJECTS } from '../../local/sample/site-ids';
import { BATCH_SIZES } from '../../src/background/scan/batch-sizes';
import type { StrategyEpics } from '../../src/contract/role-map';
import type { ScanProgress, Snapshot } from '../../src/contract/scan';
import { LONG } from '../long-run';
import { madeOnce } from '../made-once';
import { silenceLog } from '../silent-log';
import { fewIssues } from '../site/few-issues';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { openBackground, type Background } from './background-app';

export const NOW = new Date('2026-11-24T12:00:00.000Z');
export const PROJECT = '10100';
const HOUR = 3_600_000;
/** How far the clock goes on where everything that is in the queue waits. */
const WAIT = 5_000;

/** Of as many issues as a project has, a part, a page and what is pending are so that it takes as many calls with few as with all. */
const SIZES = LONG
  ? { part: 24, page: 8, batch: 2, pending: 8 }
  : { part: 8, page: 3, batch: 2, pending: 3 };

/** Call it in a `beforeAll`: time is the test's, and a scan has several parts of several batches of several pages. */
export function simulate(): void {
  jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  for (const [name, size] of Object.entries(SIZES))
    jest.replaceProperty(BATCH_SIZES, name as keyof typeof BATCH_SIZES, size);
  silenceLog();
}

let sample: string | null = null;

/** Projects that the daily run looks after. */
const LOOKED_AFTER: readonly string[] = [PROJECT, PROJECTS.HELP, PROJECTS.WEB];

/** The sample for what is held of any scan; `scan.test.ts` scans all of it. */
export function sampleToScan(now = NOW): SiteData {
  const data = fewIssues(createSampleSite(now));
  if (LONG) return data;
  const settings = Object.entries(data.settings).filter(
    ([name]) => !name.startsWith('role-map:') || LOOKED_AFTER.includes(name.slice(9)),
  );
  return { ...data, settings: Object.fromEntries(settings) };
}

/** The sample as if nothing had been counted before. */
export function withoutPast(data: SiteData): SiteData {
  const { settings } = data;
  return {
    ...data,
    settings: Object.fromEntries(
      Object.entries(settings).filter(([name]) => !name.startsWith('snapshots:')),
    ),
  };
}

/** What stands at the end, whatever happened on the way. */
export interface Ending {
  findings: Record<string, unknown>;
  snapshots: Snapshot[];
  progress: Pick<ScanProgress, 'status' | 'total' | 'done' | 'left' | 'skipped' | 'problem'> | null;
  /** Marks and parts that nobody is going to remove. */
  leftovers: string[];
}

/** Findings are those of the project that is scanned. */
export interface Simulation extends Background {
  /** Waits for some work while the clock runs. */
  works: <T>(work: Promise<T>) => Promise<T>;
  /** Works until nothing is left to do, an hour after which the hourly run comes, as often as it finds something. */
  finish: () => Promise<void>;
  ending: () => Promise<Ending>;
}

/** @param options as for the background; by default the data are a copy of the sample, and it is noon of a day */
export function openSimulation(options: Parameters<typeof openBackground>[0] = {}): Simulation {
  if (options.data === undefined) jest.setSystemTime(NOW);
  sample ??= JSON.stringify(withoutPast(sampleToScan()));
  const data = options.data ?? (JSON.parse(sample) as SiteData);
  const app = openBackground({ now: NOW, ...options, data });
  const works = async <T>(work: Promise<T>): Promise<T> => whileTimePasses(app, work);
  /** What the test itself asks goes well. */
  const untroubled = async <T>(asking: () => Promise<T>): Promise<T> => {
    const { faults } = app.platform;
    app.platform.faults = null;
    try {
      return await asking();
    } finally {
      app.platform.faults = faults;
    }
  };
  const simulation: Simulation = {
    ...app,
    works,
    start: (projectId) => works(app.start(projectId)),
    cancel: (projectId) => works(app.cancel(projectId)),
    progress: (projectId) => untroubled(() => works(app.progress(projectId))),
    snapshots: (projectId) => works(app.snapshots(projectId)),
    spend: (points) => works(app.spend(points)),
    settle: async () => {
      let deliveries = 0;
      for (;;) {
        deliveries += await works(app.platform.queue.drain());
        if (app.platform.queue.size === 0) return deliveries;
        jest.setSystemTime(Date.now() + WAIT);
      }
    },
    scan: async (projectId) => {
      await simulation.start(projectId);
      await simulation.finish();
    },
    finish: async () => {
      for (let hour = 0; hour < 30; hour++) {
        await simulation.settle();
        const progress = await simulation.progress(PROJECT);
        if (progress?.status !== 'planning' && progress?.status !== 'running') return;
        jest.setSystemTime(Date.now() + HOUR);
        await works(app.platform.runScheduled());
      }
      throw new Error('The scan came to no end.');
    },
    findings: () =>
      Object.fromEntries(Object.entries(app.findings()).filter(([key]) => key.startsWith('RIDE-'))),
    ending: async () => {
      const progress = await simulation.progress(PROJECT);
      return {
        findings: simulation.findings(),
        snapshots: await simulation.snapshots(PROJECT),
        progress: progress && {
          status: progress.status,
          total: progress.total,
          done: progress.done,
          left: progress.left,
          skipped: progress.skipped,
          problem: progress.problem,
        },
        leftovers: app.store
          .table('kvs-entities')
          .entries()
          .map(({ key }) => key)
          .filter((key) => key.includes('mark:')),
      };
    },
  };
  return simulation;
}

interface Scanned {
  data: SiteData;
  documents: { key: string; value: unknown }[];
  at: number;
}

/** The sample after a scan. */
async function scannedSample(): Promise<Scanned> {
  const app = openSimulation();
  await app.scan(PROJECT);
  const documents = app.store.table('kvs-entities').entries();
  return { data: app.site.data, documents, at: Date.now() };
}

/** How many issues the project has that is scanned. */
export function sizeOf({ site }: Background): number {
  return site.data.issues.filter(({ projectId }) => projectId === PROJECT).length;
}

/** A simulation whose project was scanned before, as it stands right after that. */
export async function openScanned(
  options: Parameters<typeof openBackground>[0] = {},
): Promise<Simulation> {
  const { data, documents, at } = await madeOnce('scanned-sample', scannedSample);
  jest.setSystemTime(at);
  const app = openSimulation({ ...options, data });
  for (const { key, value } of documents) app.store.table('kvs-entities').put(key, value);
  return app;
}

/** Has the project's role map say by another rule which epics are strategic; the next scan goes by it. */
export function setRule({ store }: Background, strategyEpics: StrategyEpics): void {
  const key = `settings:${PROJECT}`;
  const settings = keptDocuments(store).find((one) => one.key === key);
  if (!settings) throw new Error('The project is not set up.');
  putDocument(store, { ...settings, body: { ...(settings.body as object), strategyEpics } });
}

/** What the issues of a site would say if the app saw them now for the first time. */
export async function findingsOfFreshScan(
  { site }: Background,
  projectId: string,
): Promise<Record<string, unknown>> {
  const data = structuredClone(site.data);
  for (const issue of data.issues) issue.properties = {};
  const fresh = openSimulation({ data });
  await fresh.scan(projectId);
  return fresh.findings();
}

/** What a scan of the sample comes to when nothing disturbs it. */
export async function undisturbedEnding(): Promise<Ending> {
  return madeOnce('undisturbed-ending', async () => {
    const app = openSimulation();
    await app.scan(PROJECT);
    return app.ending();
  });
}

/** Findings but for the days that hands were at work: those that left the window since are passed over when they are counted. */
export function withoutHands(findings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(findings).map(([key, found]) => [key, found && { ...found, hands: null }]),
  );
}

/** Lets the clock run while something is done: slowly while calls go out, in leaps while everybody waits. */
async function whileTimePasses<T>(app: Background, work: Promise<T>): Promise<T> {
  const state = { isDone: false };
  const done = work.finally(() => {
    state.isDone = true;
  });
  let seen = 0;
  for (let idle = 0; !state.isDone; idle++) {
    await turn();
    const calls = app.platform.invocations.reduce((sum, { calls }) => sum + calls.length, 0);
    if (calls !== seen || isReadingFiles()) idle = 0;
    seen = calls;
    if (idle >= 4) await jest.advanceTimersByTimeAsync(Math.min(10_000, 50 * idle));
  }
  return done;
}

/** What a function reads of its own bundle, such as words of a language, takes a moment that is no timer's. */
function isReadingFiles(): boolean {
  return process.getActiveResourcesInfo().some((name) => /^(?:FSReq|CloseReq)/.test(name));
}

/** Puts a fault in the place of the nth call that the background makes, and counts the calls. */
export function atStep(place: number, fault: Faults): { faults: Faults; calls: PlatformCall[] } {
  const calls: PlatformCall[] = [];
  const faults: Faults = (call, next) => {
    calls.push(call);
    return calls.length - 1 === place ? fault(call, next) : next();
  };
  return { faults, calls };
}
