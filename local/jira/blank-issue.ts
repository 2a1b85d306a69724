import type { SiteIssue } from './model';

/** What an issue must say of itself; everything else may be empty. */
type Identity = Pick<
  SiteIssue,
  'id' | 'key' | 'projectId' | 'typeId' | 'statusId' | 'summary' | 'created'
>;

/** @returns an issue with nothing on it but its identity, as it is right after it was created */
export function blankIssue(identity: Identity): SiteIssue {
  return {
    ...identity,
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
    securityLevelId: null,
    updated: identity.created,
    resolvedAt: null,
    customFields: {},
    comments: [],
    histories: [],
    properties: {},
  };
}
