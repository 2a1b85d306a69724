/** A site made from an export, with every issue of it inspected and its finding kept where a check of the app's keeps it. */
import { ExportedSite } from '../../cli/export';
import { importExport } from '../../local/import/import-export';
import type { SiteData } from '../../local/jira/model';
import { readRoleMap } from '../../src/contract/role-map';
import { PROPERTY_KEY, summarise } from '../../src/inspection/findings/summary';
import { inspect } from '../../src/inspection/judging/inspect-issue';

export interface CheckedExport {
  data: SiteData;
  /** The project with the most issues. */
  project: SiteData['projects'][number];
}

/**
 * @param file a Jira export
 * @param roleMap as JSON; it is saved for the largest project, and all issues are inspected by it
 * @param now ISO time
 */
export async function checkedExport(
  file: string,
  roleMap: unknown,
  now: string,
): Promise<CheckedExport> {
  const reading = readRoleMap(roleMap);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const [{ site: data }, exported] = [
    await importExport(file),
    await ExportedSite.read(file, () => undefined),
  ];
  const settings = { roleMap: reading.roleMap, configured: true };
  const counts = new Map<string, number>();
  for (const issue of data.issues) {
    counts.set(issue.projectId, (counts.get(issue.projectId) ?? 0) + 1);
    const found = exported.issue(issue.key);
    if (!found) continue;
    const { report } = inspect(exported.subject(found, settings, now));
    issue.properties[PROPERTY_KEY] = summarise(report, now, 1);
  }
  const project = [...data.projects].sort(
    (one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0),
  )[0];
  if (!project) throw new Error('The export holds no project.');
  data.settings[`role-map:${project.id}`] = reading.roleMap;
  return { data, project };
}
