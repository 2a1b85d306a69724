import type { RoleMap } from '../../contract/role-map';
import type { JiraIssue } from '../../jira/types';
import type { Directory } from '../../roles/directory';
import type { IssueRecord } from '../../storage/issue-record';
import { peopleOn, type People } from '../facts/people';
import type { Ancestry, LinkedStories, SecondReader, Subject } from '../facts/subject';

interface Parts {
  issue: JiraIssue;
  ancestry: Ancestry;
  linkedStories: LinkedStories | null;
  roleMap: RoleMap;
  directory: Directory;
  /** The people who were asked for already; it learns who is named on the issues. */
  people: People;
  record: IssueRecord;
  secondReader: SecondReader | null;
  /** Epoch milliseconds. */
  now: number;
}

/** Puts an issue together with all that was read for it. Its children are read later, where they count. */
export function subjectOf({ roleMap, people, now, ...read }: Parts): Subject {
  const { issue, ancestry, linkedStories } = read;
  const stories = linkedStories?.stories.map((story) => story.issue) ?? [];
  for (const seen of [issue, ...ancestry.ancestors, ...ancestry.linked, ...stories])
    people.add(peopleOn(seen));
  return {
    ...read,
    children: null,
    settings: { roleMap, configured: true },
    people,
    now: new Date(now).toISOString(),
  };
}
