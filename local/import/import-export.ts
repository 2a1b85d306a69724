/** Loads an export of Jira issues as a site that can be looked at. */
import { basename } from 'node:path';
import type { SiteData } from '../jira/model';
import { readExport } from './read-export';
import { SiteBuilder } from './site-builder';
import { loadWikiReader, plainDocument } from './wiki-text';

/** A record that could not be taken, with a sentence that says why. */
export interface RefusedRecord {
  /** Counted from 1 in the order of the file. */
  record: number;
  key?: string;
  reason: string;
}

export interface ImportProgress {
  /** Records read so far. */
  records: number;
  bytesRead: number;
  bytesTotal: number;
}

export interface Imported {
  site: SiteData;
  /** Issues taken; absent parents that stand in as hidden do not count. */
  taken: number;
  refused: RefusedRecord[];
}

/**
 * @param path of a JSON array, `{"issues": […]}` or JSONL file, plain or gzipped, in REST v2 or v3 shape
 * @throws NotAnExportError where the file holds no issues; the file system's errors where it cannot be read
 */
export async function importExport(
  path: string,
  { onProgress }: { onProgress?: (progress: ImportProgress) => void } = {},
): Promise<Imported> {
  const builder = new SiteBuilder();
  const refused: RefusedRecord[] = [];
  let taken = 0;
  let records = 0;
  const reading = readExport(path, (bytesRead, bytesTotal) =>
    onProgress?.({ records, bytesRead, bytesTotal }),
  );
  for await (const entry of reading) {
    records = entry.record;
    if ('problem' in entry) {
      const { record, key, problem } = entry;
      refused.push({ record, ...(key === undefined ? {} : { key }), reason: problem });
      continue;
    }
    const reason = builder.take(entry.issue);
    if (reason === null) taken += 1;
    else refused.push({ record: entry.record, key: entry.issue.key, reason });
  }
  const readWiki = builder.hasMarkup
    ? await loadWikiReader({ find: builder.findPerson })
    : plainDocument;
  return { site: builder.finish(basename(path), readWiki), taken, refused };
}
