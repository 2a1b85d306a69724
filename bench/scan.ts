/** What a scan costs: calls to Jira and points, storage and memory, for a whole site of real issues and for sizes up to 100,000. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seedStorage } from '../local/host/seed';
import { importExport } from '../local/import/import-export';
import type { SiteData, SiteIssue } from '../local/jira/model';
import { JiraSite } from '../local/jira/site';
import { readManifest } from '../local/platform/manifest';
import { createPlatform, type Platform } from '../local/platform/platform';
import { openMemoryStore } from '../local/platform/store';
import { readRoleMap } from '../src/contract/role-map';
import { NO_EXPORTS, realExport } from './exports';
import { figure, type Benchmark, type Figure } from './figure';
import { functionProcesses, type FunctionProcesses } from './process/start';

const ROOT = join(__dirname, '..');
const BUNDLE = join(ROOT, '.forge/bundle');
/** What the functions may use of heap: half of the memory that a function of the app has on Forge. */
const HEAP_MEGABYTES = 128;
const SIZES = [1_000, 10_000, 100_000];
const ROLE_MAP = {
  version: 1,
  productOwner: { sources: [{ kind: 'reporter' }] },
  productManager: { sources: [{ kind: 'projectLead' }] },
};

export const scan: Benchmark = {
  name: 'scan',
  about:
    'calls, points and memory of checking whole projects, by the bundle in a process of its own',
  async run() {
    const path = realExport('titanium-issues.v2.open.jsonl.gz');
    if (path === null) return NO_EXPORTS;
    if (!existsSync(join(BUNDLE, 'functions/scan.cjs')))
      return 'there is no bundle; `node scripts/forge-bundle.cjs` makes it.';
    const { site } = await importExport(path);
    const first = await measure(structuredClone(site));
    const figures: Figure[] = [...whole(first), ...(await growth(site))];
    return figures;
  },
};

interface Cost {
  issues: number;
  calls: number;
  points: number;
  /** Findings that were written, in how many calls. */
  writtenIssues: number;
  writes: number;
  peakBytes: number;
  seconds: number;
  again: { calls: number; points: number; writtenIssues: number };
}

function whole({ issues, calls, points, writes, writtenIssues, peakBytes, again }: Cost): Figure[] {
  const thousands = issues / 1_000;
  return [
    figure({ name: `scan: issues`, figure: issues, unit: 'issues', better: 'more' }),
    figure({
      name: 'scan: calls to Jira',
      figure: calls / thousands,
      unit: 'calls a 1,000 issues',
      better: 'less',
      goal: 22,
    }),
    figure({
      name: 'scan: points',
      figure: points / issues,
      unit: 'points an issue',
      better: 'less',
      goal: 2.2,
    }),
    figure({
      name: 'scan: calls that write',
      figure: writes / thousands,
      unit: 'calls a 1,000 issues',
      better: 'less',
    }),
    figure({
      name: 'scan: peak memory of the process of functions',
      figure: peakBytes / 1e6,
      unit: 'MB',
      better: 'less',
      goal: 200,
    }),
    figure({
      name: 'scan: a second one with nothing changed, findings written',
      figure: again.writtenIssues / writtenIssues,
      unit: 'of those of the first',
      better: 'less',
      goal: 0.01,
    }),
    figure({
      name: 'scan: a second one with nothing changed, points',
      figure: again.points / points,
      unit: 'of those of the first',
      better: 'less',
    }),
  ];
}

/** The same project at several sizes. */
async function growth(site: SiteData): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const { issues, calls, points, peakBytes, seconds } = await measure(ofSize(site, size));
    console.error(`  ${issues} issues: ${Math.round(issues / seconds)} a second`);
    const name = `scan of ${size.toLocaleString('en')} issues`;
    figures.push(
      figure({
        name: `${name}: calls`,
        figure: calls / (issues / 1_000),
        unit: 'calls a 1,000 issues',
        better: 'less',
      }),
      figure({
        name: `${name}: points`,
        figure: points / issues,
        unit: 'points an issue',
        better: 'less',
      }),
      figure({
        name: `${name}: peak memory`,
        figure: peakBytes / 1e6,
        unit: 'MB',
        better: 'less',
        goal: 200,
      }),
    );
  }
  return figures;
}

