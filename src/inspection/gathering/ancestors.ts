import type { RoleMap } from '../../contract/role-map';
import type { JiraIssue } from '../../jira/types';
import type { Directory, Lineage } from '../../roles/directory';
import { lineageOf } from '../../roles/lineages';
import { levelOf } from '../facts/issue-types';
import type { Ancestry } from '../facts/subject';
import type { IssueReader } from './issue-reader';
import { linkedIdeasOf, prefetchLinks, unknownLinks } from './linked-ideas';

/** More levels than any hierarchy has; a guard against parents that lead in a circle. */
const MOST_LEVELS = 10;

export const NO_ANCESTRY: Ancestry = { ancestors: [], hidden: false, linked: [], strategic: null };

export interface AncestorsResult {
  ancestry: Ancestry;
  /** What the directory should cache of it; null where that is what it has. */
  lineage: { epicId: string; lineage: Lineage } | null;
}

export interface AncestorsReading {
  directory: Directory;
  roleMap: RoleMap;
  reader: IssueReader;
  /** Whether an ancestor may be shown, of those that the reader can read; by default all may. */
  isVisible?: (issue: JiraIssue) => boolean;
}

/**
 * Reads the ancestors of an issue. Those that an earlier view found are asked for at once, which takes one call whatever
 * the number of levels; what is new takes a call a level, once.
 */
export async function readAncestors(
  issue: JiraIssue,
  { directory, roleMap, reader, isVisible = () => true }: AncestorsReading,
): Promise<AncestorsResult> {
  if (!hasAncestry(issue)) return { ancestry: NO_ANCESTRY, lineage: null };
  const epicId = epicIdOf(issue);
  const known = lineageOf(directory, epicId);
  await reader.read([...(isEpicOrAbove(issue) ? [] : [epicId]), ...(known?.parent ?? [])]);

  const up = await walkUp(issue, reader, isVisible);
  const { ancestors } = up;
  const chain = isEpicOrAbove(issue) ? [issue, ...ancestors] : ancestors;
  const ideas = await linkedIdeasOf(chain, reader, isVisible, new Set(known?.others));
  const { linked, others } = ideas;
  const epicVisible = isEpicOrAbove(issue) || ancestors.length > 0;
  const strategic = epicVisible ? await askRule(reader, epicId, roleMap) : null;

  const found: Lineage = {
    parent: [...ancestors, ...linked].map(({ id }) => id).filter((id) => id !== epicId),
    others,
  };
  const isNew = JSON.stringify(found) !== JSON.stringify(known);
  return {
    ancestry: { ancestors, hidden: up.hidden || ideas.hidden, linked, strategic },
    lineage: isNew ? { epicId, lineage: found } : null,
  };
}

/**
 * Reads the ancestors of many issues, so that `readAncestors` makes no call for them: one call for each level of all of them
 * together, and a few for what is linked.
 */
export async function prefetchAncestors(
  issues: readonly JiraIssue[],
  { directory, roleMap, reader }: AncestorsReading,
): Promise<void> {
  const standing = issues.filter(hasAncestry);
  const epics = standing.map(epicIdOf);
  let wanted = [
    ...standing.flatMap(parentIds),
    ...epics.flatMap((id) => lineageOf(directory, id)?.parent ?? []),
  ];
  const chain = standing.filter(isEpicOrAbove);
  for (let level = 0; level < MOST_LEVELS && wanted.length > 0; level++) {
    await reader.read(wanted);
    const read = [...new Set(wanted)].flatMap((id) => reader.known(id) ?? []);
    chain.push(...read);
    wanted = read.flatMap(parentIds).filter((id) => reader.known(id) === undefined);
  }
  await prefetchLinks(chain, reader);
  if (roleMap.strategyEpics.rule === 'jql') {
    await reader.askRule(epics, roleMap.strategyEpics.jql);
  }
}

/** @returns whether all ancestors of an issue were read, so that `readAncestors` makes no call for it */
export function areAncestorsKnown(issue: JiraIssue, reader: IssueReader): boolean {
  if (!hasAncestry(issue)) return true;
  let at: JiraIssue = issue;
  for (let level = 0; level <= MOST_LEVELS; level++) {
    if ((level > 0 || isEpicOrAbove(at)) && unknownLinks(at, reader).length > 0) return false;
    const [next] = parentIds(at);
    if (next === undefined) return true;
    const parent = reader.known(next);
    if (parent === undefined) return false;
    if (parent === null) return true;
    at = parent;
  }
  return true;
}

function isEpicOrAbove(issue: JiraIssue): boolean {
  return (levelOf(issue.issueType) ?? 0) >= 1;
}

/** Of subtasks no ancestors are read: their story answers for them. */
function hasAncestry(issue: JiraIssue): boolean {
  return (
    (levelOf(issue.issueType) ?? 0) >= 0 && (isEpicOrAbove(issue) || parentIds(issue).length > 0)
  );
}

/** The issue itself where it is an epic or more, else what it belongs to. */
function epicIdOf(issue: JiraIssue): string {
  return isEpicOrAbove(issue) ? issue.id : (issue.fields.parent?.id ?? issue.id);
}

function parentIds({ fields }: JiraIssue): string[] {
  return fields.parent ? [fields.parent.id] : [];
}

async function walkUp(
  issue: JiraIssue,
  reader: IssueReader,
  isVisible: (issue: JiraIssue) => boolean,
): Promise<Pick<Ancestry, 'ancestors' | 'hidden'>> {
  const ancestors: JiraIssue[] = [];
  let parent = issue.fields.parent;
  while (parent && ancestors.length < MOST_LEVELS) {
    const ancestor = await reader.get(parent.id);
    if (!ancestor || !isVisible(ancestor)) return { ancestors, hidden: true };
    ancestors.push(ancestor);
    parent = ancestor.fields.parent;
  }
  return { ancestors, hidden: false };
}

/** The project's JQL rule is asked at every look, since any edit may change its answer; null where Jira does not take the rule. */
async function askRule(
  reader: IssueReader,
  epicId: string,
  { strategyEpics }: RoleMap,
): Promise<boolean | null> {
  if (strategyEpics.rule !== 'jql') return null;
  return reader.strategic(epicId, strategyEpics.jql);
}
