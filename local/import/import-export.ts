/** Loads an export of Jira issues as a site that can be looked at. */
import { basename } from 'node:path';
import { openExport } from '../../import/export';
import type { RefusedRecord } from '../../import/records';
import type { SiteData } from '../jira/model';
import { SiteBuilder } from './site-builder';
import { loadWikiReader, plainDocument } from './wiki-text';

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
 * @param path of an export in any format that `openExport` reads
 * @throws NotAnExportError where the file holds no issues; the file system's errors where it cannot be read
 */
export async function importExport(
  path: string,
  { onProgress }: { onProgress?: (progress: ImportProgress) => void } = {},
): Promise<Imported> {
  const refused: RefusedRecord[] = [];
  let taken = 0;
  let records = 0;
  const opened = await openExport(path, (bytesRead, bytesTotal) =>
    onProgress?.({ records, bytesRead, bytesTotal }),
  );
  const builder = new SiteBuilder(opened.fields);
  for await (const entry of opened.issues()) {
    records = entry.record;
    if ('problem' in entry) refused.push(entry);
    else {
      builder.take(entry);
      taken += 1;
    }
  }
  const readWiki = builder.hasMarkup
    ? await loadWikiReader({ find: builder.findPerson })
    : plainDocument;
  return { site: builder.finish(basename(path), readWiki), taken, refused };
}
