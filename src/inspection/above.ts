import type { RoleMap } from '../contract/role-map';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import type { JiraIssue } from '../jira/types';
import type { Directory, Lineage } from '../roles/directory';
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

/**
 * Reads what stands above an issue, as the viewer. What an earlier view found is asked for at once, so that it takes one
 * call whatever the number of levels; what is new takes a call a level, once.
 */
export async function readAbove(
  jira: Jira,
  issue: JiraIssue,
  { directory, roleMap, fields }: { directory: Directory; roleMap: RoleMap; fields: string[] },
): Promise<AboveFound> {
  const level = levelOf(issue.issueType) ?? 0;
  const epicId = level >= 1 ? issue.id : issue.fields.parent?.id;
  if (level < 0 || epicId === undefined) return { above: NOTHING, lineage: null };

  const known = directory.lineages[epicId];
  const reader = new IssueReader(jira, fields);
  await reader.read([...(level >= 1 ? [] : [epicId]), ...(known?.above ?? [])]);

  const { ancestors, hidden } = await walkUp(issue, reader);
  const chain = level >= 1 ? [issue, ...ancestors] : ancestors;
  const { linked, others } = await ideasOf(chain, reader, new Set(known?.others));
  const epicVisible = level >= 1 || ancestors.length > 0;
  const strategic = epicVisible ? await askRule(jira, epicId, roleMap, known) : null;

  const found: Lineage = {
    above: [...ancestors, ...linked].map(({ id }) => id).filter((id) => id !== epicId),
    others,
    strategic,
  };
  const isNew = JSON.stringify(found) !== JSON.stringify(known);
  return {
    above: { ancestors, hidden, linked, strategic },
    lineage: isNew ? { epicId, lineage: found } : null,
  };
}

/** Reads issues as the viewer, each at most once. */
class IssueReader {
  readonly #read = new Map<string, JiraIssue | null>();

  constructor(
    readonly jira: Jira,
    readonly fields: string[],
  ) {}

  async read(ids: string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#read.has(id));
    if (missing.length === 0) return;
    const { issues } = await this.jira.bulkIssues('user', missing, { fields: this.fields });
    for (const id of missing) this.#read.set(id, null);
    for (const issue of issues) this.#read.set(issue.id, issue);
  }

  /** @returns null for an issue that the viewer may not see */
  async get(id: string): Promise<JiraIssue | null> {
    await this.read([id]);
    return this.#read.get(id) ?? null;
  }
}

async function walkUp(
  issue: JiraIssue,
  reader: IssueReader,
): Promise<Pick<Above, 'ancestors' | 'hidden'>> {
  const ancestors: JiraIssue[] = [];
  let parent = issue.fields.parent;
  while (parent && ancestors.length < MOST_LEVELS) {
    const ancestor = await reader.get(parent.id);
    if (!ancestor) return { ancestors, hidden: true };
    ancestors.push(ancestor);
    parent = ancestor.fields.parent;
  }
  return { ancestors, hidden: false };
}

/**
 * Ideas of a discovery project that are linked to the epic or to what stands above it.
 * @param knownOthers linked issues that an earlier view found to be no ideas
 */
async function ideasOf(
  chain: JiraIssue[],
  reader: IssueReader,
  knownOthers: ReadonlySet<string>,
): Promise<{ linked: JiraIssue[]; others: string[] }> {
  const inChain = new Set(chain.map(({ id }) => id));
  const links = chain
    .flatMap(({ fields }) => fields.links)
    .filter(({ issue }) => !inChain.has(issue.id) && issue.issueType?.subtask !== true);
  const byDiscovery = new Set(
    links.filter(({ type }) => DISCOVERY_LINK.test(type)).map(({ issue }) => issue.id),
  );
  const ids = [...new Set(links.map(({ issue }) => issue.id))];
  const others = ids.filter((id) => knownOthers.has(id));

  // Only an issue itself says in which kind of project it is, so one that is not known yet is read.
  const candidates = ids.filter((id) => !knownOthers.has(id)).slice(0, MOST_LINKED);
  await reader.read(candidates);
  const linked: JiraIssue[] = [];
  for (const id of candidates) {
    const issue = await reader.get(id);
    if (issue && (byDiscovery.has(id) || issue.project?.typeKey === 'product_discovery'))
      linked.push(issue);
    else if (issue) others.push(id);
  }
  return { linked, others: others.sort() };
}

/** The project's JQL rule is asked once for an epic and kept with the directory; null where Jira does not take the rule. */
async function askRule(
  jira: Jira,
  epicId: string,
  { strategyEpics }: RoleMap,
  known: Lineage | undefined,
): Promise<boolean | null> {
  if (strategyEpics.rule !== 'jql') return null;
  if (known && known.strategic !== null) return known.strategic;
  const jql = `id = ${epicId} AND (${strategyEpics.jql})`;
  try {
    // Asked for ids alone, Jira leaves out the keys as well, and what has no key is read as no issue.
    const { issues } = await jira.searchIssues('user', { jql, fields: ['summary'], maxResults: 1 });
    return issues.length > 0;
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'bad-request') return null;
    throw error;
  }
}
