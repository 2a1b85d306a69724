/** How long the first answer of a fresh process takes for each function, and how much code it loads before. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, type Benchmark, type Figure } from '../figure';
import { median } from '../median';
import { withoutLog } from '../without-log';
import { bareBundle } from './bare-bundle';
import { recordFunctions } from './recording';

const ROOT = join(__dirname, '../..');
const BUNDLES = join(ROOT, '.forge/bundle');
const ROUNDS = 15;
const PEER = 'a resolver and nothing else';
/** How many times the peer's start a function's may take. */
const TIMES_THE_PEER = 1.8;

interface Times {
  /** Milliseconds since the process began at which it begins to load the bundle: Node's and the platform's share. */
  started: number;
  loaded: number;
  answered: number;
  /** Milliseconds of processor time up to the answer, which a busy machine changes least. */
  processor: number;
}

interface Start {
  name: string;
  bundle: string;
  recording: string;
  times: Times[];
}

export const coldStart: Benchmark = {
  name: 'cold start',
  about: 'bytes of each function, and the first answer of a fresh process',
  async run() {
    if (!existsSync(join(BUNDLES, 'functions')))
      return 'there is no bundle; `node scripts/forge-bundle.cjs` makes one.';
    const folder = join(ROOT, '.local/bench');
    mkdirSync(folder, { recursive: true });
    const starts: Start[] = [];
    for (const [handler, recording] of await withoutLog(recordFunctions)) {
      const file = handler.slice(0, handler.lastIndexOf('.'));
      const name = file.slice(file.lastIndexOf('/') + 1);
      const written = join(folder, `${name}.json`);
      writeFileSync(written, JSON.stringify(recording));
      starts.push({ name, bundle: join(BUNDLES, `${file}.cjs`), recording: written, times: [] });
    }
    const recording = join(folder, 'panel.json');
    const bare: Start = { name: PEER, bundle: bareBundle(ROOT), recording, times: [] };
    // Taken in turns, so that a busy moment of the machine falls on all.
    for (let round = 0; round < ROUNDS; round++)
      for (const start of [bare, ...starts]) start.times.push(firstAnswer(start));
    return starts.flatMap((start) => figuresOf(start, bare));
  },
};

function figuresOf({ name, bundle, times }: Start, bare: Start): Figure[] {
  const against = (what: string, part: (one: Times) => number, goalIn?: number): Figure => {
    const peer = median(bare.times.map(part));
    return figure({
      name: `cold start of ${name}: ${what}`,
      figure: median(times.map(part)),
      unit: 'ms',
      better: 'less',
      ...(goalIn !== undefined && { goal: Math.round(goalIn * peer) }),
      peer: { name: PEER, figure: peer },
    });
  };
  return [
    figure({
      name: `cold start of ${name}: bundle`,
      figure: statSync(bundle).size / 1024,
      unit: 'KB',
      better: 'less',
      peer: { name: PEER, figure: statSync(bare.bundle).size / 1024 },
    }),
    against('to its first answer', ({ answered }) => answered, TIMES_THE_PEER),
    against('processor time to its first answer', ({ processor }) => processor, TIMES_THE_PEER),
    against('of it, loading the bundle', ({ started, loaded }) => loaded - started),
  ];
}

function firstAnswer({ bundle, recording }: Start): Times {
  const script = join(__dirname, 'first-answer.cjs');
  // Nothing of how this process was started goes along: a loader for TypeScript would count as the app's.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const said = execFileSync(process.execPath, [script, bundle, recording], {
    encoding: 'utf8',
    env,
  });
  return JSON.parse(said) as Times;
}
