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
