/** Imports an export and tells a terminal how it goes. */
import { visible } from '../../import/visible';
import type { SiteData } from '../jira/model';
import { importExport } from './import-export';

/** So many refused records are told one by one. */
const MOST_PRINTED = 20;
/** A line that stays readable while it changes. */
const EVERY_MS = 200;

export interface Terminal {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

/** @throws what the import throws */
export async function importWithProgress(file: string, terminal: Terminal): Promise<SiteData> {
  let last = 0;
  const { site, taken, refused } = await importExport(file, {
    onProgress: ({ records, bytesRead, bytesTotal }) => {
      const now = Date.now();
      if (terminal.isTTY !== true || now - last < EVERY_MS) return;
      last = now;
      const share = bytesTotal === 0 ? 100 : Math.floor((100 * bytesRead) / bytesTotal);
      terminal.write(`\rReading ${file}: ${share} %, ${records.toLocaleString('en')} issues`);
    },
  });
  if (terminal.isTTY === true) terminal.write('\r\u001b[K');
  terminal.write(`Took ${count(taken, 'issue')} of ${file}.\n`);
  for (const { record, problem } of refused.slice(0, MOST_PRINTED)) {
    terminal.write(`Record ${record} was not taken: ${visible(problem)}\n`);
  }
  if (refused.length > MOST_PRINTED) {
    terminal.write(
      `${count(refused.length - MOST_PRINTED, 'further record')} could not be taken either.\n`,
    );
  }
  return site;
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
