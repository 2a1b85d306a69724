/** What reading and inspecting cost: memory and processor time for 100,000 issues, in each format that is read as a stream, and live. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, type Benchmark, type Figure } from '../figure';
import { writeLargeExport } from './large-export';

const ISSUES = 100_000;
const MOST_MEGABYTES = 400;
const FORMATS = [
  ...['cloud.jsonl', 'server.json', 'cloud-english.csv', 'cloud.xml'],
  ...['cloud-english.csv.gz', 'cloud.xml.gz'],
];

export const importing: Benchmark = {
  name: 'importing',
  about:
    'memory and time of reading and inspecting 100,000 issues of our own in each format, and of reading a live site',
  run() {
    const folder = mkdtempSync(join(tmpdir(), 'role-clarity-bench-'));
    try {
      return Promise.resolve([
        ...FORMATS.flatMap((format) => measured(format, folder)),
        ...RUNS.flatMap((run) => live(run, folder)),
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function measured(format: string, folder: string): Figure[] {
  const path = join(folder, format);
  writeLargeExport(format, path, ISSUES);
  const found = [
    ...figures(format, 'reader.ts', [path]),
    ...figures(`inspected, ${format}`, 'command-line.ts', [path, folder, String(ISSUES)]),
  ];
  rmSync(path);
  return found;
}

/** A copy that is made, and one that is brought up to date. */
const RUNS = ['live, the first time', 'live, the second time'];

function live(run: string, folder: string): Figure[] {
  return figures(run, 'live-reader.ts', [join(folder, 'mirror'), String(ISSUES)]);
}

/** In a process of its own, since memory that one reading took would be counted to the next. */
function figures(format: string, reader: string, options: string[]): Figure[] {
  const run = [join(__dirname, '../../node_modules/tsx/dist/cli.mjs'), join(__dirname, reader)];
  const said = execFileSync(process.execPath, [...run, ...options], { encoding: 'utf8' });
  const { issues, megabytes, seconds } = JSON.parse(said) as Record<string, number>;
  if (issues !== ISSUES) throw new Error(`${format}: ${String(issues)} issues were read.`);
  return [
    figure({
      name: `importing: most memory for 100,000 issues, ${format}`,
      figure: megabytes ?? NaN,
      unit: 'MB',
      better: 'less',
      goal: MOST_MEGABYTES,
    }),
    figure({
      name: `importing: processor time for 100,000 issues, ${format}`,
      figure: seconds ?? NaN,
      unit: 'processor-seconds',
      better: 'less',
    }),
  ];
}
