/** The workflow speaks of what is there: the versions of Node that are supported, commands, and folders that are written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './source-files';

interface Job {
  strategy?: { matrix: { node: number[]; shard: number[] } };
  steps: { uses?: string; run?: string; with?: { path?: string } }[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { jobs } = parse(read('.github/workflows/verify.yml')) as {
  jobs: { check: Job; test: Job };
};
const { engines, scripts } = JSON.parse(read('package.json')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};

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
  const runs = [...jobs.check.steps, ...jobs.test.steps].flatMap(({ run }) => run ?? []);
  const named = runs.map((run) => /^npm (?:run )?([\w:-]+)/.exec(run)?.[1] ?? run);
  expect(named).toEqual(['check', 'test']);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const shards = jobs.test.strategy?.matrix.shard ?? [];
  expect(shards).toEqual(shards.map((_, at) => at + 1));
  expect(runs.at(-1)).toContain(`/${String(shards.length)}`);
});

test('what is kept from run to run is what the checks write', () => {
  const kept = jobs.check.steps.flatMap((step) => step.with?.path?.trim().split('\n') ?? []);
  expect(kept.length).toBeGreaterThan(0);
  const checks = read('scripts/verify/checks.mjs');
  expect(kept.filter((path) => !checks.includes(path))).toEqual([]);
});
