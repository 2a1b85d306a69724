/**
 * How each kind of source finds people: one entry for every kind that src/contract/source-kinds.ts declares, in the
 * table of its scope. What a kind is called and what it names is written there.
 */
import type { IssueSourceKind, ProjectSourceKind, SourceOf } from '../contract/source-kinds';
import { allSettled } from '../jira/all-settled';
import { readUsersField } from '../jira/answers/people';
import type { Jira } from '../jira/client';
import type { JiraFields, JiraRole, JiraUser } from '../jira/types';
import { unlessRefused } from '../jira/unless-refused';
import type { Directory, Resolution } from './directory';

/** A source that each issue answers for itself. */
export interface IssueResolver<S> {
  /** Jira's ids of the fields that it looks at. Where one of them was not given, the source cannot be read. */
  fields(source: S): string[];
  /** @returns account ids, active or not; undefined where they are not known */
  peopleOn(source: S, fields: JiraFields, directory: Directory): string[] | undefined;
  /** Everybody whom it may name on any issue, for a kind of which the project knows that. */
  everybody?(directory: Directory): string[];
}

/** A source that has one answer for the whole project. */
export type ProjectResolver<S> =
  /** The source says itself whom it names. */
  | { named(source: S): string[] }
  /** Asks Jira, as the app. Jira's refusal is `unreadable`; that it cannot answer this time is an error. */
  | { ask(source: S, asking: Asking): Promise<Resolution> };

export interface Asking {
  jira: Jira;
  projectId: string;
  /** The project's roles, however many sources ask for them, in one call. */
  projectRoles: () => Promise<JiraRole[]>;
}

export const ON_ISSUE: { [K in IssueSourceKind]: IssueResolver<SourceOf<K>> } = {
  issueField: {
    fields: ({ fieldId }) => [fieldId],
    // One that neither the issue nor the site has is gone.
    peopleOn: ({ fieldId }, { custom }, { fieldNames }) =>
      Object.hasOwn(custom, fieldId) || Object.hasOwn(fieldNames, fieldId)
        ? readUsersField(custom[fieldId])?.map(({ accountId }) => accountId)
        : undefined,
  },
  componentLead: {
    fields: () => ['components'],
    peopleOn: (_, { components }, { componentLeads }) =>
      components.every(({ id }) => id in componentLeads)
        ? components.flatMap(({ id }) => componentLeads[id] ?? [])
        : undefined,
    everybody: ({ componentLeads }) =>
      Object.values(componentLeads).filter((lead) => lead !== null),
  },
  reporter: {
    fields: () => ['reporter'],
    peopleOn: (_, { reporter }) => oneOrNobody(reporter),
  },
  assignee: {
    fields: () => ['assignee'],
    peopleOn: (_, { assignee }) => oneOrNobody(assignee),
  },
};

export const FOR_PROJECT: { [K in ProjectSourceKind]: ProjectResolver<SourceOf<K>> } = {
  projectRole: {
    async ask({ roleId }, { jira, projectId, projectRoles }) {
      const [roles, actors] = await allSettled([
        projectRoles(),
        unlessRefused(jira.roleActors('app', projectId, roleId), null),
      ]);
      const label = roles.find(({ id }) => id === roleId)?.name ?? null;
      if (!actors) return { status: 'unreadable', label };
      const groups = await allSettled(actors.groups.map(({ groupId }) => membersOf(jira, groupId)));
      // A group that cannot be read does not hide the people who are in the role by themselves.
      const people = [
        ...actors.users.map(({ accountId }) => accountId),
        ...groups.flatMap((members) => members ?? []),
      ];
      const whole = actors.unreadable === 0 && groups.every((members) => members !== null);
      return resolved(people.length > 0 || whole ? people : null, label);
    },
  },
  group: {
    ask: async ({ groupId }, { jira }) => resolved(await membersOf(jira, groupId), null),
  },
  projectLead: {
    async ask(_, { jira, projectId }) {
      const project = await unlessRefused(jira.project('app', projectId), null);
      return resolved(project?.lead === undefined ? null : oneOrNobody(project.lead), null);
    },
  },
  people: { named: ({ accountIds }) => accountIds },
};

function oneOrNobody(person: Pick<JiraUser, 'accountId'> | null): string[] {
  return person === null ? [] : [person.accountId];
}

function resolved(accountIds: string[] | null, label: string | null): Resolution {
  if (accountIds === null) return { status: 'unreadable', label };
  return { status: 'read', accountIds: [...new Set(accountIds)], label };
}

async function membersOf(jira: Jira, groupId: string): Promise<string[] | null> {
  const members = await unlessRefused(jira.groupMembers('app', groupId), null);
  return members?.users.map(({ accountId }) => accountId) ?? null;
}
