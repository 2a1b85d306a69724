/** Loads an export of Jira issues as a site that can be looked at. */
import { basename } from 'node:path';
import { openExport, type Export } from '../../import/export';
import type { Notice } from '../../import/notices';
import { Refusals } from '../../import/refusals';
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
  /** How the file was understood where it leaves that open. */
  remarks: Notice[];
  refused: Refusals;
  /** Takes issues again, after they have changed elsewhere. */
  builder: SiteBuilder;
}

/**
 * @param path of an export in any format that `openExport` reads
 * @throws NotAnExportError where the file holds no issues; the file system's errors where it cannot be read
 */
export async function importExport(
  path: string,
  {
    onProgress,
    ...options
  }: { onProgress?: (progress: ImportProgress) => void; timeZone?: string } = {},
): Promise<Imported> {
  let records = 0;
  const opened = await openExport(path, {
    ...options,
    onProgress: (bytesRead, bytesTotal) => onProgress?.({ records, bytesRead, bytesTotal }),
  });
  return importOpened(opened, basename(path), (record) => (records = record));
}

/**
 * The same of issues that are open already.
 * @param name of the site
 * @param onRecord told of each record that was read
 * @param ofWhole ids of issues whose projects were read whole; null for all
 */
export async function importOpened(
  opened: Export,
  name: string,
  onRecord: (record: number) => void = () => undefined,
  ofWhole: ReadonlySet<string> | null = null,
): Promise<Imported> {
  const refused = new Refusals();
  let taken = 0;
  const builder = new SiteBuilder(opened.fields);
  for await (const entry of opened.issues()) {
    onRecord(entry.record);
    if ('problem' in entry) refused.add(entry);
    else {
      builder.take(entry);
      taken += 1;
    }
  }
  const readWiki = builder.hasMarkup
    ? await loadWikiReader({ find: builder.findPerson })
    : plainDocument;
  const isPart = !opened.isWhole || refused.count > 0;
  return {
    site: builder.finish(name, readWiki, isPart, ofWhole),
    taken,
    remarks: opened.remarks,
    refused,
    builder,
  };
}
