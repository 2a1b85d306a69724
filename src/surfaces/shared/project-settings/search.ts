/** Finds what a setting can name, as the person and a page at a time: nothing is ever loaded whole. */
import type { Choice, SearchAnswer, SearchKind } from '../../../contract/settings';
import type { JiraField } from '../../../jira/types';
import { mayHold } from '../../../roles/holders';
import { isTextField, isUsable } from '../../../roles/user-fields';
import { administeredProjects } from './administered';
import type { Administrator } from './administrator';

interface Search {
  query: string;
  /** From 0. */
  page: number;
}

/** As many as a list shows of what Jira gives in one piece. */
const PAGE = 50;

const SEARCHES: Record<
  SearchKind,
  (search: Search, caller: Administrator) => Promise<SearchAnswer>
> = {
  async people({ query, page }, { jira }) {
    const { users, more } = await jira.findUsers('user', query, page);
    const people = users.filter(({ kind }) => mayHold(kind));
    const choices = people.map(({ accountId, displayName, avatarUrl }) => ({
      id: accountId,
      name: displayName,
      avatarUrl,
    }));
    return { choices, more };
  },
  /** Jira's picker has one page only: whoever does not see the group types on. */
  async groups({ query, page }, { jira }) {
    const groups = page === 0 ? await jira.findGroups('user', query) : [];
    return { choices: groups.map(({ groupId, name }) => ({ id: groupId, name })), more: false };
  },
  async fields({ query, page }, { jira, projectId }) {
    const isOfUse = (field: JiraField): boolean => isUsable(field.projectId, projectId);
    return pageOf((await jira.fields('user')).filter(isOfUse), { query, page });
  },
  async textFields({ query, page }, { jira, projectId }) {
    const isOfUse = (field: JiraField): boolean => isTextField(field, projectId);
    return pageOf((await jira.fields('user')).filter(isOfUse), { query, page });
  },
  projects,
  /** As many as Jira suggests, and no more. */
  async labels({ query, page }, { jira }) {
    const labels = page === 0 ? await jira.findLabels('user', query) : [];
    return { choices: labels.map((label) => ({ id: label, name: label })), more: false };
  },
  async components({ query, page }, { jira, projectId }) {
    const { values, more } = await jira.findComponents('user', projectId, query, page);
    return { choices: values.map(({ id, name }) => ({ id, name })), more };
  },
  async statuses({ query, page }, { jira, projectId }) {
    return pageOf(await jira.projectStatuses('user', projectId), { query, page });
  },
  async issueTypes({ query, page }, { jira, projectId }) {
    return pageOf(await jira.issueTypes('user', projectId), { query, page });
  },
};

/** Looks for people, groups, fields and the like. */
export function search(
  { kind, query, page }: Search & { kind: SearchKind },
  caller: Administrator,
): Promise<SearchAnswer> {
  return SEARCHES[kind]({ query, page }, caller);
}

/** Other projects whose settings the person may copy: those that they administer. */
async function projects({ query, page }: Search, caller: Administrator): Promise<SearchAnswer> {
  const { jira, projectId } = caller;
  const { projects: found, more } = await administeredProjects(jira, query, page);
  const choices = found
    .filter(({ id }) => id !== projectId)
    .map(({ id, key, name, isSetUp }): Choice => {
      const choice = { id, name: `${name} (${key})` };
      return isSetUp ? choice : { ...choice, isEmpty: true };
    });
  return { choices, more };
}

function pageOf(
  all: readonly { id: string; name: string }[],
  { query, page }: Search,
): SearchAnswer {
  const words = query.toLowerCase();
  const found = all.filter(({ name }) => name.toLowerCase().includes(words));
  const from = page * PAGE;
  return {
    choices: found.slice(from, from + PAGE).map(({ id, name }) => ({ id, name })),
    more: found.length > from + PAGE,
  };
}
