import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';

/** The sample, with an issue about which more was done and said than Jira puts into an answer. */
export function withLongIssue(): SiteData {
  const data = createSampleSite(new Date());
  const issue = data.issues.find(({ key }) => key === 'RIDE-20');
  const [change] = issue?.histories ?? [];
  const comment = data.issues.flatMap(({ comments }) => comments)[0];
  if (!issue || !change || !comment) throw new Error('The sample has changed.');
  for (let n = 0; n < 130; n++) {
    issue.histories.push({ ...change, id: String(900_000 + n) });
    issue.comments.push({ ...comment, id: String(950_000 + n) });
  }
  issue.updated = new Date().toISOString();
  return data;
}
