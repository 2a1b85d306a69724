/** The functions of JQL that stand for people, sprints, versions, types or issues. */
import type { SiteIssue } from '../model';
import { JqlError, type QueryContext } from './query';

/** What a field's values are, so that a function can be refused where it makes no sense. */
export type ValueKind =
  'user' | 'sprint' | 'version' | 'issue' | 'issuetype' | 'component' | 'project' | 'other';

interface JqlFunction {
  gives: ValueKind;
  ids: (args: readonly string[], context: QueryContext) => string[];
}

const sprints =
  (state: 'active' | 'closed' | 'future'): JqlFunction['ids'] =>
  (_args, { site }) =>
    site.data.sprints.filter((sprint) => sprint.state === state).map(({ id }) => String(id));

const versions =
  (released: boolean): JqlFunction['ids'] =>
  (keys, { site }) =>
    site.data.projects
      .filter(({ key, id }) => keys.length === 0 || keys.includes(key) || keys.includes(id))
      .flatMap((project) => project.versions)
      .filter((version) => version.released === released && !version.archived)
      .map(({ id }) => id);

const types =
  (subtask: boolean): JqlFunction['ids'] =>
  (_args, { site }) =>
    site.data.issueTypes.filter((type) => type.subtask === subtask).map(({ id }) => id);

function membersOf([name]: readonly string[], { site }: QueryContext): string[] {
  const group = site.data.groups.find((g) => g.name === name || g.groupId === name);
  if (group === undefined) {
    throw new JqlError(
      `Function 'membersOf' can not generate a list of usernames for group '${name ?? ''}'; the group does not exist.`,
    );
  }
  return [...site.index.allPeople()]
    .filter((person) => site.index.inGroup(person, group.groupId))
    .map(({ accountId }) => accountId);
}

function visibleIssue(name: string | undefined, context: QueryContext): SiteIssue {
  const issue = context.site.index.issue(name ?? '');
  if (issue === undefined || !context.site.permissions.canSeeIssue(context.caller, issue)) {
    throw new JqlError(`Issue '${name ?? ''}' could not be found.`);
  }
  return issue;
}

function linkedIssues([name, description]: readonly string[], context: QueryContext): string[] {
  const { site } = context;
  const issue = visibleIssue(name, context);
  return site.index.linksOf(issue.id).flatMap((link) => {
    const outward = link.fromIssueId === issue.id;
    const type = site.data.linkTypes.find(({ id }) => id === link.typeId);
    const words = outward ? type?.outward : type?.inward;
    if (description !== undefined && words !== description) return [];
    return [outward ? link.toIssueId : link.fromIssueId];
  });
}

const FUNCTIONS: Record<string, JqlFunction> = {
  currentuser: {
    gives: 'user',
    ids: (_args, { caller }) => (caller.person === null ? [] : [caller.person.accountId]),
  },
  membersof: { gives: 'user', ids: membersOf },
  opensprints: { gives: 'sprint', ids: sprints('active') },
  closedsprints: { gives: 'sprint', ids: sprints('closed') },
  futuresprints: { gives: 'sprint', ids: sprints('future') },
  releasedversions: { gives: 'version', ids: versions(true) },
  unreleasedversions: { gives: 'version', ids: versions(false) },
  standardissuetypes: { gives: 'issuetype', ids: types(false) },
  subtaskissuetypes: { gives: 'issuetype', ids: types(true) },
  linkedissues: { gives: 'issue', ids: linkedIssues },
  componentsleadbyuser: {
    gives: 'component',
    ids: (args, { site, caller }) =>
      site.data.projects
        .flatMap((project) => project.components)
        .filter(({ leadId }) => leadId === (args[0] ?? caller.person?.accountId))
        .map(({ id }) => id),
  },
  projectsleadbyuser: {
    gives: 'project',
    ids: (args, { site, caller }) =>
      site.data.projects
        .filter(({ leadId }) => leadId === (args[0] ?? caller.person?.accountId))
        .map(({ id }) => id),
  },
};

/** Ids that a function stands for. @throws JqlError where there is none of that name, or it does not fit the field. */
export function callFunction(
  name: string,
  args: readonly string[],
  field: { name: string; kind: ValueKind },
  context: QueryContext,
): string[] {
  const found = FUNCTIONS[name.toLowerCase()];
  if (found === undefined) throw new JqlError(`Unable to find JQL function '${name}()'.`);
  if (found.gives !== field.kind) {
    throw new JqlError(
      `A value provided by the function '${name}' is invalid for the field '${field.name}'.`,
    );
  }
  return found.ids(args, context);
}
