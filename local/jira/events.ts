/** What the stand-in tells its host after a change, under the names of the product's own events. */
import { EventEmitter } from 'node:events';
import type { SiteComment, SiteHistory, SiteIssue, SiteLink } from './model';

export type SiteEventType =
  | 'avi:jira:created:issue'
  | 'avi:jira:updated:issue'
  | 'avi:jira:deleted:issue'
  | 'avi:jira:commented:issue'
  | 'avi:jira:deleted:comment'
  | 'avi:jira:created:issuelink'
  | 'avi:jira:deleted:issuelink'
  | 'avi:jira:set:issue-property'
  | 'avi:jira:deleted:issue-property';

export interface SiteEvent {
  eventType: SiteEventType;
  issueId: string;
  issueKey: string;
  projectId: string;
  /** The issue as it is now, or as it was before it was deleted. */
  issue: SiteIssue;
  /** Account id of who did it; the app's own account for what it did as itself; null for nobody. */
  accountId: string | null;
  /** Whether the app did it as itself. */
  byApp: boolean;
  /** The changelog entry of an edit. */
  history?: SiteHistory;
  comment?: SiteComment;
  /** The link that was made or taken away; `issue` is the one that the outward text is said of. */
  link?: SiteLink;
  propertyKey?: string;
}

/** Emits `change` once the data hold a change. */
export class SiteEvents extends EventEmitter<{ change: [SiteEvent] }> {}