/** A site with one project of so many issues: those of all projects, and copies of them where there are too few. */
function ofSize(site: SiteData, size: number): SiteData {
  const [project] = site.projects;
  if (!project) throw new Error('The export has no project.');
  const issues: SiteIssue[] = [];
  for (let copy = 0; issues.length < size; copy++) {
    for (const issue of site.issues.slice(0, size - issues.length)) {
      const number = issues.length + 1;
      issues.push({
        ...issue,
        id: String(10_000_000 + number),
        key: `${project.key}-${number}`,
        projectId: project.id,
        parentId: null,
        // Copies are of other days, so that a project is not created in one minute.
        created: new Date(Date.parse(issue.created) - copy * 3_600_000).toISOString(),
        properties: {},
      });
    }
  }
  return { ...site, projects: [project], issues, links: [], settings: {} };
}

async function measure(data: SiteData): Promise<Cost> {
  const reading = readRoleMap(ROLE_MAP);
  if (!reading.ok) throw new Error('The role map of the benchmark is not valid.');
  const projects = new Set(data.issues.map(({ projectId }) => projectId));
  for (const id of projects) data.settings[`role-map:${id}`] = reading.roleMap;
  const functions = functionProcesses(BUNDLE, HEAP_MEGABYTES);
  const now = (): Date => new Date(Date.now() + functions.clockShift);
  const manifest = readManifest(join(ROOT, 'manifest.yml'));
  const site = new JiraSite(data, { now, propertyAliases: manifest.propertyAliases });
  const store = openMemoryStore();
  seedStorage(store, manifest, data.settings);
  const platform = createPlatform({
    site,
    store,
    manifest,
    now,
    codeFolder: BUNDLE,
    loadFunction: functions.loadFunction,
  });
  const counts = countCalls(platform, site);
  let written = 0;
  site.events.on('change', ({ eventType }) => {
    if (eventType === 'avi:jira:set:issue-property') written += 1;
  });
  const scanAll = async (): Promise<{
    calls: number;
    points: number;
    writes: number;
    writtenIssues: number;
  }> => {
    const before = { ...counts(), writtenIssues: written };
    await platform.runScheduled();
    await workOff(platform, functions);
    const after = counts();
    return {
      calls: after.calls - before.calls,
      points: after.points - before.points,
      writes: after.writes - before.writes,
      writtenIssues: written - before.writtenIssues,
    };
  };
  const started = performance.now();
  const first = await scanAll();
  const seconds = (performance.now() - started) / 1000;
  if (first.writtenIssues === 0)
    throw new Error('The scan wrote nothing: see what the scheduled functions said.');
  functions.clockShift += 24 * 3_600_000;
  const again = await scanAll();
  const peakBytes = await functions.peakBytes();
  await platform.close();
  functions.stop();
  return { issues: data.issues.length, ...first, peakBytes, seconds, again };
}

function countCalls(platform: Platform, site: JiraSite) {
  let calls = 0;
  let writes = 0;
  platform.faults = (call, next) => {
    if (call.kind === 'jira') {
      calls += 1;
      if (call.method !== 'GET' && call.path.includes('/properties')) writes += 1;
    }
    return next();
  };
  return () => ({ calls, writes, points: site.meter.total });
}

/** Works until nothing is left; where everything waits for a limit or a delay, the clock is put ahead. */
async function workOff(platform: Platform, functions: FunctionProcesses): Promise<void> {
  for (;;) {
    await platform.queue.drain();
    if (platform.queue.size === 0) return;
    functions.clockShift += 60_000;
  }
}
