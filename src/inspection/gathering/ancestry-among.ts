/** The ancestors of an issue among those that were read together: an export, or one page of a search. */
import { wasGiven } from '../../jira/given-fields';
import type { JiraIssue } from '../../jira/types';
import { levelOf } from '../facts/issue-types';
import type { Ancestry } from '../facts/subject';
import { DISCOVERY, DISCOVERY_LINK, lacksLinks, mayLeadToIdea, projectOf } from './linked-ideas';

/**
 * What was not read of an issue's parents and ideas could as well be hidden.
 * @param find finds an issue among those that were read, by id
 */
export function ancestryOf(
  issue: JiraIssue,
  find: (id: string) => JiraIssue | undefined,
): Ancestry {
  const level = levelOf(issue.issueType) ?? 0;
  // Of subtasks no ancestors are read: their story answers for them.
  if (level < 0) return { ancestors: [], hidden: false, linked: [], strategic: null };
  const ancestors: JiraIssue[] = [];
  const seen = new Set([issue.key]);
  let top = issue;
  let hidden = false;
  while (top.fields.parent) {
    const parent = find(top.fields.parent.id);
    hidden = parent === undefined;
    if (!parent || seen.has(parent.key)) break;
    seen.add(parent.key);
    ancestors.push(parent);
    top = parent;
  }
  const ideas = linkedIdeasOf(level >= 1 ? [issue, ...ancestors] : ancestors, find);
  return {
    ancestors,
    hidden: hidden || !wasGiven(top.fields, 'parent') || ideas.hidden,
    linked: ideas.linked,
    strategic: null,
  };
}

function linkedIdeasOf(
  chain: readonly JiraIssue[],
  find: (id: string) => JiraIssue | undefined,
): Pick<Ancestry, 'linked' | 'hidden'> {
  const inChain = new Set(chain.map(({ id }) => id));
  const links = chain
    .flatMap(({ fields }) => fields.links)
    .filter((link) => !inChain.has(link.issue.id) && mayLeadToIdea(link));
  const read = links.flatMap(({ issue }) => find(issue.id) ?? []);
  // Only an issue itself says in which kind of project it is, and so of which kind the others of it are.
  const kinds = new Map(
    [...chain, ...read].map(({ key, project }) => [projectOf(key), project?.typeKey]),
  );
  const linked = new Map<string, JiraIssue>();
  let hidden = chain.some(lacksLinks);
  for (const { type, issue } of links) {
    const found = find(issue.id);
    const kind = found ? found.project?.typeKey : kinds.get(projectOf(issue.key));
    const isIdea = DISCOVERY_LINK.test(type) || kind === DISCOVERY;
    if (found && isIdea) linked.set(found.id, found);
    else if (isIdea || !kind) hidden = true;
  }
  return { linked: [...linked.values()], hidden };
}
