/** Inspects an export as the command does, with its page and its CSV, and prints what it took: `tsx command-line.ts FILE FOLDER ISSUES`. */
import { join } from 'node:path';

async function main(file: string, folder: string, issues: number): Promise<void> {
  const outputs = ['--csv', join(folder, 'rows.csv'), '--html', join(folder, 'page.html')];
  process.argv = ['node', 'inspect', '--import', file, '--time-zone', 'UTC', '--json', ...outputs];
  const { log } = console;
  let said = '';
  console.log = (line: string) => (said += line);
  await (
    await import('../../cli/inspect')
  ).finished;
  console.log = log;
  const whole = JSON.parse(said) as { issues: number };
  if (whole.issues !== issues) throw new Error(`${String(whole.issues)} issues were inspected.`);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  log(JSON.stringify({ issues, megabytes: Math.round(maxRSS / 1024), seconds }));
}

void main(process.argv[2] ?? '', process.argv[3] ?? '', Number(process.argv[4]));
