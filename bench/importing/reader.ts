/** Reads an export as whoever opens one does, keeps nothing, and prints what it took: `tsx reader.ts FILE`. */
import { openExport } from '../../import/export';

async function main(path: string): Promise<void> {
  let issues = 0;
  const { issues: each } = await openExport(path, { timeZone: 'UTC' });
  for await (const entry of each()) if ('issue' in entry) issues += 1;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ issues, megabytes: Math.round(maxRSS / 1024), seconds }));
}

void main(process.argv[2] ?? '');
