/** The ancestors of an issue of an export. */
import { levelOf } from '../src/inspection/facts/issue-types';
import type { Ancestry } from '../src/inspection/facts/subject';
import type { JiraIssue } from '../src/jira/types';

/** Links that Jira Product Discovery makes bear its old name in every language. */
const DISCOVERY_LINK = /^Polaris/;

/**
 * What an export does not hold of an issue's parents and ideas could as well be hidden: it was not read.
 * @param find finds an issue of the export by id
 */
export function ancestryOf(
  issue: JiraIssue,
  find: (id: string) => JiraIssue | undefined,
): Ancestry {
  const level = levelOf(issue.issueType) ?? 0;
  // Of subtasks no ancestors are read: their story answers for them.
  if (level < 0) return { ancestors: [], hidden: false, linked: [], strategic: null };
  const ancestors: JiraIssue[] = [];
  let top = issue;
  let hidden = false;
  while (top.fields.parent) {
    const parent = find(top.fields.parent.id);
    hidden = parent === undefined;
    if (!parent || ancestors.includes(parent) || parent === issue) break;
    ancestors.push(parent);
    top = parent;
  }
  const ideas = linkedIdeasOf(level >= 1 ? [issue, ...ancestors] : ancestors, find);
  return {
    ancestors,
    hidden: hidden || !top.fields.given.includes('parent') || ideas.hidden,
    linked: ideas.linked,
    strategic: null,
  };
}

function linkedIdeasOf(
  chain: readonly JiraIssue[],
  find: (id: string) => JiraIssue | undefined,
): Pick<Ancestry, 'linked' | 'hidden'> {
  const inChain = new Set(chain.map(({ id }) => id));
  const linked = new Map<string, JiraIssue>();
  let hidden = false;
  for (const { type, issue } of chain.flatMap(({ fields }) => fields.links)) {
    if (inChain.has(issue.id) || issue.issueType?.subtask === true) continue;
    const found = find(issue.id);
    const isIdea = DISCOVERY_LINK.test(type) || found?.project?.typeKey === 'product_discovery';
    if (found && isIdea) linked.set(found.id, found);
    else if (isIdea) hidden = true;
  }
  return { linked: [...linked.values()], hidden };
}
