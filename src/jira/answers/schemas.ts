/** Schemas of the small answers: what the app uses, and nothing else that a site or a later Jira may send. */
import * as v from 'valibot';
import type { JiraGrant, JiraPermissionGrants } from '../permission-types';
import type { JiraFilter, JiraParsedQuery } from '../query-types';
import type {
  JiraComponent,
  JiraField,
  JiraGroup,
  JiraIssueType,
  JiraProject,
  JiraRole,
  JiraRoleActors,
} from '../types';
import { readIssueType } from './fields';
import { asId, asText, readEach, type Skipped } from './parse';
import { readUser } from './people';

const id = v.pipe(
  v.unknown(),
  v.transform(asId),
  v.check((value) => value !== null),
  v.transform((value) => value ?? ''),
);
const words = v.fallback(v.nullable(v.string()), null);
const texts = v.fallback(v.array(v.string()), () => []);
const person = v.optional(v.pipe(v.unknown(), v.transform(readUser)), null);

/** Makes a reader that gives null where the value does not fit. */
function reader<S extends v.GenericSchema>(schema: S) {
  return (value: unknown): v.InferOutput<S> | null => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
}

/** Makes a reader of a plain list, whose unreadable elements are left out and counted. */
export function listOf<T>(read: (value: unknown) => T | null) {
  return (body: unknown, skipped: Skipped): T[] | null =>
    Array.isArray(body) ? readEach(body, read, skipped) : null;
}

const group = v.object({ groupId: v.string(), name: v.string() });
export const readGroup: (value: unknown) => JiraGroup | null = reader(group);

export const readRole: (value: unknown) => JiraRole | null = reader(
  v.pipe(
    v.object({ id, name: v.string(), translatedName: words }),
    v.transform(({ id: roleId, name, translatedName }) => ({
      id: roleId,
      name: translatedName ?? name,
    })),
  ),
);

const actor = v.union([
  v.object({ displayName: words, actorUser: v.object({ accountId: v.string() }) }),
  v.object({ actorGroup: group }),
]);

export function readRoleActors(body: unknown, skipped: Skipped): JiraRoleActors | null {
  const role = v.safeParse(v.object({ actors: v.optional(v.array(v.unknown()), []) }), body);
  if (!role.success) return null;
  const found: JiraRoleActors = { users: [], groups: [], unreadable: 0 };
  for (const one of readEach(role.output.actors, reader(actor), skipped)) {
    if ('actorGroup' in one) found.groups.push(one.actorGroup);
    else {
      const { accountId } = one.actorUser;
      // Jira's word for an account whose record is gone: nobody, and nothing that could not be read.
      if (accountId === 'unknown') continue;
      found.users.push({ accountId, displayName: one.displayName ?? accountId });
    }
  }
  return { ...found, unreadable: skipped.unreadable };
}

export const readField: (value: unknown) => JiraField | null = reader(
  v.pipe(
    v.object({
      id: v.string(),
      name: v.string(),
      custom: v.fallback(v.boolean(), false),
      schema: v.fallback(
        v.nullable(v.object({ type: v.string(), items: words, custom: words, system: words })),
        null,
      ),
      scope: v.fallback(v.nullable(v.object({ project: v.object({ id }) })), null),
    }),
    v.transform(({ scope, ...field }) => ({ ...field, projectId: scope?.project.id ?? null })),
  ),
);

export const readIssueTypes: (body: unknown, skipped: Skipped) => JiraIssueType[] | null =
  listOf(readIssueType);

/** A list of which a part could not be read is none. */
function readWholeTypes(value: unknown): JiraIssueType[] | undefined {
  const skipped: Skipped = { unreadable: 0 };
  const types = readIssueTypes(value, skipped);
  return skipped.unreadable > 0 ? undefined : (types ?? undefined);
}

