/** How long the first answer of a fresh process takes, and how much code it loads before. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, type Benchmark } from '../figure';
import { median } from '../median';
import { withoutLog } from '../without-log';
import { bareBundle } from './bare-bundle';
import { recordView } from './recording';

const ROOT = join(__dirname, '../..');
const BUNDLE = join(ROOT, '.forge/bundle/index.cjs');
const ROUNDS = 15;

interface Times {
  /** Milliseconds since the process began at which its first line ran: Node's own share. */
  started: number;
  loaded: number;
  answered: number;
}

export const coldStart: Benchmark = {
  name: 'cold start',
  about: 'bytes of the functions, and the first verdict of a fresh process',
  async run() {
    if (!existsSync(BUNDLE))
      return 'there is no bundle; `node scripts/forge-bundle.cjs` makes one.';
    const bare = bareBundle(ROOT);
    const folder = join(ROOT, '.local/bench');
    mkdirSync(folder, { recursive: true });
    const recording = join(folder, 'view.json');
    writeFileSync(recording, JSON.stringify(await withoutLog(recordView)));
    const ours: Times[] = [];
    const theirs: Times[] = [];
    // Taken in turns, so that a busy moment of the machine falls on both.
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(firstAnswer(BUNDLE, recording));
      theirs.push(firstAnswer(bare, recording));
    }
    const peerName = 'a resolver and nothing else';
    const of = (times: Times[], part: (one: Times) => number) => median(times.map(part));
    return [
      figure({
        name: 'cold start: bundle of the functions',
        figure: statSync(BUNDLE).size / 1024,
        unit: 'KB',
        better: 'less',
        goal: 400,
        peer: { name: peerName, figure: statSync(bare).size / 1024 },
      }),
      figure({
        name: 'cold start: from the start of the process to the first verdict',
        figure: of(ours, ({ answered }) => answered),
        unit: 'ms',
        better: 'less',
        goal: 150,
        peer: { name: peerName, figure: of(theirs, ({ answered }) => answered) },
      }),
      figure({
        name: 'cold start: of it, before the first line of code',
        figure: of(ours, ({ started }) => started),
        unit: 'ms',
        better: 'less',
      }),
      figure({
        name: 'cold start: of it, loading the bundle',
        figure: of(ours, ({ started, loaded }) => loaded - started),
        unit: 'ms',
        better: 'less',
        peer: { name: peerName, figure: of(theirs, ({ started, loaded }) => loaded - started) },
      }),
    ];
  },
};

function firstAnswer(bundle: string, recording: string): Times {
  const script = join(__dirname, 'first-answer.cjs');
  // Nothing of how this process was started goes along: a loader for TypeScript would count as the app's.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const said = execFileSync(process.execPath, [script, bundle, 'panel', recording], {
    encoding: 'utf8',
    env,
  });
  return JSON.parse(said) as Times;
}
