/** The workflows speak of what is there: the versions of Node that are supported, commands, and folders that are written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './source-files';

interface Job {
  strategy?: { matrix: { node?: number[]; shard: number[] } };
  steps: { uses?: string; run?: string; with?: { path?: string; 'node-version-file'?: string } }[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { jobs } = parse(read('.github/workflows/verify.yml')) as {
  jobs: { check: Job; test: Job };
};
const long = parse(read('.github/workflows/long.yml')) as {
  on: { schedule: { cron: string }[] };
  jobs: { long: Job };
};
const { engines, scripts } = JSON.parse(read('package.json')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};

const runsOf = (job: Job): string[] => job.steps.flatMap(({ run }) => run ?? []);

test('the oldest Node that is supported is the one that is worked with, and is tested', () => {
  const [oldest = ''] = /\d+/.exec(engines.node) ?? [];
  const tested = jobs.test.strategy?.matrix.node ?? [];
  expect(read('.nvmrc').trim()).toBe(oldest);
  expect(Math.min(...tested)).toBe(Number(oldest));
  // The app itself runs on Forge's.
  const [runtime] = /nodejs(\d+)/.exec(read('manifest.yml'))?.slice(1) ?? [];
  expect(tested).toContain(Number(runtime));
});

test('each part of the tests is run, and each command is there', () => {
  const named = [jobs.check, jobs.test, long.jobs.long].map((job) =>
    runsOf(job).map((run) => /^npm (?:run )?([\w:-]+)/.exec(run)?.[1] ?? run),
  );
  expect(named).toEqual([['check'], ['test'], ['test:long']]);
  expect(named.flat().filter((name) => !(name in scripts))).toEqual([]);
  for (const job of [jobs.test, long.jobs.long]) {
    const shards = job.strategy?.matrix.shard ?? [];
    expect(shards.length).toBeGreaterThan(1);
    expect(shards).toEqual(shards.map((_, at) => at + 1));
    expect(runsOf(job).at(-1)).toMatch(new RegExp(`/${String(shards.length)}$`));
  }
});

test('the long tests are run every week, on the Node that is worked with', () => {
  // Minute and hour, on any day of the month, in any month, on one day of the week.
  expect(long.on.schedule.map(({ cron }) => cron)).toEqual([
    expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/),
  ]);
  const nodes = long.jobs.long.steps.flatMap((step) => step.with?.['node-version-file'] ?? []);
  expect(nodes).toEqual(['.nvmrc']);
});

test('what is kept from run to run is what the checks write', () => {
  const kept = jobs.check.steps.flatMap((step) => step.with?.path?.trim().split('\n') ?? []);
  expect(kept.length).toBeGreaterThan(0);
  const checks = read('scripts/verify/checks.mjs');
  expect(kept.filter((path) => !checks.includes(path))).toEqual([]);
});
