import { blankIssue } from '../jira/blank-issue';
import type { ImportedIssue } from './imported-issue';
import { NOT_EXPORTED_LEVEL } from './site-projects';

/** Stands in, hidden, for a parent that the export does not hold, so that it counts as hidden rather than missing. */
export function absentIssue(identity: Parameters<typeof blankIssue>[0]): ImportedIssue {
  return {
    ...blankIssue(identity),
    securityLevelId: NOT_EXPORTED_LEVEL,
    withheld: ['changelog', 'comment'],
    given: new Set(),
    textless: new Set<string>(),
    linksToAbsent: [],
  };
}

/**
 * Stands in, hidden, for what was not taken of an issue's project: for a parent that may be there, and so that the app, which
 * sees it, counts more than anybody, as it would on the whole site.
 */
export function restOfProject(
  { projectId, typeId, statusId, created }: ImportedIssue,
  identity: { id: string; key: string },
): ImportedIssue {
  const place = { projectId, typeId, statusId, created };
  return absentIssue({ ...identity, ...place, summary: 'Not in the export' });
}