export const readProject: (value: unknown) => JiraProject | null = reader(
  v.pipe(
    v.object({
      id,
      key: v.string(),
      name: v.string(),
      lead: v.optional(v.pipe(v.unknown(), v.transform(readUser)), undefined),
      issueTypes: v.optional(v.pipe(v.unknown(), v.transform(readWholeTypes)), undefined),
      projectTypeKey: words,
      projectCategory: v.fallback(v.nullable(v.object({ name: v.string() })), null),
      simplified: v.fallback(v.boolean(), false),
    }),
    v.transform(({ projectTypeKey, projectCategory, ...project }) => ({
      ...project,
      typeKey: projectTypeKey,
      category: projectCategory?.name ?? null,
    })),
  ),
);

export const readFilter: (value: unknown) => JiraFilter | null = reader(
  v.object({ id, name: v.string(), jql: words }),
);

export const readComponent: (value: unknown) => JiraComponent | null = reader(
  v.object({ id, name: v.string(), lead: person }),
);

const named = v.object({ id, name: v.string() });
/** Jira gives the statuses of each issue type; most types share them. */
export const readProjectStatuses: (value: unknown) => { id: string; name: string }[] | null =
  reader(
    v.pipe(
      v.array(v.object({ statuses: v.fallback(v.array(named), () => []) })),
      v.transform((types) => {
        const all = types.flatMap(({ statuses }) => statuses);
        return [...new Map(all.map((status) => [status.id, status])).values()];
      }),
    ),
  );

/** Suggestions are written as JQL has them: what is more than a plain word stands in quotation marks. */
export const readLabels: (value: unknown) => string[] | null = reader(
  v.pipe(
    v.object({ results: v.array(v.object({ value: v.string() })) }),
    v.transform(({ results }) => results.map(({ value }) => unquoted(value))),
  ),
);

function unquoted(value: string): string {
  const inside = /^"(.*)"$/.exec(value)?.[1];
  return inside === undefined ? value : inside.replace(/\\(.)/g, '$1');
}

export const readMyPermissions: (value: unknown) => Record<string, boolean> | null = reader(
  v.pipe(
    v.object({
      permissions: v.record(
        v.string(),
        v.object({ havePermission: v.fallback(v.boolean(), false) }),
      ),
    }),
    v.transform(({ permissions }) =>
      Object.fromEntries(
        Object.entries(permissions).map(([key, { havePermission }]) => [key, havePermission]),
      ),
    ),
  ),
);

const ids = v.fallback(v.array(id), () => []);
export const readPermissionGrants: (value: unknown) => JiraPermissionGrants | null = reader(
  v.object({
    globalPermissions: texts,
    projectPermissions: v.fallback(
      v.array(v.object({ permission: v.string(), projects: ids, issues: ids })),
      () => [],
    ),
  }),
);

const grant = v.object({
  permission: v.fallback(v.string(), ''),
  holder: v.fallback(v.object({ type: v.string() }), { type: '' }),
});
/** Whom a project's permission scheme lets do what, in the kinds that Jira has: a role, a group, the reporter. */
export const readGrants: (value: unknown) => JiraGrant[] | null = reader(
  v.pipe(
    v.object({ permissions: v.array(grant) }),
    v.transform(({ permissions }) =>
      permissions.map(({ permission, holder }) => ({ permission, to: holder.type })),
    ),
  ),
);

const parsedQuery = v.object({ query: v.string(), errors: texts });
export const readParsedQueries: (value: unknown) => JiraParsedQuery[] | null = reader(
  v.pipe(
    v.object({ queries: v.array(parsedQuery) }),
    v.transform(({ queries }) => queries),
  ),
);

export const readCount: (value: unknown) => number | null = reader(
  v.pipe(
    v.object({ count: v.number() }),
    v.transform(({ count }) => count),
  ),
);

/** Whether a page that goes by `startAt` is the last one. */
export const readIsLast = (value: unknown): boolean => {
  const page = v.safeParse(v.object({ isLast: v.boolean() }), value);
  return !page.success || page.output.isLast;
};

/** Where a page stands: `nextPageToken` is absent, null or empty on the last page. */
export const readNextToken = (value: unknown): string | null => {
  const body = v.safeParse(
    v.object({ nextPageToken: words, isLast: v.fallback(v.boolean(), false) }),
    value,
  );
  if (!body.success || body.output.isLast) return null;
  return asText(body.output.nextPageToken) || null;
};
