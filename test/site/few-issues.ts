/** The sample with fewer issues in its largest project, for what is held of any: most of what a test costs, it costs by the issue. */
import type { SiteData } from '../../local/jira/model';
import { PROJECTS } from '../../local/sample/site-ids';
import { LONG } from '../long-run';

/** Those that tests name, and a few of other kinds and states. */
const FEW = [
  ...[5, 6, 7, 8, 10, 12, 14, 15, 20, 22, 27, 28, 29, 33, 38, 41, 43, 45, 50, 51, 53, 56, 57, 64],
  ...[70, 96],
];

/** @returns a third of the project's issues, with all that stands above them; in a long run all of them */
export function fewIssues(data: SiteData): SiteData {
  if (LONG) return data;
  const byId = new Map(data.issues.map((issue) => [issue.id, issue]));
  const kept = new Set<string>();
  for (const issue of data.issues) {
    const isOfOthers = issue.projectId !== PROJECTS.RIDE;
    if (!isOfOthers && !FEW.includes(Number(issue.key.replace(/^\D+/, '')))) continue;
    for (let one: typeof issue | undefined = issue; one; one = byId.get(one.parentId ?? ''))
      kept.add(one.id);
  }
  return {
    ...data,
    issues: data.issues.filter(({ id }) => kept.has(id)),
    links: data.links.filter(({ fromIssueId, toIssueId }) =>
      [fromIssueId, toIssueId].every((id) => kept.has(id)),
    ),
  };
}
