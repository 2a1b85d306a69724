import type { RoleMap } from '../contract/role-map';
import type { JiraIssue } from '../jira/types';
import type { Directory, Lineage } from '../roles/directory';
import type { IssueReader } from './issue-reader';
import { levelOf } from './issue-types';
import type { Above } from './subject';

/** More levels than any hierarchy has; a guard against parents that lead in a circle. */
const MOST_LEVELS = 10;
/** How many linked issues are looked at for ideas. */
const MOST_LINKED = 20;
/** Links that Jira Product Discovery makes bear its old name in every language. */
const DISCOVERY_LINK = /^Polaris/;

const NOTHING: Above = { ancestors: [], hidden: false, linked: [], strategic: null };

export interface AboveFound {
  above: Above;
  /** What the directory should keep of it, where that is not what it has; null where nothing is new. */
  lineage: { epicId: string; lineage: Lineage } | null;
}

export interface AboveReading {
  directory: Directory;
  roleMap: RoleMap;
  reader: IssueReader;
  /** Whether an issue counts as seen, of those that the reader may read; default all of them. */
  sees?: (issue: JiraIssue) => boolean;
}

/**
 * Reads what stands above an issue. What an earlier view found is asked for at once, so that it takes one call whatever
 * the number of levels; what is new takes a call a level, once.
 */
export async function readAbove(
  issue: JiraIssue,
  { directory, roleMap, reader, sees = () => true }: AboveReading,
): Promise<AboveFound> {
  if (!hasAbove(issue)) return { above: NOTHING, lineage: null };
  const epicId = epicOf(issue);
  const known = directory.lineages[epicId];
  await reader.read([...(isEpic(issue) ? [] : [epicId]), ...(known?.above ?? [])]);

  const up = await walkUp(issue, reader, sees);
  const { ancestors } = up;
  const chain = isEpic(issue) ? [issue, ...ancestors] : ancestors;
  const ideas = await ideasOf(chain, reader, sees, new Set(known?.others));
  const { linked, others } = ideas;
  const epicVisible = isEpic(issue) || ancestors.length > 0;
  const strategic = epicVisible ? await askRule(reader, epicId, roleMap, known) : null;

  const found: Lineage = {
    above: [...ancestors, ...linked].map(({ id }) => id).filter((id) => id !== epicId),
    others,
    strategic,
  };
  const isNew = JSON.stringify(found) !== JSON.stringify(known);
  return {
    above: { ancestors, hidden: up.hidden || ideas.hidden, linked, strategic },
    lineage: isNew ? { epicId, lineage: found } : null,
  };
}

/**
 * Reads what stands above many issues, so that `readAbove` finds all of it known: a call for each level of all of them
 * together, and a few for what is linked.
 */
export async function readAheadAbove(
  issues: readonly JiraIssue[],
  { directory, roleMap, reader }: AboveReading,
): Promise<void> {
  const standing = issues.filter(hasAbove);
  const epics = standing.map(epicOf);
  let wanted = [
    ...standing.flatMap(nextAbove),
    ...epics.flatMap((id) => directory.lineages[id]?.above ?? []),
  ];
  const chain = standing.filter(isEpic);
  for (let level = 0; level < MOST_LEVELS && wanted.length > 0; level++) {
    await reader.read(wanted);
    const read = [...new Set(wanted)].flatMap((id) => reader.known(id) ?? []);
    chain.push(...read);
    wanted = read.flatMap(nextAbove).filter((id) => reader.known(id) === undefined);
  }
  await readAheadLinks(chain, reader);
  if (roleMap.strategyEpics.rule === 'jql') {
    const unasked = epics.filter((id) => (directory.lineages[id]?.strategic ?? null) === null);
    await reader.askRule(unasked, roleMap.strategyEpics.jql);
  }
}

/** Of each project that was not met yet one issue tells the kind; after that few are left that have to be read. */
async function readAheadLinks(chain: readonly JiraIssue[], reader: IssueReader): Promise<void> {
  const unknown = () => chain.flatMap((issue) => unknownLinks(issue, reader));
  const oneEach = new Map(unknown().map(({ id, key }) => [key.slice(0, key.lastIndexOf('-')), id]));
  await reader.read([...oneEach.values()]);
  await reader.read(unknown().map(({ id }) => id));
}

/** Linked issues of which it takes a call to know whether they are ideas. */
function unknownLinks({ fields }: JiraIssue, reader: IssueReader): { id: string; key: string }[] {
  return fields.links
    .filter(({ type, issue }) => {
      if (issue.issueType?.subtask === true || reader.known(issue.id) !== undefined) return false;
      return DISCOVERY_LINK.test(type) || !isNoDiscovery(reader.projectKind(issue.key));
    })
    .slice(0, MOST_LINKED)
    .map(({ issue }) => issue);
}

