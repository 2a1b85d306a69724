import type { Jira } from '../../jira/client';
import { refuse } from './failures';

/** Who calls about one work item, and with what time left. Taken from what the platform vouches for, and read as that person. */
export interface IssueCaller {
  jira: Jira;
  /** Account id, or null for an anonymous viewer. */
  viewer: string | null;
  siteUrl: string;
  /** BCP 47 tag of the person's. */
  locale: string;
  issueId: string;
  projectId: string;
  /** Epoch milliseconds. */
  now: number;
}

/** The caller's account id, for what only a person may do. */
export function signedIn({ viewer }: IssueCaller): string {
  return viewer ?? refuse('not-signed-in', 'panel.sign-in');
}
