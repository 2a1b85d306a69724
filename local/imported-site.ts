/** A file that Jira exported, as a local site. */
import type { RoleMap } from '../src/contract/role-map';
import type { LocalSiteOptions } from './host/start-host';
import { importWithProgress, type Terminal } from './import/import-with-progress';
import { settleRoleMap } from './import/settle-role-map';
import { VISITOR } from './import/site-builder';

/** What a site is made of, whoever starts it. */
export type Site = Omit<LocalSiteOptions, 'store' | 'port' | 'world'>;

interface Choices {
  /** What people call the file. */
  name: string;
  roleMap: RoleMap | null;
  timeZone: string | undefined;
}

/**
 * @param terminal is told how it goes, and what could not be taken
 * @throws what the import throws
 */
export async function importedSite(
  file: string,
  terminal: Terminal,
  { name, roleMap, timeZone }: Choices,
): Promise<Site> {
  const data = await importWithProgress(file, terminal, timeZone);
  if (roleMap !== null) settleRoleMap(data, roleMap);
  return {
    data,
    firstViewer: VISITOR.accountId,
    guide: null,
    about: `Work items of ${name}. Changes last until the site is stopped; nothing is written back to the file.`,
  };
}