/** @returns whether all that stands above an issue was read, so that looking at it takes no call */
export function isAboveKnown(issue: JiraIssue, reader: IssueReader): boolean {
  if (!hasAbove(issue)) return true;
  let at: JiraIssue = issue;
  for (let level = 0; level <= MOST_LEVELS; level++) {
    if ((level > 0 || isEpic(at)) && unknownLinks(at, reader).length > 0) return false;
    const [next] = nextAbove(at);
    if (next === undefined) return true;
    const above = reader.known(next);
    if (above === undefined) return false;
    if (above === null) return true;
    at = above;
  }
  return true;
}

function isEpic(issue: JiraIssue): boolean {
  return (levelOf(issue.issueType) ?? 0) >= 1;
}

/** Subtasks stand below their story, which answers for them. */
function hasAbove(issue: JiraIssue): boolean {
  return (levelOf(issue.issueType) ?? 0) >= 0 && (isEpic(issue) || nextAbove(issue).length > 0);
}

/** The issue itself where it is an epic or more, else what it belongs to. */
function epicOf(issue: JiraIssue): string {
  return isEpic(issue) ? issue.id : (issue.fields.parent?.id ?? issue.id);
}

function nextAbove({ fields }: JiraIssue): string[] {
  return fields.parent ? [fields.parent.id] : [];
}

async function walkUp(
  issue: JiraIssue,
  reader: IssueReader,
  sees: (issue: JiraIssue) => boolean,
): Promise<Pick<Above, 'ancestors' | 'hidden'>> {
  const ancestors: JiraIssue[] = [];
  let parent = issue.fields.parent;
  while (parent && ancestors.length < MOST_LEVELS) {
    const ancestor = await reader.get(parent.id);
    if (!ancestor || !sees(ancestor)) return { ancestors, hidden: true };
    ancestors.push(ancestor);
    parent = ancestor.fields.parent;
  }
  return { ancestors, hidden: false };
}

/**
 * Ideas of a discovery project that are linked to the epic or to what stands above it.
 * @param knownOthers linked issues that an earlier view found to be no ideas
 * @returns `hidden` where there is an idea that does not count as seen, or that cannot be read
 */
async function ideasOf(
  chain: JiraIssue[],
  reader: IssueReader,
  sees: (issue: JiraIssue) => boolean,
  knownOthers: ReadonlySet<string>,
): Promise<{ linked: JiraIssue[]; others: string[]; hidden: boolean }> {
  const inChain = new Set(chain.map(({ id }) => id));
  const links = chain
    .flatMap(({ fields }) => fields.links)
    .filter(({ issue }) => !inChain.has(issue.id) && issue.issueType?.subtask !== true);
  const byDiscovery = new Set(
    links.filter(({ type }) => DISCOVERY_LINK.test(type)).map(({ issue }) => issue.id),
  );
  const isKnownOther = ({ id, key }: { id: string; key: string }): boolean =>
    knownOthers.has(id) || (!byDiscovery.has(id) && isNoDiscovery(reader.projectKind(key)));
  const targets = [...new Map(links.map(({ issue }) => [issue.id, issue])).values()];
  const others = targets.filter(isKnownOther).map(({ id }) => id);

  // Only an issue itself says in which kind of project it is, so one of a project that is not known yet is read.
  const candidates = targets.filter((target) => !isKnownOther(target)).slice(0, MOST_LINKED);
  await reader.read(candidates.map(({ id }) => id));
  const linked: JiraIssue[] = [];
  let hidden = false;
  for (const { id } of candidates) {
    const issue = await reader.get(id);
    const isIdea = byDiscovery.has(id) || issue?.project?.typeKey === DISCOVERY;
    if (issue && isIdea && sees(issue)) linked.push(issue);
    else if (isIdea) hidden = true;
    else if (issue) others.push(id);
  }
  return { linked, others: others.sort(), hidden };
}

const DISCOVERY = 'product_discovery';

/** @param kind undefined where the project was not met yet */
function isNoDiscovery(kind: string | null | undefined): boolean {
  return kind !== undefined && kind !== DISCOVERY;
}

/** The project's JQL rule is asked once for an epic and kept with the directory; null where Jira does not take the rule. */
async function askRule(
  reader: IssueReader,
  epicId: string,
  { strategyEpics }: RoleMap,
  known: Lineage | undefined,
): Promise<boolean | null> {
  if (strategyEpics.rule !== 'jql') return null;
  if (known && known.strategic !== null) return known.strategic;
  return reader.strategic(epicId, strategyEpics.jql);
}
