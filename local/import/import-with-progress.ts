/** Imports an export and tells a terminal how it goes. */
import { escapeControls } from '../../import/escape-controls';
import { noticeWords } from '../../import/notices';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import type { SiteData } from '../jira/model';
import { importExport } from './import-export';

/** A line that stays readable while it changes. */
const EVERY_MS = 200;

export interface Terminal {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

/**
 * @param timeZone of times that name none; without it the zone of this machine
 * @throws what the import throws
 */
export async function importWithProgress(
  file: string,
  terminal: Terminal,
  timeZone?: string,
): Promise<SiteData> {
  // The site around the app speaks English, and so does its start.
  const t = readTexts(ENGLISH);
  let last = 0;
  const { site, taken, refused, remarks } = await importExport(file, {
    ...(timeZone === undefined ? {} : { timeZone }),
    onProgress: ({ records, bytesRead, bytesTotal }) => {
      const now = Date.now();
      if (terminal.isTTY !== true || now - last < EVERY_MS) return;
      last = now;
      const share = bytesTotal === 0 ? 100 : Math.floor((100 * bytesRead) / bytesTotal);
      terminal.write(`\rReading ${file}: ${share}%, ${records.toLocaleString('en')} work items`);
    },
  });
  if (terminal.isTTY === true) terminal.write('\r\u001b[K');
  terminal.write(`Read ${count(taken, 'work item')} from ${file}.\n`);
  for (const { record, file: inZip, problem } of refused.first) {
    const where = inZip === undefined ? '' : ` in ${inZip}`;
    const said = `Record ${record}${where} was not taken: ${noticeWords(problem, t)}`;
    terminal.write(`${escapeControls(said)}\n`);
  }
  if (refused.more > 0)
    terminal.write(`${count(refused.more, 'further record')} could not be taken either.\n`);
  for (const remark of remarks) terminal.write(`${escapeControls(noticeWords(remark, t))}\n`);
  return site;
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
