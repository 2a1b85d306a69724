/** Ideas of discovery projects that issues are linked to. */
import { wasGiven } from '../../jira/given-fields';
import type { JiraIssue, JiraIssueLink } from '../../jira/types';
import { isSoftwareWork } from '../facts/issue-types';
import type { IssueReader } from './issue-reader';

/** How many linked issues are looked at for ideas. */
export const MOST_LINKED = 20;

/** Links that Jira Product Discovery makes bear its old name in every language. */
export const DISCOVERY_LINK = /^Polaris/;

type Linked = JiraIssueLink['issue'];

/** Of each project that was not met yet one issue tells the kind; after that few are left that have to be read. */
export async function prefetchLinks(
  chain: readonly JiraIssue[],
  reader: IssueReader,
): Promise<void> {
  const unknown = () => chain.flatMap((issue) => unknownLinks(issue, reader));
  const oneEach = new Map(unknown().map(({ id, key }) => [projectOf(key), id]));
  await reader.read([...oneEach.values()]);
  await reader.read(unknown().map(({ id }) => id));
}

/** Linked issues of which it takes a call to know whether they are ideas. */
export function unknownLinks({ fields }: JiraIssue, reader: IssueReader): Linked[] {
  return tellingFirst(
    fields.links.filter((link) => {
      const { type, issue } = link;
      if (!mayLeadToIdea(link) || reader.known(issue.id) !== undefined) return false;
      return DISCOVERY_LINK.test(type) || !isNoDiscovery(reader.projectKind(issue.key));
    }),
  ).slice(0, MOST_LINKED);
}

/**
 * Linked issues, first those that Jira Product Discovery linked, then one of each project, since it tells of what kind the
 * others of its project are: so that these come before the bound of what is read.
 */
function tellingFirst(links: readonly JiraIssueLink[]): Linked[] {
  const byDiscovery = links.filter(({ type }) => DISCOVERY_LINK.test(type));
  const oneEach = new Map([...links].reverse().map((link) => [projectOf(link.issue.key), link]));
  const all = [...byDiscovery, ...[...oneEach.values()].reverse(), ...links];
  return [...new Map(all.map(({ issue }) => [issue.id, issue])).values()];
}

/**
 * Ideas of a discovery project that are linked to the epic or to one of its ancestors.
 * @param knownOthers linked issues that an earlier view found to be no ideas
 * @returns `hidden` where there is an idea that may not be shown, or where there may be one that cannot be read
 */
export async function linkedIdeasOf(
  chain: JiraIssue[],
  reader: IssueReader,
  isVisible: (issue: JiraIssue) => boolean,
  knownOthers: ReadonlySet<string>,
): Promise<{ linked: JiraIssue[]; others: string[]; hidden: boolean }> {
  const inChain = new Set(chain.map(({ id }) => id));
  const links = chain
    .flatMap(({ fields }) => fields.links)
    .filter((link) => !inChain.has(link.issue.id) && mayLeadToIdea(link));
  const byDiscovery = new Set(
    links.filter(({ type }) => DISCOVERY_LINK.test(type)).map(({ issue }) => issue.id),
  );
  const isKnownOther = ({ id, key }: Linked): boolean =>
    knownOthers.has(id) || (!byDiscovery.has(id) && isNoDiscovery(reader.projectKind(key)));
  const targets = tellingFirst(links);
  const others = targets.filter(isKnownOther).map(({ id }) => id);

  // Only an issue itself says in which kind of project it is, so one of a project that is not known yet is read.
  const open = targets.filter((target) => !isKnownOther(target));
  const candidates = open.slice(0, MOST_LINKED);
  await reader.read(candidates.map(({ id }) => id));
  const linked: JiraIssue[] = [];
  const isCut = !open.slice(MOST_LINKED).every(isKnownOther);
  let hidden = isCut || chain.some(lacksLinks);
  const own = new Map(chain.map(({ key, project }) => [projectOf(key), project?.typeKey]));
  for (const { id, key } of candidates) {
    const issue = await reader.get(id);
    const kind = issue
      ? issue.project?.typeKey
      : (reader.projectKind(key) ?? own.get(projectOf(key)));
    const isIdea = byDiscovery.has(id) || kind === DISCOVERY;
    if (issue && isIdea && isVisible(issue)) linked.push(issue);
    else if (isIdea || !kind) hidden = true;
    else if (issue) others.push(id);
  }
  return { linked, others: others.sort(), hidden };
}

/** Whether what a link tells of the other issue leaves it open that this is an idea. */
export function mayLeadToIdea({ type, issue }: JiraIssueLink): boolean {
  if (issue.issueType?.subtask === true) return false;
  return DISCOVERY_LINK.test(type) || !isSoftwareWork(issue.issueType);
}

export const DISCOVERY = 'product_discovery';

/** @returns the key of the project that an issue belongs to by its own key */
export function projectOf(issueKey: string): string {
  return issueKey.slice(0, issueKey.lastIndexOf('-'));
}

/** Whether it is not known to what an issue is linked: the field was not given, or could not be read in whole. */
export function lacksLinks({ fields }: JiraIssue): boolean {
  return !wasGiven(fields, 'issuelinks');
}

/** @param kind undefined where the project was not met yet */
export function isNoDiscovery(kind: string | null | undefined): boolean {
  return kind !== undefined && kind !== DISCOVERY;
}
