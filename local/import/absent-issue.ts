import type { ImportedIssue } from './imported-issue';
import { NOT_EXPORTED_LEVEL } from './site-projects';

/** What issues hang under and the export does not hold stands there all the same, hidden, so that nobody takes it for missing. */
export function absentIssue(place: {
  id: string;
  key: string;
  projectId: string;
  typeId: string;
  statusId: string;
  summary: string;
  created: string;
}): ImportedIssue {
  return {
    ...place,
    description: null,
    priorityId: null,
    creatorId: null,
    reporterId: null,
    assigneeId: null,
    parentId: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    sprintIds: [],
    rank: '',
    securityLevelId: NOT_EXPORTED_LEVEL,
    updated: place.created,
    resolvedAt: null,
    customFields: {},
    comments: [],
    histories: [],
    properties: {},
    withheld: ['changelog', 'comment'],
    given: new Set(),
    linksToAbsent: [],
  };
}
